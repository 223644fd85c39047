package entente.bench.rest;

import entente.bench.append.AppendContender;
import entente.bench.append.AxonAppend;
import entente.bench.harness.Bench;
import entente.bench.harness.Comparison;
import entente.bench.harness.OpenLoop;
import entente.bench.harness.Run;
import entente.bench.harness.Services;
import entente.bench.harness.Services.Service;
import entente.bench.harness.Target;
import entente.platform.web.Roles;
import java.time.Duration;
import java.util.List;

/** How much of an engine's speed is left when a whole service stands in front of it. */
public final class RegisterBench implements Bench {
    private static final int CONNECTIONS = 64;
    private static final double PROMISED = 0.5;

    @Override
    public String name() {
        return "rest-register";
    }

    @Override
    public String question() {
        return """
        New suppliers are registered over HTTP, %d connections: token, role, validation, rule, idempotency
        key, durable append of one event, answer; relay and views work beside it. The peer only
        appends, in the process that measures. The service's log grows from round to round; the
        peer's is emptied.\
        """
                .formatted(CONNECTIONS);
    }

    @Override
    public void run(Run run) throws Exception {
        Duration time = run.time();
        Services services = run.engines().services();
        String token = services.token(Roles.CATEGORY_MANAGER);
        Service service =
                services.start("supplier-service", run.engines().freshDatabase("supplier"));
        try (Registering ours =
                        new Registering("Entente over HTTP", service, token, CONNECTIONS, time);
                AppendContender axon =
                        new AxonAppend(
                                run.engines().freshDatabase("axon"),
                                CONNECTIONS,
                                CONNECTIONS,
                                time)) {
            Warming.up(ours);
            Comparison comparison = run.compare(List.of(ours, axon));
            run.report().table("Registering suppliers", "supplier", comparison, axon.name());
            run.report()
                    .target(
                            Target.atLeast(
                                    "suppliers/s over HTTP over events/s of Axon's engine",
                                    "×",
                                    PROMISED,
                                    comparison.ratio(ours.name(), axon.name()).median()));
            double half = comparison.rate(ours.name()).median() / 2;
            run.report().latencies("Latency at half of our rate");
            OpenLoop.run(half, time, _ -> ours.one()); // the generator warms up too
            ours.prepare();
            run.report()
                    .latency(
                            ours.name(), OpenLoop.run(half, time.multipliedBy(2), _ -> ours.one()));
            ours.verify();
            run.profile(List.of(ours, axon));
        }
    }
}
