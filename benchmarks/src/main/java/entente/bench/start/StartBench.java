package entente.bench.start;

import entente.bench.harness.Bench;
import entente.bench.harness.Run;
import entente.bench.harness.Series;
import entente.bench.harness.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How long a start takes, and how much memory the services hold at rest. */
public final class StartBench implements Bench {
    private static final double PROMISED_SECONDS = 20;
    private static final double PROMISED_MEBIBYTES = 320;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String question() {
        return """
        `./entente up` on a folder of its own, after the build, until PostgreSQL, Kafka and the four
        services are ready: with an empty store (databases are made and migrated) and on the store of
        the start before. The first start of all, which also unpacks PostgreSQL, copies what was built
        and leaves the class archives that the others start from, counts nowhere. Processor time is
        what a process has used when all are ready, on an empty store; memory is what is resident
        %d s later.\
        """
                .formatted(LocalUp.REST.toSeconds());
    }

    @Override
    public void run(Run run) throws Exception {
        List<Double> fresh = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        Map<String, List<Double>> cpu = new TreeMap<>();
        Map<String, List<Double>> memory = new TreeMap<>();
        try (LocalUp system = LocalUp.inTemporaryFolder()) {
            double first = system.up(true);
            system.awaitArchives();
            system.down();
            run.report().say(String.format(Locale.ROOT, "First start of all: %.1f s.", first));
            for (int round = 0; round < run.rounds(); round++) {
                fresh.add(system.up(true));
                addTo(cpu, system.cpuSeconds());
                addTo(memory, system.restingMebibytes());
                system.down();
                again.add(system.up(false));
                system.down();
                System.err.printf(
                        "  round %d: %.1f s empty, %.1f s again%n",
                        round + 1, fresh.getLast(), again.getLast());
            }
        }
        Series empty = new Series(fresh);
        StringBuilder table = new StringBuilder("| | all ready after s |\n|---|---|\n");
        table.append("| empty store | ").append(empty.show("%.1f")).append(" |\n");
        table.append("| store of the start before | ")
                .append(new Series(again).show("%.1f"))
                .append(" |\n\n| | processor time s | resident MiB |\n|---|---|---|\n");
        double most = 0;
        for (Map.Entry<String, List<Double>> entry : memory.entrySet()) {
            Series mebibytes = new Series(entry.getValue());
            Series seconds = new Series(Objects.requireNonNull(cpu.get(entry.getKey())));
            table.append(
                    "| %s | %s | %s |\n"
                            .formatted(
                                    entry.getKey(), seconds.show("%.1f"), mebibytes.show("%.0f")));
            if (entry.getKey().endsWith("-service")) {
                most = Math.max(most, mebibytes.median());
            }
        }
        run.report().say(table.append("\nMedian (least–most) of the rounds.").toString());
        run.report()
                .target(Target.atMost("all ready after", "s", PROMISED_SECONDS, empty.median()));
        run.report()
                .target(
                        Target.atMost(
                                "resident memory of the largest service at rest",
                                "MiB",
                                PROMISED_MEBIBYTES,
                                most));
    }

    private static void addTo(Map<String, List<Double>> all, Map<String, Double> round) {
        round.forEach((process, value) ->
                all.computeIfAbsent(process, _ -> new ArrayList<>()).add(value));
    }
}
