package entente.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.local.Postgres;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Database;
import entente.platform.store.Leadership;
import entente.platform.store.Tally;
import entente.platform.testkit.StoreFixture;
import io.vertx.sqlclient.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL is killed while what views wrote last is not on the disk: it is gone, and made again
 * from the log.
 */
class ViewCrashIT {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final Map<String, Long> FOLDED = Map.of("a", 3L, "b", 4L);

    private final Postgres server = Postgres.start();
    private final StoreFixture fixture = StoreFixture.fresh(server.database("crash"));
    private final StoreFixture.Instance instance = fixture.instance();
    private final TallyView view = new TallyView();

    @BeforeEach
    void nothingIsWrittenBeforeItMust() throws SQLException {
        try (var superuser = server.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("alter system set wal_writer_delay = '10s'");
            statement.execute("alter system set wal_writer_flush_after = '1GB'");
            statement.execute("alter system set autovacuum = off");
            statement.execute("select pg_reload_conf()");
        }
    }

    @AfterEach
    void stop() {
        fixture.close();
        server.close();
    }

    private ViewAdmin views(Leadership leadership) {
        return views(leadership, instance);
    }

    private ViewAdmin views(Leadership leadership, StoreFixture.Instance of) {
        return new ViewAdmin(
                List.of(view),
                of.database(),
                of.store(),
                leadership,
                new Feeds(of.tail(), Map.of()));
    }

    private Map<String, Long> totals() {
        Map<String, Long> totals = new TreeMap<>();
        for (Row row :
                Database.await(
                        instance.database()
                                .pool()
                                .query("select id, total from read_model.sums_v1")
                                .execute())) {
            totals.put(row.getString(0), row.getLong(1));
        }
        return totals;
    }

    /** Takes in what is recorded and loses the server before that is on the disk. */
    private void takeInAndLose() {
        var tallies = CommandHandler.of(instance.store(), Tally.CATEGORY, new Tally());
        CommandContext by = CommandContext.of("tester");
        tallies.handle("a", new Tally.Command.Begin("a"), by);
        tallies.handle("b", new Tally.Command.Begin("b"), by);
        tallies.handle("a", new Tally.Command.Count(3), by);
        long last = tallies.handle("b", new Tally.Command.Count(4), by).position();
        Leadership leadership = new Leadership(instance.database());
        try (ViewAdmin views = views(leadership)) {
            await().atMost(BOUND).until(() -> totals().equals(FOLDED));
            assertThat(views.await(view, last)).isGreaterThanOrEqualTo(last);
            server.kill();
        } finally {
            leadership.close();
        }
        server.startAgain();
        await().atMost(BOUND).ignoreExceptions().until(() -> instance.store().head() == last);
    }

    private void takeInAgain() {
        Leadership leadership = new Leadership(instance.database());
        try (ViewAdmin views = views(leadership)) {
            await().atMost(BOUND)
                    .ignoreExceptions()
                    .until(() -> views.await(view, instance.store().head()) > 0);
        } finally {
            leadership.close();
        }
    }

    @Test
    void a_service_that_starts_while_postgresql_does_waits_for_it() {
        server.kill();
        CompletableFuture<Void> back =
                CompletableFuture.runAsync(
                        server::startAgain, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
        StoreFixture.Instance starting = fixture.instance();
        Leadership leadership = new Leadership(starting.database());
        try (ViewAdmin views = views(leadership, starting)) {
            await().atMost(BOUND).until(() -> views.ready(_ -> true));
        } finally {
            leadership.close();
            back.join();
        }
    }

    @Test
    void what_was_not_on_the_disk_is_made_again() {
        takeInAndLose();
        assertThat(totals()).as("something was lost").isNotEqualTo(FOLDED);
        takeInAgain();
        assertThat(totals()).isEqualTo(FOLDED);
    }

    /** As if progress were kept in another place than the rows, and safer. */
    @Test
    void with_a_checkpoint_that_outlives_the_rows_they_are_missing() {
        takeInAndLose();
        fixture.sql(
                """
                insert into checkpoint (consumer, source, partition, next)
                values ('sums_v1_g1', 'log', 0, (select max(position) from event))
                on conflict (consumer, source, partition) do update set next = excluded.next
                """);
        takeInAgain();
        assertThat(totals()).isNotEqualTo(FOLDED);
    }
}
