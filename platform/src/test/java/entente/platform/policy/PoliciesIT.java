package entente.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.platform.Recorded;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Leadership;
import entente.platform.store.Tally;
import entente.platform.testkit.StoreFixture;
import entente.platform.view.Feed;
import entente.platform.view.Feeds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events lead to commands and deadlines, each once in effect, whatever is delivered twice. */
class PoliciesIT {

    private final StoreFixture fixture = StoreFixture.fresh();
    private final StoreFixture.Instance instance = fixture.instance();
    private final CommandHandler<Tally.Command, Tally.State, Tally.Event> tallies =
            CommandHandler.of(instance.store(), Tally.CATEGORY, new Tally());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Leadership leadership = new Leadership(instance.database());

    @AfterEach
    void stop() {
        leadership.close();
        fixture.close();
    }

    /**
     * Counts one in the total for every count elsewhere; closes what is idle when its time is up.
     */
    private record Totalling(CommandHandler<Tally.Command, ?, ?> handler, Instant due)
            implements Policy<Tally.Event, Tally.Command> {
        @Override
        public String name() {
            return "totalling";
        }

        @Override
        public Feed<Tally.Event> feed() {
            return new Feed.Log<>(Tally.CATEGORY);
        }

        @Override
        public List<Reaction<Tally.Command>> react(Recorded<Tally.Event> event) {
            if (event.id().equals("total")) {
                return List.of();
            }
            return switch (event.event()) {
                case Tally.Event.Begun _ -> List.of(new Reaction.Remind<>(event.id(), due));
                case Tally.Event.Counted _ ->
                        List.of(new Reaction.Send<>("total", new Tally.Command.Count(1)));
                case Tally.Event.Closed _ -> List.of(new Reaction.Forget<>(event.id()));
            };
        }

        @Override
        public List<Reaction<Tally.Command>> deadlinePassed(String key, Instant due) {
            return List.of(new Reaction.Send<>(key, new Tally.Command.Close()));
        }
    }

    private Policies policies(StoreFixture.Instance where, Leadership lead, Instant due) {
        return new Policies(
                List.of(
                        new Totalling(
                                CommandHandler.of(where.store(), Tally.CATEGORY, new Tally()),
                                due)),
                where.store(),
                lead,
                new Feeds(where.tail(), Map.of()),
                meters);
    }

    private void tell(String id, Tally.Command command) {
        tallies.handle(id, command, CommandContext.of("tester"));
    }

    private Tally.State state(String id) {
        return tallies.load(id).state();
    }

    @Test
    void every_event_leads_to_its_command_once_also_when_delivered_again() {
        Instant never = Instant.now().plusSeconds(3600);
        tell("total", new Tally.Command.Begin("total"));
        tell("a", new Tally.Command.Begin("a"));
        try (Policies policies = policies(instance, leadership, never)) {
            for (int i = 0; i < 10; i++) {
                tell("a", new Tally.Command.Count(3));
            }
            await().until(() -> state("total").equals(new Tally.State.Counting("total", 10)));
            assertThat(policies.status()).allMatch(s -> s.parked() == 0);
        }
        fixture.sql("update checkpoint set next = 0 where consumer like 'policy:%'");
        Leadership again = new Leadership(instance.database());
        try (Policies policies = policies(instance, again, never)) {
            tell("a", new Tally.Command.Count(1));
            await().until(() -> state("total").equals(new Tally.State.Counting("total", 11)));
            // Whatever comes after the last event would have come by the time this one is through.
            tell("a", new Tally.Command.Count(1));
            await().until(() -> state("total").equals(new Tally.State.Counting("total", 12)));
            assertThat(policies.status()).allMatch(s -> s.parked() == 0);
        } finally {
            again.close();
        }
    }

    @Test
    void a_command_that_a_rule_rejects_does_not_stop_the_policy() {
        tell("a", new Tally.Command.Begin("a"));
        try (Policies policies = policies(instance, leadership, Instant.now().plusSeconds(3600))) {
            tell("a", new Tally.Command.Count(3));
            await().until(() ->
                    meters.counter(
                                            "entente.policy.rejected",
                                            "policy",
                                            "totalling",
                                            "code",
                                            "tally-not-counting")
                                    .count()
                            == 1);
            tell("total", new Tally.Command.Begin("total"));
            tell("a", new Tally.Command.Count(3));
            await().until(() -> state("total").equals(new Tally.State.Counting("total", 1)));
            assertThat(policies.status()).allMatch(s -> s.parked() == 0);
        }
    }

    @Test
    void a_deadline_passes_once_and_becomes_an_event() {
        tell("a", new Tally.Command.Begin("a"));
        tell("b", new Tally.Command.Begin("b"));
        tell("b", new Tally.Command.Close());
        StoreFixture.Instance other = fixture.instance();
        Leadership second = new Leadership(other.database());
        Instant due = Instant.now().plusSeconds(1);
        try (Policies one = policies(instance, leadership, due);
                Policies two = policies(other, second, due)) {
            await().until(() -> state("a").equals(new Tally.State.Done(0)));
            assertThat(one.status()).hasSameSizeAs(two.status());
        } finally {
            second.close();
        }
        assertThat(
                        instance.store().readAll(0, 100).stream()
                                .filter(e -> e.type().equals("deadline-passed")))
                .hasSize(1);
    }
}
