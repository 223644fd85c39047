package entente.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of one further round goes: the JVM's top frames and what was allocated (JFR), and
 * PostgreSQL's top statements. That round's speed is not reported, since looking costs.
 */
final class Profile {
    private static final int TOP = 12;

    private Profile() {}

    /** The profile of one more round, in Markdown. */
    static String of(Engines engines, Contender contender) throws Exception {
        Path file = Files.createTempFile("bench-", ".jfr");
        track(engines, "all");
        try (FlightRecorder recorder = new FlightRecorder(contender.profiled())) {
            contender.prepare();
            engines.settle();
            resetStatements(engines);
            recorder.start();
            contender.round();
            recorder.stop(file);
            contender.verify();
            return "### " + contender.name() + "\n\n" + frames(file) + statements(engines);
        } finally {
            track(engines, "none");
            Files.deleteIfExists(file);
        }
    }

    private static String frames(Path file) throws IOException {
        Map<String, Double> hot = new HashMap<>();
        Map<String, Double> callers = new HashMap<>();
        Map<String, Double> allocated = new HashMap<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getStackTrace() == null) {
                continue;
            }
            List<RecordedFrame> stack = event.getStackTrace().getFrames();
            switch (event.getEventType().getName()) {
                case "jdk.CPUTimeSample" -> {
                    hot.merge(name(stack.getFirst()), 1.0, Double::sum);
                    callers.merge(foremost(stack), 1.0, Double::sum);
                }
                case "jdk.ObjectAllocationSample" ->
                        allocated.merge(
                                foremost(stack), (double) event.getLong("weight"), Double::sum);
                default -> {}
            }
        }
        return shares("JVM, at the top of the stack", hot)
                + shares("JVM, by the first frame that is not the JDK's", callers)
                + shares("Allocated bytes, by the first frame that is not the JDK's", allocated);
    }

    private static String foremost(List<RecordedFrame> stack) {
        return stack.stream()
                .map(Profile::name)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .findFirst()
                .orElse("(JDK alone)");
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static String shares(String title, Map<String, Double> weights) {
        double total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(TOP)
                .map(e ->
                        String.format(
                                Locale.ROOT,
                                "%5.1f %%  %s%n",
                                100 * e.getValue() / total,
                                e.getKey()))
                .collect(Collectors.joining("", title + ":\n\n```\n", "```\n\n"));
    }

    private static String statements(Engines engines) throws SQLException {
        StringBuilder text = new StringBuilder("PostgreSQL, by time:\n\n```\n");
        try (Connection superuser = engines.superuser();
                Statement statement = superuser.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select calls, total_exec_time, mean_exec_time, rows, wal_bytes,"
                                        + " toplevel, regexp_replace(query, '\\s+', ' ', 'g')"
                                        + " from pg_stat_statements order by total_exec_time desc"
                                        + " limit "
                                        + TOP)) {
            text.append("     calls   total ms  mean ms       rows     WAL kB\n");
            while (row.next()) {
                String query = row.getString(7);
                text.append(
                        String.format(
                                Locale.ROOT,
                                "%10d %10.0f %8.3f %10d %10d  %s%s%n",
                                row.getLong(1),
                                row.getDouble(2),
                                row.getDouble(3),
                                row.getLong(4),
                                row.getLong(5) / 1024,
                                row.getBoolean(6) ? "" : "(inside) ",
                                query.substring(0, Math.min(110, query.length()))));
            }
        }
        return text + "```\n\n";
    }

    private static void track(Engines engines, String which) throws SQLException {
        try (Connection superuser = engines.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("alter system set pg_stat_statements.track = '" + which + "'");
            statement.execute("select pg_reload_conf()");
        }
    }

    private static void resetStatements(Engines engines) throws SQLException {
        try (Connection superuser = engines.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("select pg_stat_statements_reset()");
        }
    }
}
