package entente.bench.growth;

import entente.bench.append.OurAppend;
import entente.bench.harness.Bench;
import entente.bench.harness.Comparison;
import entente.bench.harness.Contender;
import entente.bench.harness.Run;
import entente.bench.harness.Target;
import entente.bench.store.Kernel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What becomes of the rates when the log grows.
 *
 * @param few events of the small log
 * @param many events of the large one
 */
public record GrowthBench(long few, long many) implements Bench {
    private static final int WRITERS = 64;
    private static final int READERS = 4;
    private static final double PROMISED = 0.9;
    private static final String SMALL = "small log";
    private static final String LARGE = "large log";

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String question() {
        return """
        A log of %,d events beside one of %,d, each with a key per event and a claim per stream of %d.
        Appended by %d callers as in `append-%d`, and read by %d: whole streams, and the log in its
        order, anywhere in it. Both logs grow by what is appended. PostgreSQL's own cache is 128 MB,
        as `./entente up` sets it; the rest is the system's.\
        """
                .formatted(few, many, FilledLog.EVENTS_PER_STREAM, WRITERS, WRITERS, READERS);
    }

    @Override
    public boolean large() {
        return true;
    }

    @Override
    public void run(Run run) throws Exception {
        Duration time = run.time();
        long start = System.nanoTime();
        Kernel one = new Kernel(run.engines().freshDatabase("small"));
        Kernel other = new Kernel(run.engines().freshDatabase("large"));
        try (OurAppend appendSmall = OurAppend.goingOn(SMALL, one, WRITERS, time);
                OurAppend appendLarge = OurAppend.goingOn(LARGE, other, WRITERS, time)) {
            FilledLog small = FilledLog.fill(one, few);
            FilledLog large = FilledLog.fill(other, many);
            run.report()
                    .say(
                            String.format(
                                    Locale.ROOT,
                                    "Filled and verified in %.0f s; the large log takes %,d MB.",
                                    (System.nanoTime() - start) / 1e9,
                                    other.ask(
                                            "select pg_database_size(current_database()) >> 20")));
            compare(
                    run,
                    "Loading streams",
                    "stream",
                    new ReadStreams(SMALL, small, READERS, time),
                    new ReadStreams(LARGE, large, READERS, time));
            compare(
                    run,
                    "Reading the log",
                    "event",
                    new ReadLog(SMALL, small, READERS, time),
                    new ReadLog(LARGE, large, READERS, time));
            compare(run, "Appending", "event", appendSmall, appendLarge);
            run.profile(List.of(appendSmall, appendLarge));
        }
    }

    private static void compare(Run run, String what, String unit, Contender small, Contender large)
            throws Exception {
        System.err.println("  " + what);
        Comparison comparison = run.compare(List.of(small, large));
        run.report().table(what, unit, comparison, SMALL);
        run.report()
                .target(
                        Target.atLeast(
                                what + ", large log over small one",
                                "×",
                                PROMISED,
                                comparison.ratio(LARGE, SMALL).median()));
    }
}
