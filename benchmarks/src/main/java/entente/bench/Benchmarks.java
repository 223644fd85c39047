package entente.bench;

import entente.bench.append.AppendBench;
import entente.bench.harness.Bench;
import entente.bench.harness.Runner;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code ./entente bench}: the folder for the results, then what the user said. */
public final class Benchmarks {
    private static final List<Bench> ALL =
            List.of(new AppendBench(16), new AppendBench(64), new AppendBench(200));

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        System.exit(Runner.run(ALL, Path.of(arguments[0]), rest));
    }
}
