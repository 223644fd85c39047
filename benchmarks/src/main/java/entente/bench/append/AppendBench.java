package entente.bench.append;

import entente.bench.harness.Bench;
import entente.bench.harness.Comparison;
import entente.bench.harness.Contender;
import entente.bench.harness.OpenLoop;
import entente.bench.harness.Run;
import entente.bench.harness.Target;
import java.time.Duration;
import java.util.List;

/**
 * How fast commands become durable events.
 *
 * @param inFlight how many callers wait for an answer at any time
 */
public record AppendBench(int inFlight) implements Bench {
    /** More do not make the peers faster on two cores; see the README. */
    private static final int MOST_CONNECTIONS = 64;

    @Override
    public String name() {
        return "append-" + inFlight;
    }

    @Override
    public String question() {
        return """
        One event per command, durable, %d callers in flight. Entente checks versions, idempotency
        keys and claims, and of its load 5 %% each are conflicts, repetitions and taken claims, which
        cost time and do not count; the peers only insert.\
        """
                .formatted(inFlight);
    }

    @Override
    public void run(Run run) throws Exception {
        Duration time = run.time();
        int connections = Math.min(inFlight, MOST_CONNECTIONS);
        try (AppendContender ours =
                        new OurAppend(run.engines().freshDatabase("ours"), inFlight, true, time);
                AppendContender bare =
                        new OurAppend(run.engines().freshDatabase("bare"), inFlight, false, time);
                AppendContender axon =
                        new AxonAppend(
                                run.engines().freshDatabase("axon"), inFlight, connections, time);
                AppendContender plain =
                        new PlainInsert(
                                run.engines().freshDatabase("plain"),
                                inFlight,
                                connections,
                                time)) {
            List<Contender> all = List.of(ours, bare, axon, plain);
            Comparison comparison = run.compare(all);
            run.report().table(inFlight + " in flight", "event", comparison, axon.name());
            double ratio = comparison.ratio(ours.name(), axon.name()).median();
            if (inFlight > 16) {
                run.report()
                        .target(
                                Target.atLeast(
                                        "events/s of Entente over Axon's",
                                        "×",
                                        inFlight >= 200 ? 3 : 2,
                                        ratio));
            }
            double slowest =
                    all.stream()
                            .mapToDouble(c -> comparison.rate(c.name()).median())
                            .min()
                            .orElseThrow();
            run.report().latencies("Latency at half the rate of the slowest");
            for (AppendContender contender : List.of(ours, bare, axon, plain)) {
                contender.prepare();
                OpenLoop.run(slowest / 2, time, contender::one);
                run.report()
                        .latency(
                                contender.name(),
                                OpenLoop.run(slowest / 2, time.multipliedBy(2), contender::one));
            }
            run.profile(List.of(ours, axon));
        }
    }
}
