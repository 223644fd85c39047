package entente.scorecard.scoring;

import static entente.platform.store.Database.await;
import static org.assertj.core.api.Assertions.assertThat;

import entente.local.Postgres;
import entente.platform.store.Database;
import entente.platform.testkit.StoreFixture;
import entente.scorecard.purchases.Party;
import entente.scorecard.scoring.MomentView.Moment;
import entente.scorecard.scoring.MomentView.Stamp;
import io.vertx.sqlclient.SqlConnection;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What changed is found whatever happens to PostgreSQL meanwhile. */
class MomentIT {

    private static final Party ONE = new Party.Alias("SAP-EU", "one");
    private static final Party OTHER = new Party.Alias("SAP-EU", "other");

    private static StoreFixture migrated(Postgres.Database where) {
        Flyway.configure()
                .dataSource(where.jdbcUrl(), where.owner(), where.ownerPassword())
                .locations("classpath:db/platform", "classpath:db/migration")
                .placeholders(Map.of("app", where.app()))
                .load()
                .migrate();
        return StoreFixture.on(where);
    }

    /** As the intake says it, on a session that waits for the disk or does not. */
    private static long changed(Database database, Party party, String synchronous) {
        return database.inTransaction(c -> {
            run(c, "set local synchronous_commit = " + synchronous);
            run(
                    c,
                    """
                    insert into purchase_change values ('%s', '%s',
                      pg_current_xact_id()::text::bigint)
                    on conflict (party_system, party_value) do update set changed = excluded.changed
                    """
                            .formatted(party.systemKey(), party.valueKey()));
            return await(c.query("select pg_current_xact_id()::text::bigint").execute())
                    .iterator()
                    .next()
                    .getLong(0);
        });
    }

    private static void run(SqlConnection connection, String sql) {
        await(connection.query(sql).execute());
    }

    private static void settings(Postgres server, String... settings) throws SQLException {
        try (var superuser = server.superuser();
                var statement = superuser.createStatement()) {
            for (String setting : settings) {
                statement.execute("alter system set " + setting);
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    private static Moment back(MomentView moments) {
        for (int i = 0; ; i++) {
            try {
                return moments.now();
            } catch (RuntimeException e) {
                if (i == 100) {
                    throw e;
                }
            }
        }
    }

    /** The ids of lost transactions are given to others, which nobody has looked for. */
    @Test
    void a_change_after_a_crash_is_found_though_its_transaction_has_a_used_id()
            throws SQLException {
        try (Postgres server = Postgres.start();
                StoreFixture fixture = migrated(server.database("moments"))) {
            settings(server, "wal_writer_delay = '10s'", "wal_writer_flush_after = '1GB'");
            Database database = fixture.instance().database();
            MomentView moments = new MomentView(database, List.of("supplier_v1"));
            long lost;
            long used;
            do {
                changed(database, ONE, "on");
                for (int i = 0; i < 200; i++) {
                    changed(database, OTHER, "off");
                }
                lost = changed(database, ONE, "off");
                Stamp seen = moments.now().changes().of(List.of(ONE));
                assertThat(seen.byParty()).containsExactly(lost);
                server.kill();
                server.startAgain();
                Stamp after = back(moments).changes().of(List.of(ONE));
                assertThat(after).isNotEqualTo(seen);
                used = changed(database, ONE, "on");
                assertThat(moments.now().changes().of(List.of(ONE))).isNotEqualTo(after);
                // The disk may have been faster: then nothing was lost that time.
            } while (used > lost);
        }
    }

    @Test
    void a_connection_that_falls_silent_holds_nobody_up_for_long() throws Exception {
        try (Postgres server = Postgres.start();
                StoreFixture fixture = migrated(server.database("moments"))) {
            MomentView moments =
                    new MomentView(fixture.instance().database(), List.of("supplier_v1"));
            assertThat(moments.now().position()).isZero();
            CompletableFuture<Moment> asked;
            long silent;
            try (Connection owner = fixture.owner();
                    Statement statement = owner.createStatement()) {
                owner.setAutoCommit(false);
                statement.execute("lock table purchase_change in access exclusive mode");
                asked = CompletableFuture.supplyAsync(moments::now);
                silent = waiting(server);
                signal("STOP", silent);
                owner.rollback();
            }
            try {
                assertThat(asked.get(15, TimeUnit.SECONDS).position()).isZero();
            } finally {
                signal("CONT", silent);
            }
        }
    }

    /** The session that waits for a lock. */
    private static long waiting(Postgres server) throws SQLException {
        try (Connection superuser = server.superuser();
                Statement statement = superuser.createStatement()) {
            while (true) {
                try (ResultSet found =
                        statement.executeQuery(
                                "select pid from pg_stat_activity where wait_event_type = 'Lock'")) {
                    if (found.next()) {
                        return found.getLong(1);
                    }
                }
            }
        }
    }

    private static void signal(String name, long process) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, "" + process).start();
        assertThat(kill.waitFor()).isZero();
    }
}
