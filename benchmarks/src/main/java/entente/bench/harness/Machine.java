package entente.bench.harness;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** On what the figures were taken. */
final class Machine {
    private Machine() {}

    /** A list in Markdown. */
    static String facts(Engines engines) throws IOException, SQLException {
        FileStore disk = Files.getFileStore(engines.home());
        return String.format(
                Locale.ROOT,
                """
                - %s, %d cores, %.0f GiB, load before %.2f; %s
                - %s %s, heap %,d MiB; data on %s
                - PostgreSQL %s: synchronous_commit %s, fsync %s, full_page_writes %s, shared_buffers %s
                """,
                cpuModel(),
                Runtime.getRuntime().availableProcessors(),
                field("/proc/meminfo", "MemTotal") / 1024.0 / 1024.0,
                Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).substring(0, 4)),
                LocalDate.now(ZoneOffset.UTC),
                System.getProperty("java.vm.name"),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20,
                disk.type(),
                setting(engines, "server_version"),
                setting(engines, "synchronous_commit"),
                setting(engines, "fsync"),
                setting(engines, "full_page_writes"),
                setting(engines, "shared_buffers"));
    }

    private static String cpuModel() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    /** In the file's unit. */
    private static long field(String file, String name) throws IOException {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    private static String setting(Engines engines, String name) throws SQLException {
        try (Connection superuser = engines.superuser();
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
