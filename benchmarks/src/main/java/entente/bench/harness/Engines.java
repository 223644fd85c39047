package entente.bench.harness;

import entente.local.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The engines of one run, set up as {@code ./entente up} sets them up (durable), the same for all
 * contenders: PostgreSQL at once, a broker in a process of its own when it is first asked for.
 */
public final class Engines implements AutoCloseable {

    private final Postgres postgres;
    private final ProcessHandle postmaster;
    private @Nullable Broker broker;
    private @Nullable Services services;
    private int databases;

    private Engines(Postgres postgres) throws IOException {
        this.postgres = postgres;
        try (var lines = Files.lines(postgres.home().resolve("data/postmaster.pid"))) {
            long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            this.postmaster = ProcessHandle.of(pid).orElseThrow();
        }
    }

    static Engines start() throws IOException, SQLException {
        Postgres postgres = Postgres.start();
        try (Connection superuser = postgres.superuser();
                Statement statement = superuser.createStatement()) {
            // Loaded, and switched on while a profile is taken only.
            statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
            statement.execute("alter system set pg_stat_statements.track = 'none'");
        }
        postgres.stop();
        postgres.startAgain();
        try (Connection superuser = postgres.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("create extension pg_stat_statements");
        }
        return new Engines(postgres);
    }

    /** A database of its own with both roles, as a service has. */
    public Postgres.Database freshDatabase(String name) {
        return postgres.database(name + "_" + ++databases);
    }

    /** For what no role of a service may do. */
    public Connection superuser() throws SQLException {
        return postgres.superuser();
    }

    /** Where the broker is; starts it when it does not run yet. */
    public String kafka() {
        return broker().bootstrap();
    }

    /** Topics kept for ever, in the broker. */
    public void createTopics(int partitions, String... names) {
        broker().createTopics(partitions, names);
    }

    /** The product's services on these engines. */
    public Services services() throws IOException {
        Services running = services;
        if (running == null) {
            running = new Services(kafka());
            services = running;
        }
        return running;
    }

    private Broker broker() {
        Broker running = broker;
        if (running == null) {
            running = Broker.start();
            broker = running;
        }
        return running;
    }

    /** Writes out what is dirty, so that no contender pays for the one before. */
    public void settle() throws SQLException {
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    Usage usage() throws SQLException {
        long wal;
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint")) {
            row.next();
            wal = row.getLong(1);
        }
        return new Usage(
                System.nanoTime(),
                ProcessCpu.ofTree(postmaster),
                ProcessCpu.of(ProcessHandle.current().pid()),
                broker == null ? Duration.ZERO : ProcessCpu.of(broker.pid()),
                services == null ? Duration.ZERO : services.cpu(),
                wal);
    }

    /** The folder of the data, for what the file system says about it. */
    Path home() {
        return postgres.home();
    }

    @Override
    public void close() {
        if (services != null) {
            services.close();
        }
        if (broker != null) {
            broker.close();
        }
        postgres.close();
    }
}
