package entente.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** How the local PostgreSQL is set up: a durable cluster, and databases with their two roles. */
final class PostgresSettings {
    private static final String SUPERUSER = "postgres";

    private PostgresSettings() {}

    static EmbeddedPostgres.Builder builder(Path home, int port, Credentials credentials)
            throws IOException {
        Redirect log = Redirect.appendTo(home.resolve("postgres.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data(home))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60)) // recovery after a kill takes its time
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                // These go to initdb: passwords for everybody, the same sort order everywhere.
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", credentials.fileOf(SUPERUSER).toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", credentials.passwordOf(SUPERUSER))
                // Passwords are random: making guesses dear would only make every session dear.
                .setServerConfig("scram_iterations", "1")
                // The embedding library trades durability for speed unless told otherwise.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "600")
                .setServerConfig("max_prepared_transactions", "10")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "");
    }

    static Path pidFile(Path home) {
        return data(home).resolve("postmaster.pid");
    }

    /** The embedding library's own lock, held until its object is closed. */
    static Path lockFile(Path home) {
        return data(home).resolve("epg-lock");
    }

    private static Path data(Path home) {
        return home.resolve("data").toAbsolutePath();
    }

    static void ensure(Connection superuser, Postgres.Database database) throws SQLException {
        if (!database.name().matches("[a-z][a-z0-9_]{0,50}")) {
            throw new IllegalArgumentException("Not a database name: " + database.name());
        }
        ensureRole(superuser, database.owner(), database.ownerPassword());
        ensureRole(superuser, database.app(), database.appPassword());
        if (!exists(superuser, "select 1 from pg_database where datname = ?", database.name())) {
            execute(
                    superuser,
                    "create database %s owner %s".formatted(database.name(), database.owner()));
            execute(
                    superuser,
                    "revoke connect on database %s from public".formatted(database.name()));
            execute(
                    superuser,
                    "grant connect on database %s to %s"
                            .formatted(database.name(), database.app()));
        }
    }

    private static void ensureRole(Connection superuser, String role, String password)
            throws SQLException {
        boolean known = exists(superuser, "select 1 from pg_roles where rolname = ?", role);
        execute(
                superuser,
                "%s role %s with login password '%s'"
                        .formatted(known ? "alter" : "create", role, password));
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
