package entente.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.platform.Recorded;
import entente.platform.store.CommandHandler;
import entente.platform.store.Leadership;
import entente.platform.store.Tally;
import entente.platform.testkit.StoreFixture;
import entente.platform.view.Feed;
import entente.platform.view.Feeds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an instance asks of PostgreSQL while nothing happens, as PostgreSQL counts it. */
class IdleIT {

    private static final Logger LOG = Logger.getLogger(IdleIT.class);
    private static final int POLICIES = 15;
    private static final int SECONDS = 5;

    private final StoreFixture fixture = StoreFixture.fresh();
    private final StoreFixture.Instance instance = fixture.instance();
    private final Leadership leadership = new Leadership(instance.database());

    @AfterEach
    void stop() {
        leadership.close();
        fixture.close();
    }

    private record Listening(String name, CommandHandler<Tally.Command, ?, ?> handler)
            implements Policy<Tally.Event, Tally.Command> {
        @Override
        public Feed<Tally.Event> feed() {
            return new Feed.Log<>(Tally.CATEGORY);
        }

        @Override
        public List<Reaction<Tally.Command>> react(Recorded<Tally.Event> event) {
            return List.of();
        }
    }

    private List<Policy<?, ?>> listening() {
        CommandHandler<Tally.Command, ?, ?> tallies =
                CommandHandler.of(instance.store(), Tally.CATEGORY, new Tally());
        return IntStream.range(0, POLICIES)
                .<Policy<?, ?>>mapToObj(i -> new Listening("listening-" + i, tallies))
                .toList();
    }

    private static long count(Statement asking, String what) throws SQLException {
        try (ResultSet found = asking.executeQuery("select " + what)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static long leaders(Statement asking) throws SQLException {
        return count(
                asking,
                "count(*) from pg_stat_activity where datname = current_database() and"
                        + " application_name like 'leader %'");
    }

    @Test
    void while_nothing_happens_a_policy_costs_one_connection_and_one_question_a_second()
            throws SQLException, InterruptedException {
        try (Policies policies =
                        new Policies(
                                listening(),
                                instance.store(),
                                leadership,
                                new Feeds(instance.tail(), Map.of()),
                                new SimpleMeterRegistry());
                Connection connection = fixture.owner();
                Statement asking = connection.createStatement()) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            count(asking, "count(*) from checkpoint") == policies.status().size());
            String transactions =
                    "xact_commit from pg_stat_database where datname = current_database()";
            Thread.sleep(Duration.ofSeconds(2)); // what is counted is what passes in a time
            long before = count(asking, transactions);
            Thread.sleep(Duration.ofSeconds(SECONDS));
            long aSecond = (count(asking, transactions) - before) / SECONDS;
            LOG.infof(
                    "%d policies: %d leaders' connections, %d statements a second",
                    POLICIES, leaders(asking), aSecond);

            assertThat(leaders(asking)).isEqualTo(POLICIES + 1); // and the deadlines
            assertThat(aSecond).isBetween(1L, POLICIES + 25L);
        }
    }
}
