package entente.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Leadership;
import entente.platform.store.Tally;
import entente.platform.testkit.StoreFixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How old an answer is, told by every instance, whoever leads the view. */
class LagIT {

    private static final Duration BOUND = Duration.ofSeconds(20);

    private final TallyView view = new TallyView();
    private final StoreFixture fixture = StoreFixture.fresh();
    private final StoreFixture.Instance here = fixture.instance();
    private final StoreFixture.Instance there = fixture.instance();
    private final Leadership leads = new Leadership(here.database());
    private final Leadership waits = new Leadership(there.database());
    private final ViewAdmin leader = views(here, leads);
    private final ViewAdmin other = views(there, waits);
    private final CommandHandler<Tally.Command, Tally.State, Tally.Event> tallies =
            CommandHandler.of(here.store(), Tally.CATEGORY, new Tally());

    private ViewAdmin views(StoreFixture.Instance instance, Leadership leadership) {
        return new ViewAdmin(
                List.of(view),
                instance.database(),
                instance.store(),
                leadership,
                new Feeds(instance.tail(), Map.of()));
    }

    @AfterEach
    void stop() {
        leader.close();
        other.close();
        leads.close();
        waits.close();
        fixture.close();
    }

    private void begin() {
        tallies.handle("a", new Tally.Command.Begin("a"), CommandContext.of("tester"));
        await().atMost(BOUND).until(() -> leader.status().getFirst().lag() == 0);
    }

    /** Holds the view's checkpoint while something is recorded, until {@code seen} is so. */
    private void whileHeldUp(java.util.concurrent.Callable<Boolean> seen) throws SQLException {
        try (Connection connection = fixture.owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String held = "select from checkpoint where consumer like 'sums%' for update";
            // Before the view begins nobody is behind, and there is nothing to hold yet.
            await().atMost(BOUND).until(() -> statement.executeQuery(held).next());
            tallies.handle("a", new Tally.Command.Count(1), CommandContext.of("tester"));
            await().atMost(BOUND).until(seen);
            connection.rollback();
        }
    }

    @Test
    void a_view_that_is_held_up_says_so_on_every_instance_and_recovers() throws SQLException {
        begin();
        await().atMost(BOUND).until(() -> leader.lag(view) == 0 && other.lag(view) == 0);
        whileHeldUp(() -> leader.lag(view) >= 3 && other.lag(view) >= 3 && other.lag() >= 3);
        await().atMost(BOUND).until(() -> leader.lag(view) == 0 && other.lag(view) == 0);
    }

    /** Nobody leads any more: what was true with the last heartbeat gets old. */
    @Test
    void a_view_that_nobody_leads_falls_behind() {
        begin();
        leader.close();
        other.close();
        leads.close();
        waits.close();
        await().atMost(BOUND).until(() -> other.lag(view) >= 3);
    }

    @Test
    void a_leader_that_is_held_up_before_it_said_anything_is_behind_as_well() throws SQLException {
        StoreFixture another = StoreFixture.fresh();
        StoreFixture.Instance instance = another.instance();
        CommandHandler.of(instance.store(), Tally.CATEGORY, new Tally())
                .handle("a", new Tally.Command.Begin("a"), CommandContext.of("tester"));
        Leadership leadership = new Leadership(instance.database());
        try (Connection connection = another.owner();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into checkpoint (consumer, source, partition, next)"
                            + " values ('sums_v1_g1', 'log', 0, 0)");
            connection.setAutoCommit(false);
            statement.execute("select from checkpoint for update");
            ViewAdmin held = views(instance, leadership);
            await().atMost(BOUND).until(() -> held.lag(view) >= 3);
            connection.rollback();
            await().atMost(BOUND).until(() -> held.lag(view) == 0);
            held.close();
        } finally {
            leadership.close();
            another.close();
        }
    }

    @Test
    void a_leader_that_only_says_that_it_lives_hides_the_lag() throws SQLException {
        fixture.sql(
                """
                create function always_now() returns trigger language plpgsql as $f$
                begin new.reflects := clock_timestamp(); return new; end $f$;
                create trigger always_now before update on leadership
                  for each row execute function always_now()
                """);
        begin();
        whileHeldUp(() -> leader.status().getFirst().lag() > 0);
        assertThat(leader.lag(view)).isZero();
    }
}
