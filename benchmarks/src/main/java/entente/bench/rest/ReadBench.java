package entente.bench.rest;

import entente.bench.harness.Bench;
import entente.bench.harness.Comparison;
import entente.bench.harness.Contender;
import entente.bench.harness.OpenLoop;
import entente.bench.harness.Run;
import entente.bench.harness.Services;
import entente.bench.harness.Target;
import entente.bench.store.Schema;
import entente.local.Postgres;
import entente.platform.web.Roles;
import java.time.Duration;
import java.util.List;

/** What the way from a row to an answer over HTTP costs. */
public final class ReadBench implements Bench {
    private static final int CONNECTIONS = 64;
    private static final double PROMISED = 0.6;
    private static final double PROMISED_MILLIS = 15;

    @Override
    public String name() {
        return "rest-read";
    }

    @Override
    public String question() {
        return """
        Scorecards of the demo company are read over HTTP, %1$d connections: token, role, scorecard,
        JSON. Every answer is compared with what the service makes of the single order lines (`asOf`).
        The peer reads the same cards as rows of a table, one per supplier, by their key: prepared,
        %1$d connections.\
        """
                .formatted(CONNECTIONS);
    }

    @Override
    public void run(Run run) throws Exception {
        Duration time = run.time();
        Services services = run.engines().services();
        Postgres.Database database = run.engines().freshDatabase("scorecard");
        Cards cards =
                Cards.ofDemo(
                        services.start("supplier-service", run.engines().freshDatabase("supplier")),
                        services.start("scorecard-service", database),
                        services.signingKey(),
                        run.engines().kafka(),
                        services.token(Roles.CATEGORY_MANAGER));
        Schema schema = new Schema(database);
        StoredCards.store(schema, cards);
        try (Reading ours = new Reading(cards, CONNECTIONS, time);
                Contender peer =
                        Pgbench.isThere()
                                ? new Pgbench(database, cards.size(), CONNECTIONS, time)
                                : new PreparedSelect(database, cards, CONNECTIONS, time)) {
            Warming.up(ours);
            Comparison comparison = run.compare(List.of(ours, peer));
            run.report().table("Reading scorecards", "card", comparison, peer.name());
            run.report()
                    .target(
                            Target.atLeast(
                                    "cards/s over HTTP over rows/s of " + peer.name(),
                                    "×",
                                    PROMISED,
                                    comparison.ratio(ours.name(), peer.name()).median()));
            double half = comparison.rate(ours.name()).median() / 2;
            run.report().latencies("Latency at half of our rate");
            OpenLoop.run(half, time, ours::one); // the generator warms up too
            ours.prepare();
            OpenLoop.Latency latency = OpenLoop.run(half, time.multipliedBy(2), ours::one);
            run.report().latency(ours.name(), latency);
            run.report()
                    .target(
                            Target.atMost(
                                    "99 % of the answers within",
                                    "ms", PROMISED_MILLIS, latency.millisAt(99)));
            run.profile(List.of(ours));
        }
    }
}
