package entente.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.platform.Recorded;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Leadership;
import entente.platform.store.Tally;
import entente.platform.store.Wakeup;
import entente.platform.testkit.StoreFixture;
import entente.platform.view.Feed;
import entente.platform.view.Feeds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many deadlines at once pass in time and once each, whichever instance's clock is wrong. */
class DeadlinesIT {

    private static final Logger LOG = Logger.getLogger(DeadlinesIT.class);
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final StoreFixture fixture = StoreFixture.fresh();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    @AfterEach
    void stop() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
        fixture.close();
    }

    /** Begins a tally for each of its deadlines; beginning one twice is rejected. */
    private record Beginning(CommandHandler<Tally.Command, ?, ?> handler)
            implements Policy<Tally.Event, Tally.Command> {
        @Override
        public String name() {
            return "beginning";
        }

        @Override
        public Feed<Tally.Event> feed() {
            return new Feed.Log<>(Tally.CATEGORY);
        }

        @Override
        public List<Reaction<Tally.Command>> react(Recorded<Tally.Event> event) {
            return List.of();
        }

        @Override
        public List<Reaction<Tally.Command>> deadlinePassed(String key, Instant due) {
            return List.of(new Reaction.Send<>(key, new Tally.Command.Begin(key)));
        }
    }

    /** The policy on an instance of its own, with this clock. */
    private Policies started(Clock clock) {
        StoreFixture.Instance instance = fixture.instance();
        Leadership leadership = new Leadership(instance.database());
        open.push(leadership);
        EventStore store =
                new EventStore(instance.database(), instance.appender(), clock, new Wakeup());
        Policies policies =
                new Policies(
                        List.of(
                                new Beginning(
                                        CommandHandler.of(store, Tally.CATEGORY, new Tally()))),
                        store,
                        leadership,
                        new Feeds(instance.tail(), Map.of()),
                        new SimpleMeterRegistry());
        open.push(policies);
        return policies;
    }

    private void pending(int number, String prefix, String due) {
        fixture.sql(
                "insert into deadline (policy, key, due) select 'beginning', '%s' || i, %s from generate_series(1, %d) i"
                        .formatted(prefix, due, number));
    }

    private long count(String what) {
        try (Connection connection = fixture.owner();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select " + what)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(what, e);
        }
    }

    private long passed() {
        return count("count(*) from event where type = 'deadline-passed'");
    }

    private long begun() {
        return count("count(*) from event where type = 'tally-begun'");
    }

    /** Milliseconds from the due instant to the last event of this type. */
    private long late(String type) {
        return count(
                ("(extract(epoch from (select max(recorded_at) from event where type = '%s') -"
                                + " (select min(occurred_at) from event where type ="
                                + " 'deadline-passed')) * 1000)::bigint")
                        .formatted(type));
    }

    @Test
    void two_thousand_of_a_hundred_thousand_pass_once() {
        pending(100_000, "later", "now() + interval '1 day'");
        fixture.sql("analyze deadline");
        started(Clock.systemUTC());
        started(Clock.systemUTC());
        await().atMost(BOUND).until(() -> count("count(*) from checkpoint") == 2);
        pending(2_000, "now", "now() + interval '2 seconds'");
        await().atMost(BOUND).until(() -> begun() >= 2_000);
        LOG.infof(
                "2,000 deadlines: recorded after %d ms, reacted to after %d ms",
                late("deadline-passed"), late("tally-begun"));

        assertThat(passed()).isEqualTo(2_000);
        assertThat(begun()).isEqualTo(2_000);
        assertThat(count("count(*) from parked")).isZero();
        await().atMost(BOUND).until(() -> count("count(*) from deadline") == 100_000);
    }

    @Test
    void whoever_stops_in_between_each_passes_once() {
        pending(3_000, "now", "now()");
        Policies first = started(Clock.systemUTC());
        await().atMost(BOUND).until(() -> begun() > 100);
        first.close();
        // As after a crash between recording and forgetting.
        pending(50, "again", "timestamptz '2026-01-01 00:00Z'");
        started(Clock.systemUTC());
        await().atMost(BOUND).until(() -> begun() == 3_050);
        pending(50, "again", "timestamptz '2026-01-01 00:00Z'");
        await().atMost(BOUND).until(() -> count("count(*) from deadline") == 0);
        assertThat(passed()).isEqualTo(3_050);
        assertThat(begun()).isEqualTo(3_050);
        assertThat(count("count(*) from parked")).isZero();
    }

    @Test
    void a_leader_whose_clock_is_a_day_behind_does_not_keep_them() {
        started(Clock.offset(Clock.systemUTC(), Duration.ofDays(-1)));
        pending(10, "now", "now()");
        await().atMost(BOUND).until(() -> begun() == 10);
    }

    @Test
    void a_clock_that_was_moved_ahead_counts() {
        pending(10, "tomorrow", "now() + interval '1 day'");
        pending(10, "later", "now() + interval '3 days'");
        started(Clock.offset(Clock.systemUTC(), Duration.ofDays(2)));
        await().atMost(BOUND).until(() -> begun() == 10);
        assertThat(count("count(*) from deadline where key like 'later%'")).isEqualTo(10);
    }
}
