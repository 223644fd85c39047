package entente.bench.intake;

import entente.bench.harness.Bench;
import entente.bench.harness.Comparison;
import entente.bench.harness.Run;
import entente.bench.harness.Target;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How fast purchase events become figures per supplier and month, effects exactly once.
 *
 * @param events about how many, repetitions included
 */
public record IntakeBench(int events) implements Bench {
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");
    private static final int SUPPLIERS = 500;
    private static final long SEED = 7;

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public String question() {
        return """
        Purchase events from Kafka (12 partitions, key = order line) into OTIF, PPM and spend per \
        supplier and month, effects exactly once; 5 % come twice, 5 % come late, thousands of \
        others lie between the events of a line. Entente's intake (the service's classes and \
        settings, 2 consumers, durable PostgreSQL) also keeps every event with its provenance, 30 \
        more measures, and notices an id that comes with other content; Kafka Streams (exactly-once \
        v2, 2 threads, RocksDB, commit every 1,000 ms) keeps the figures only. The bare counters \
        count events per supplier and month and do nothing else.\
        """;
    }

    @Override
    public void run(Run run) throws Exception {
        KAFKA.setLevel(Level.SEVERE); // it warns of every topic that is new or gone
        Story story = Story.of(SEED, SUPPLIERS, events);
        Map<String, LineFigures> figures = story.figures();
        Told told = Told.of(story);
        String kafka = run.engines().kafka();
        AtomicInteger topics = new AtomicInteger();
        Supplier<Curtain> curtains =
                () -> new Curtain(kafka, "told-" + topics.incrementAndGet(), story);
        try (EntenteIntake ours =
                        new EntenteIntake(
                                "Entente",
                                run.engines().freshDatabase("scorecard"),
                                kafka,
                                curtains,
                                story.size(),
                                told.distinct(),
                                figures);
                StreamsIntake streams =
                        new StreamsIntake(
                                "Kafka Streams, same job",
                                kafka,
                                story.size(),
                                figures,
                                StreamsTopology::full,
                                curtains);
                StreamsIntake bare =
                        new StreamsIntake(
                                "Kafka Streams, bare counters",
                                kafka,
                                story.size(),
                                told.counts(),
                                StreamsTopology::counters,
                                curtains)) {
            Comparison comparison = run.compare(List.of(ours, streams, bare));
            run.report().table("Intake", "event", comparison, streams.name());
            run.report()
                    .target(
                            Target.atLeast(
                                    "events/s of Entente over Kafka Streams doing the same job",
                                    "×",
                                    1,
                                    comparison.ratio(ours.name(), streams.name()).median()));
            run.profile(List.of(ours, streams));
        }
    }
}
