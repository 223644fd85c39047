package entente.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL 18 on this machine, with its durability switched on, for {@code ./entente up}
 * and for tests. It listens on localhost only and every role needs its password, made at first
 * start and kept in the folder {@code credentials} beside the data.
 *
 * <pre>{@code
 * try (Postgres postgres = Postgres.start()) {              // temporary, gone after close
 *     Postgres.Database db = postgres.database("supplier"); // made when missing
 *     db.configuration();                                   // what a Quarkus service needs
 *     postgres.kill();                                      // kill -9 of the whole server
 *     postgres.startAgain();                                // same data, port and passwords
 * }
 * }</pre>
 *
 * Each database has two roles: the owner (same name), with which Flyway migrates over JDBC, and
 * {@code <name>_app}, with which the service works; what the latter may do is the migrations'
 * decision. Neither can connect to another service's database.
 */
public final class Postgres implements AutoCloseable {
    private static final List<String> DATABASES =
            List.of("supplier", "scorecard", "governance", "innovation");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final int port;
    private final boolean temporary;
    private final Credentials credentials;
    private final Thread atExit = new Thread(this::stop, "stop-postgres");
    private @Nullable EmbeddedPostgres running;

    /**
     * How to reach one database.
     *
     * @param owner role that owns the schema; for migrations
     * @param app role of the running service
     */
    public record Database(
            String name,
            String jdbcUrl,
            String reactiveUrl,
            String owner,
            String ownerPassword,
            String app,
            String appPassword) {

        /** The same as Quarkus configuration: the service as {@code app}, Flyway as owner. */
        public Map<String, String> configuration() {
            return Map.of(
                    "quarkus.datasource.reactive.url", reactiveUrl,
                    "quarkus.datasource.jdbc.url", jdbcUrl,
                    "quarkus.datasource.username", app,
                    "quarkus.datasource.password", appPassword,
                    "quarkus.flyway.username", owner,
                    "quarkus.flyway.password", ownerPassword);
        }
    }

    private Postgres(Path home, int port, boolean temporary) {
        this.home = home;
        this.port = port == 0 ? Ports.free() : port;
        this.temporary = temporary;
        this.credentials = Credentials.in(home);
    }

    /** Starts an empty server on any free port; its files disappear with {@link #close()}. */
    public static Postgres start() {
        return started(new Postgres(Directories.temporary("postgres"), 0, true));
    }

    /**
     * Starts a server whose data stay in {@code home}, which is made when missing.
     *
     * @param port 0 for any free one
     */
    public static Postgres start(Path home, int port) {
        return started(new Postgres(Directories.made(home), port, false));
    }

    private static Postgres started(Postgres postgres) {
        // First: a process that is told to end while it starts must not leave the server behind.
        Runtime.getRuntime().addShutdownHook(postgres.atExit);
        postgres.startAgain();
        return postgres;
    }

    /** Starts the stopped or killed server on the same data and port. */
    public synchronized void startAgain() {
        if (running != null) {
            throw new IllegalStateException("PostgreSQL is already running on port " + port);
        }
        try {
            running = PostgresSettings.builder(home, port, credentials).start();
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    "PostgreSQL did not start, see " + home.resolve("postgres.log"), e);
        }
    }

    public int port() {
        return port;
    }

    public Path home() {
        return home;
    }

    /** The database of that name, made with both its roles when missing. */
    public synchronized Database database(String name) {
        String app = name + "_app";
        Database database =
                new Database(
                        name,
                        "jdbc:postgresql://localhost:" + port + "/" + name,
                        "postgresql://localhost:" + port + "/" + name,
                        name,
                        credentials.passwordOf(name),
                        app,
                        credentials.passwordOf(app));
        try (Connection connection = superuser()) {
            PostgresSettings.ensure(connection, database);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make database " + name, e);
        }
        return database;
    }

    /** Makes the database and its roles on any server, when they are missing. */
    public static void prepare(Connection superuser, Database database) throws SQLException {
        PostgresSettings.ensure(superuser, database);
    }

    /** A connection as superuser, for what no role of a service may do. */
    public Connection superuser() throws SQLException {
        EmbeddedPostgres server = running;
        if (server == null) {
            throw new SQLException("PostgreSQL on port " + port + " is stopped");
        }
        return server.getPostgresDatabase().getConnection();
    }

    /** Stops in order: sessions end, everything is flushed. Does nothing when already stopped. */
    public synchronized void stop() {
        EmbeddedPostgres server = running;
        if (server == null) {
            return;
        }
        ProcessHandle postmaster = postmaster();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitEnd(List.of(postmaster));
        running = null;
    }

    /** Kills the server and its sessions on the spot, as a power cut would; data stay. */
    public synchronized void kill() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> processes = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        awaitEnd(List.of(postmaster));
        processes.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(processes);
        // Nobody is left to remove these; the first would stop the next start until the system has
        // forgotten the dead process, the second is still locked by this one.
        Directories.delete(PostgresSettings.pidFile(home));
        Directories.delete(PostgresSettings.lockFile(home));
        running = null;
    }

    /** Stops, and forgets everything when the server was a temporary one. */
    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(atExit);
        if (temporary) {
            Directories.delete(home);
        }
    }

    private ProcessHandle postmaster() {
        try (var lines = Files.lines(PostgresSettings.pidFile(home))) {
            long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL is not running in " + home, e);
        }
    }

    /** Asks again and again: to be told of the end of a process that is no child takes longer. */
    private static void awaitEnd(List<ProcessHandle> processes) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (processes.stream().anyMatch(Postgres::isRunning)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("PostgreSQL does not end: " + processes);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    /** A process that has ended counts as alive until its parent notices, but runs no command. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /**
     * The server as a process of its own, with the four services' databases: {@code <directory>
     * <port>}. Ends in order on SIGTERM, and with an error when the server ends by itself.
     */
    public static void main(String[] args) {
        Postgres postgres = Postgres.start(Path.of(args[0]), Integer.parseInt(args[1]));
        DATABASES.forEach(postgres::database);
        System.out.println("PostgreSQL is ready on port " + postgres.port());
        postgres.postmaster().onExit().join();
        System.out.println("PostgreSQL has ended");
        System.exit(1);
    }
}
