package entente.bench.rebuild;

import entente.bench.harness.Bench;
import entente.bench.harness.Comparison;
import entente.bench.harness.Contender;
import entente.bench.harness.Run;
import entente.bench.harness.Target;
import java.util.List;

/** How fast a view is rebuilt while it is in use. */
public final class RebuildBench implements Bench {
    private static final long EVENTS = 1_000_000;
    private static final long STREAMS = 20_000;
    private static final double PROMISED = 50_000;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String question() {
        return """
        A view of eight columns and an index is rebuilt from a log of %,d events in %,d streams, from
        the command to rebuild until the new generation has taken over; its rows must equal what SQL
        makes of the events.\
        """
                .formatted(EVENTS, STREAMS);
    }

    @Override
    public void run(Run run) throws Exception {
        try (Contender ours =
                new Rebuild(run.engines().freshDatabase("rebuild"), EVENTS, STREAMS)) {
            Comparison comparison = run.compare(List.of(ours));
            run.report().table("Rebuild", "event", comparison, null);
            run.report()
                    .target(
                            Target.atLeast(
                                    "rebuild",
                                    "events/s",
                                    PROMISED,
                                    comparison.rate(ours.name()).median()));
            run.profile(List.of(ours));
        }
    }
}
