package entente.bench;

import entente.bench.append.AppendBench;
import entente.bench.growth.GrowthBench;
import entente.bench.harness.Bench;
import entente.bench.harness.Runner;
import entente.bench.intake.IntakeBench;
import entente.bench.intake.SpendIntakeBench;
import entente.bench.rebuild.RebuildBench;
import entente.bench.rest.ReadBench;
import entente.bench.rest.RegisterBench;
import entente.bench.scorecard.ScorecardReadsBench;
import entente.bench.start.StartBench;
import entente.bench.supplier.ReadsBench;
import entente.bench.supplier.SegmentationBench;
import entente.bench.visible.VisibleBench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code ./entente bench}: the folder for the results, then what the user said. */
public final class Benchmarks {
    private static final List<Bench> ALL =
            List.of(
                    new AppendBench(16),
                    new AppendBench(64),
                    new AppendBench(200),
                    new RebuildBench(),
                    new IntakeBench(250_000),
                    new SpendIntakeBench(250_000),
                    new RegisterBench(),
                    new ReadBench(),
                    new VisibleBench(Duration.ofSeconds(45)),
                    new StartBench(),
                    new SegmentationBench(10_000, 200),
                    new ReadsBench(10_000, 200, Duration.ofSeconds(45)),
                    new ScorecardReadsBench(10_000, 20, 500, Duration.ofSeconds(45)),
                    new GrowthBench(100_000, 10_000_000));

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        int code = Runner.UNVERIFIED;
        try {
            code = Runner.run(ALL, Path.of(arguments[0]), rest);
        } catch (Exception failure) {
            Logger.getLogger("entente.bench").log(Level.SEVERE, "No result", failure);
        }
        System.exit(code); // the clients' threads would keep it alive
    }
}
