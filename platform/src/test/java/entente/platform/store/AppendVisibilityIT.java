package entente.platform.store;

import static entente.platform.store.AppendRequest.ANY;
import static entente.platform.store.Database.await;
import static org.assertj.core.api.Assertions.assertThat;

import entente.local.Postgres;
import entente.platform.Recorded;
import entente.platform.testkit.Engines;
import entente.platform.testkit.StoreFixture;
import io.vertx.sqlclient.Row;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What is committed can be read at once, and nothing that commits later has a lower position. */
class AppendVisibilityIT {

    private static final String SLOW =
            """
            create function dawdle() returns trigger language plpgsql as $f$
            begin
              if convert_from(new.data, 'UTF8') like '%slow%' then perform pg_sleep(0.7); end if;
              return new;
            end $f$;
            create trigger dawdle before insert on event for each row execute function dawdle();
            """;

    @Test
    void a_reader_never_passes_an_append_that_is_still_on_its_way() {
        try (StoreFixture fixture = StoreFixture.fresh()) {
            fixture.sql(SLOW);
            assertThat(overtake(fixture)).containsExactly("slow/1", "quick/1");
        }
    }

    @Test
    void without_the_lane_the_quick_append_overtakes_and_the_slow_one_is_lost_to_the_reader() {
        try (StoreFixture fixture = StoreFixture.fresh()) {
            fixture.sql(SLOW);
            fixture.sql("create sequence mutant; grant usage on sequence mutant to public");
            fixture.mutateAppend("perform pg_advisory_xact_lock(7234001);", "");
            fixture.mutateAppend(
                    "base + row_number() over (order by e.ord) as position",
                    "nextval('mutant') as position");
            // The density check of the reader finds it before an event is lost.
            assertThat(overtake(fixture)).contains("broken");
        }
    }

    /** One append dawdles, another follows; what a poller has seen when both are done. */
    private static List<String> overtake(StoreFixture fixture) {
        StoreFixture.Instance first = fixture.instance();
        StoreFixture.Instance second = fixture.instance();
        EventStore reader = fixture.instance().store();
        var slow =
                CompletableFuture.runAsync(
                        () -> first.store().append(Requests.one("slow/1", ANY, "slow")));
        Awaitility.await().until(() -> sleeping(reader));
        var quick =
                CompletableFuture.runAsync(
                        () -> second.store().append(Requests.one("quick/1", ANY, "quick")));
        List<String> seen = new ArrayList<>();
        long position = 0;
        try {
            while (seen.size() < 2) {
                for (Recorded<byte[]> event : reader.readAll(position, 10)) {
                    position = event.position();
                    seen.add(event.stream());
                }
            }
        } catch (EventStore.LogBroken gap) {
            seen.add("broken");
        }
        CompletableFuture.allOf(slow, quick).join();
        return seen;
    }

    private static boolean sleeping(EventStore store) {
        for (Row row :
                await(
                        store.database()
                                .pool()
                                .query(
                                        "select count(*) from pg_stat_activity where wait_event ="
                                                + " 'PgSleep' and datname = current_database()")
                                .execute())) {
            return row.getLong(0) > 0;
        }
        return false;
    }

    @Test
    void open_transactions_elsewhere_in_the_cluster_do_not_hold_readers_back() throws Exception {
        Postgres.Database other = Engines.freshDatabase();
        try (StoreFixture fixture = StoreFixture.fresh();
                Connection open =
                        DriverManager.getConnection(
                                other.jdbcUrl(), other.owner(), other.ownerPassword());
                Statement writing = open.createStatement();
                Connection prepared = fixture.owner();
                Statement preparing = prepared.createStatement()) {
            writing.execute("create table elsewhere (n int)");
            open.setAutoCommit(false);
            writing.execute("insert into elsewhere values (1)");
            preparing.execute("create table here (n int)");
            preparing.execute("begin; insert into here values (1); prepare transaction 'limbo'");
            try {
                EventStore store = fixture.instance().store();
                store.append(Requests.one("free/1", ANY, "free"));

                assertThat(store.readAll(0, 10)).hasSize(1);
                // What a reader sees that waits for all older transactions to end.
                assertThat(behindOldestTransaction(store)).isZero();
            } finally {
                preparing.execute("rollback prepared 'limbo'");
            }
        }
    }

    private static long behindOldestTransaction(EventStore store) {
        for (Row row :
                await(
                        store.database()
                                .pool()
                                .query(
                                        "select count(*) from event where xmin::text::bigint <"
                                                + " pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                                .execute())) {
            return row.getLong(0);
        }
        return -1;
    }
}
