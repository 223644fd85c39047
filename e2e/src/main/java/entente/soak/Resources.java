package entente.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the processes hold at rest: live heap, threads, connections. */
final class Resources {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final int MORE_HEAP_MIB = 40;
    private static final int MORE_THREADS = 40;

    /** As many connections of the shared pool as an instance may have. */
    private static final int POOL = 20;

    private final LocalSystem system;

    Resources(LocalSystem system) {
        this.system = system;
    }

    /**
     * What was measured.
     *
     * @param heap MiB that survive a full collection, by instance
     * @param resident MiB, by instance
     * @param connections by database and purpose
     */
    record Measured(
            Map<String, Integer> heap,
            Map<String, Integer> resident,
            Map<String, Integer> threads,
            Map<String, Integer> connections) {}

    Measured measure() {
        Map<String, Integer> heap = new TreeMap<>();
        Map<String, Integer> resident = new TreeMap<>();
        Map<String, Integer> threads = new TreeMap<>();
        for (Instance instance : system.instances()) {
            if (!instance.alive()) {
                continue; // told where it is missed
            }
            heap.put(instance.name(), heapAfterCollection(instance.pid()));
            resident.put(instance.name(), status(instance.pid(), "VmRSS:") / 1024);
            threads.put(instance.name(), status(instance.pid(), "Threads:"));
        }
        return new Measured(heap, resident, threads, connections());
    }

    private Map<String, Integer> connections(String service) {
        Map<String, Integer> counts = new HashMap<>();
        system.databases()
                .rows(
                        service,
                        "select application_name from pg_stat_activity where datname = ?"
                                + " and application_name <> 'soak'",
                        row -> row.getString(1),
                        service)
                .forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts;
    }

    /** Compares; waits a while for what goes back by itself. */
    void check(Measured before, Report report) {
        Waiting.until(
                Duration.ofSeconds(20), () -> lostConnections(before, connections()).isEmpty());
        Measured after = measure();
        List<String> leaks = new ArrayList<>(lostConnections(before, after.connections()));
        compare("MiB of live heap", before.heap(), after.heap(), MORE_HEAP_MIB, leaks);
        compare("threads", before.threads(), after.threads(), MORE_THREADS, leaks);
        report.add(
                "no process leaks connections, threads or memory",
                "before %s; after %s".formatted(summary(before), summary(after)),
                leaks);
    }

    private Map<String, Integer> connections() {
        Map<String, Integer> connections = new TreeMap<>();
        for (String service : Settings.SERVICES) {
            connections(service).forEach((of, n) -> connections.put(service + ": " + of, n));
        }
        return connections;
    }

    private static String summary(Measured measured) {
        return "%d MiB live heap, %d MiB resident, %d threads, %d connections"
                .formatted(
                        sum(measured.heap()),
                        sum(measured.resident()),
                        sum(measured.threads()),
                        sum(measured.connections()));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The pool may have grown to its size; for all else an instance has one each, or as before. */
    private static List<String> lostConnections(Measured before, Map<String, Integer> after) {
        List<String> leaks = new ArrayList<>();
        after.forEach((of, n) -> {
            boolean pool =
                    of.substring(0, of.indexOf(':')).equals(of.substring(of.indexOf(' ') + 1));
            // Those that are made at first use may not have been there yet.
            int allowed = pool ? 2 * POOL : Math.max(2, before.connections().getOrDefault(of, 0));
            if (n > allowed) {
                leaks.add(of + " has " + n + " connections instead of " + allowed);
            }
        });
        return leaks;
    }

    private static void compare(
            String of,
            Map<String, Integer> before,
            Map<String, Integer> after,
            int more,
            List<String> leaks) {
        after.forEach((instance, n) -> {
            int was = Objects.requireNonNull(before.get(instance));
            if (n > was + more) {
                leaks.add("%s has %d %s after %d".formatted(instance, n, of, was));
            }
        });
    }

    private static int status(long pid, String field) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", "" + pid, "status"))) {
                if (line.startsWith(field)) {
                    return Integer.parseInt(line.replaceAll("\\D", ""));
                }
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int heapAfterCollection(long pid) {
        Attached.diagnose(pid, "GC.run");
        Matcher used = USED.matcher(Attached.diagnose(pid, "GC.heap_info"));
        int kilobytes = 0;
        while (used.find()) {
            kilobytes += Integer.parseInt(used.group(1));
        }
        return kilobytes / 1024;
    }
}
