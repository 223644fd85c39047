package entente.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresIT {
    @TempDir Path home;

    @Test
    void committed_rows_survive_a_kill_and_a_clean_restart() throws Exception {
        try (Postgres postgres = Postgres.start(home, 0)) {
            Postgres.Database db = postgres.database("supplier");
            as(db.owner(), db.ownerPassword(), db, "create table fact (id int)");
            as(db.owner(), db.ownerPassword(), db, "insert into fact values (1)");
            postgres.kill();
            postgres.startAgain();
            as(db.owner(), db.ownerPassword(), db, "insert into fact values (2)");
            postgres.stop();
            postgres.startAgain();
            assertThat(value(db, "select count(*) from fact")).isEqualTo("2");
        }
        try (Postgres postgres = Postgres.start(home, 0)) {
            assertThat(value(postgres.database("supplier"), "select count(*) from fact"))
                    .isEqualTo("2");
        }
    }

    @Test
    void a_commit_is_durable_and_sorting_is_the_same_everywhere() throws Exception {
        try (Postgres postgres = Postgres.start()) {
            Postgres.Database db = postgres.database("supplier");
            assertThat(value(db, "show fsync")).isEqualTo("on");
            assertThat(value(db, "show synchronous_commit")).isEqualTo("on");
            assertThat(value(db, "show full_page_writes")).isEqualTo("on");
            assertThat(value(db, "show server_version")).startsWith("18.");
            assertThat(value(db, "select datlocale from pg_database where datname = 'supplier'"))
                    .isEqualTo("C.UTF-8");
        }
    }

    @Test
    void nobody_gets_in_without_the_password_or_into_the_neighbours_database() throws Exception {
        try (Postgres postgres = Postgres.start(home, 0)) {
            Postgres.Database supplier = postgres.database("supplier");
            Postgres.Database scorecard = postgres.database("scorecard");
            assertThatThrownBy(() -> as("postgres", "postgres", supplier, "select 1"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() ->
                            as(scorecard.app(), scorecard.appPassword(), supplier, "select 1"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() ->
                            as(
                                    supplier.app(),
                                    supplier.appPassword(),
                                    supplier,
                                    "create table mine (id int)"))
                    .hasMessageContaining("permission denied");
            try (var files = Files.list(home.resolve("credentials"))) {
                assertThat(files)
                        .hasSize(5)
                        .allSatisfy(file ->
                                assertThat(Files.getPosixFilePermissions(file))
                                        .isEqualTo(PosixFilePermissions.fromString("rw-------")));
            }
        }
    }

    private static void as(String role, String password, Postgres.Database db, String sql)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(db.jdbcUrl(), role, password)) {
            connection.createStatement().execute(sql);
        }
    }

    private static String value(Postgres.Database db, String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(db.jdbcUrl(), db.owner(), db.ownerPassword());
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
