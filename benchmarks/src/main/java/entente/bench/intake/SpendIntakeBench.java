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
 * Whether spend in supplier-service keeps up with the figures in scorecard-service.
 *
 * @param events about how many, repetitions included
 */
public record SpendIntakeBench(int events) implements Bench {
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");
    private static final int SUPPLIERS = 500;
    private static final long SEED = 7;

    @Override
    public String name() {
        return "spend-intake";
    }

    @Override
    public String question() {
        return """
        The purchase events of `intake` (12 partitions, repetitions, late ones) into supplier-service's \
        spend, beside scorecard-service's own intake of them: each the classes and channel settings of \
        its service in this process, on durable PostgreSQL, effects exactly once. Afterwards every \
        event is there once, and spend per supplier and month is what the story says, to the cent.\
        """;
    }

    @Override
    public void run(Run run) throws Exception {
        KAFKA.setLevel(Level.SEVERE); // it warns of every topic that is new or gone
        Story story = Story.of(SEED, SUPPLIERS, events);
        Map<String, LineFigures> figures = story.figures();
        long distinct = Told.of(story).distinct();
        String kafka = run.engines().kafka();
        AtomicInteger topics = new AtomicInteger();
        Supplier<Curtain> curtains =
                () -> new Curtain(kafka, "spent-" + topics.incrementAndGet(), story);
        try (SpendIntake spend =
                        new SpendIntake(
                                run.engines().freshDatabase("supplier"),
                                kafka,
                                curtains,
                                story.size(),
                                distinct,
                                figures);
                EntenteIntake scorecard =
                        new EntenteIntake(
                                "scorecard-service",
                                run.engines().freshDatabase("scorecard"),
                                kafka,
                                curtains,
                                story.size(),
                                distinct,
                                figures)) {
            Comparison comparison = run.compare(List.of(spend, scorecard));
            run.report().table("Intake of spend", "event", comparison, scorecard.name());
            run.report()
                    .target(
                            Target.atLeast(
                                    "events/s of supplier-service over scorecard-service",
                                    "×",
                                    1,
                                    comparison.ratio(spend.name(), scorecard.name()).median()));
            run.profile(List.of(spend, scorecard));
        }
    }
}
