package entente.platform.store;

import static entente.platform.store.AppendRequest.ANY;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.Recorded;
import entente.platform.testkit.Plans;
import entente.platform.testkit.StoreFixture;
import entente.platform.view.Checkpoints;
import entente.platform.view.Delivery;
import entente.platform.view.Parked;
import io.vertx.core.buffer.Buffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store's queries walk an index, wherever in the log they start. */
class QueryPlanIT {

    private final StoreFixture fixture = StoreFixture.fresh();

    @BeforeEach
    void fill() {
        fixture.sql(
                """
                insert into event select n, 'plan/' || n % 1000, n / 1000 + 1, gen_random_uuid(),
                  'noted', 'tester', gen_random_uuid(), null, null, now(), now(), '{}'
                  from generate_series(1, 50000) n;
                analyze event
                """);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 25_000, 49_999, 50_000})
    void following_the_log_walks_its_key(long after) {
        assertThat(
                        plan(
                                "select "
                                        + EventStore.COLUMNS
                                        + " from event where position > "
                                        + after
                                        + " order by position limit 1000"))
                .contains("Index Scan using event_pkey")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan");
    }

    @Test
    void loading_a_stream_walks_its_versions() {
        assertThat(plan(loading())).contains("event_stream_version").doesNotContain("Seq Scan");
    }

    @Test
    void without_the_index_the_plan_is_noticed() {
        fixture.sql("alter table event drop constraint event_stream_version");
        assertThat(plan(loading())).contains("Seq Scan");
    }

    @Test
    void finding_the_head_of_the_log_reads_one_entry() {
        assertThat(plan("select max(position) from event"))
                .contains("Index Only Scan Backward using event_pkey");
    }

    /** Tables that grow for as long as the service is used. */
    private static final Set<String> GROWING =
            Set.of("event", "command", "claim", "snapshot", "parked", "deadline");

    @Test
    void whatever_the_kernel_asks_walks_an_index() {
        Database database = fixture.instance().database();
        Set<String> asked = work();
        assertThat(asked).hasSizeGreaterThan(15);
        assertThat(Plans.withoutIndex(database, asked, GROWING)).isEmpty();
    }

    @Test
    void without_an_index_the_statement_that_needs_it_is_named() {
        Database database = fixture.instance().database();
        Set<String> asked = work();
        fixture.sql("drop index parked_in_order");
        assertThat(Plans.withoutIndex(database, asked, GROWING))
                .anySatisfy(fault -> assertThat(fault).contains("all of parked"));
    }

    /** Uses everything that asks the pool once, and returns what it asked. */
    private Set<String> work() {
        StoreFixture.Instance instance = fixture.instance();
        EventStore store = instance.store();
        var tallies = CommandHandler.of(store, Tally.CATEGORY, new Tally());
        CommandContext keyed = CommandContext.of("tester").withKey("key", "print");
        tallies.handle("a", new Tally.Command.Begin("a"), keyed);
        tallies.handle("a", new Tally.Command.Begin("a"), keyed);
        tallies.load("a", store.clock().instant());
        tallies.events("a");
        store.readAll(0, 10);
        store.head();
        store.incarnation();
        store.keep("tally/a", "shape", new EventStore.Snapshot(1, 1, Buffer.buffer("{}")));
        var pool = instance.database().pool();
        instance.database()
                .inTransaction(c -> "" + AppendCall.find(c, Requests.one("tally/a", ANY, "x")));
        Recorded<byte[]> event = store.read("tally/a").getFirst();
        Delivery delivery = new Delivery(0, 1, null, "tally/a", null, event);
        Parked.add(pool, "tester", "log", delivery, "a reason");
        Parked.among(pool, "tester", List.of("tally/a"));
        long parked = Parked.of(pool, "tester", "tally/a").getFirst().seq();
        Parked.failedAgain(pool, parked, "another reason");
        Parked.list(pool, 10);
        Parked.count(pool, "tester");
        Parked.remove(pool, parked);
        Parked.forget(pool, "tester");
        Checkpoints.ensure(pool, "tester", "log", List.of(0));
        var marks = Checkpoints.read(pool, "tester", "log");
        Checkpoints.write(pool, "tester", "log", marks);
        Checkpoints.move(pool, "tester", "log", 0, new Checkpoints.Mark(1, 0, null, null));
        Checkpoints.pass(pool, "tester", 2);
        Checkpoints.reached(pool, "sums", 1, List.of("tally"));
        return Plans.asked(instance.database(), 10);
    }

    private static String loading() {
        return "select "
                + EventStore.COLUMNS
                + " from event where stream = 'plan/7' and version > 0 order by version";
    }

    private String plan(String sql) {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = fixture.owner();
                Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("explain " + sql)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return plan.toString();
    }
}
