package entente.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the benches that are asked for, prints their tables and keeps them in a folder. */
public final class Runner {

    /** Every target holds. */
    public static final int HOLDS = 0;

    /** The results are right, and a target does not hold. */
    public static final int MISSED = 3;

    /** A round left something wrong: no number. */
    public static final int UNVERIFIED = 1;

    private static final int MISUSED = 2;

    private Runner() {}

    /** Returns the exit code of the command. */
    public static int run(List<Bench> benches, Path results, List<String> arguments)
            throws Exception {
        Logs.onlyWarnings();
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return MISUSED;
        }
        List<Bench> wanted = benches.stream().filter(options::wants).toList();
        if (wanted.isEmpty()) {
            System.err.println(
                    "There is no such bench; there are: "
                            + benches.stream().map(Bench::name).toList());
            return MISUSED;
        }
        boolean holds = true;
        for (Bench bench : wanted) {
            System.err.println(bench.name());
            Report report = new Report();
            try (Engines engines = Engines.start()) {
                String machine = Machine.facts(engines);
                bench.run(new Run(engines, options.rounds(), options.time(), report));
                keep(results, bench, report, machine);
            } catch (Contender.Unverified wrong) {
                System.err.println(bench.name() + " has no result: " + wrong.getMessage());
                return UNVERIFIED;
            }
            holds &= report.holds();
        }
        return holds ? HOLDS : MISSED;
    }

    private static void keep(Path results, Bench bench, Report report, String machine)
            throws IOException {
        String markdown = report.markdown(bench, machine);
        System.out.println(markdown);
        Files.createDirectories(results);
        Files.writeString(results.resolve(bench.name() + ".md"), markdown);
        if (!report.profile().isEmpty()) {
            Files.writeString(
                    results.resolve(bench.name() + "-profile.md"),
                    "# Where the time of " + bench.name() + " goes\n\n" + report.profile());
        }
    }
}
