package entente.platform.policy;

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A policy may be closed at any moment; no command is lost with it. */
class PolicyCloseIT {

    private static final int COUNTS = 10;

    private final StoreFixture fixture = StoreFixture.fresh();
    private final StoreFixture.Instance instance = fixture.instance();
    private final CommandHandler<Tally.Command, Tally.State, Tally.Event> tallies =
            CommandHandler.of(instance.store(), Tally.CATEGORY, new Tally());
    private final Leadership leadership = new Leadership(instance.database());
    private final AtomicInteger heard = new AtomicInteger();
    private final CountDownLatch inTheMiddle = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void stop() {
        leadership.close();
        fixture.close();
    }

    /** Counts in the total what is counted elsewhere; halts at the third. */
    private final class Halting implements Policy<Tally.Event, Tally.Command> {
        @Override
        public String name() {
            return "halting";
        }

        @Override
        public Feed<Tally.Event> feed() {
            return new Feed.Log<>(Tally.CATEGORY);
        }

        @Override
        public CommandHandler<Tally.Command, ?, ?> handler() {
            return tallies;
        }

        @Override
        public List<Reaction<Tally.Command>> react(Recorded<Tally.Event> event) {
            if (event.id().equals("total") || !(event.event() instanceof Tally.Event.Counted)) {
                return List.of();
            }
            if (heard.incrementAndGet() == 3) {
                inTheMiddle.countDown();
                halt();
            }
            return List.of(new Reaction.Send<>("total", new Tally.Command.Count(1)));
        }

        private void halt() {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new AssertionError("The test let it go too late", e);
            }
        }
    }

    private PolicyRunner<Tally.Event, Tally.Command> started() {
        return new PolicyRunner<>(
                new Halting(),
                instance.store(),
                leadership,
                new Feeds(instance.tail(), Map.of()),
                new SimpleMeterRegistry());
    }

    @Test
    void what_a_closed_policy_did_not_send_the_next_leader_sends() throws InterruptedException {
        CommandContext tester = CommandContext.of("tester");
        tallies.handle("total", new Tally.Command.Begin("total"), tester);
        tallies.handle("a", new Tally.Command.Begin("a"), tester);
        for (int i = 0; i < COUNTS; i++) {
            tallies.handle("a", new Tally.Command.Count(1), tester);
        }
        PolicyRunner<Tally.Event, Tally.Command> first = started();
        inTheMiddle.await();
        Thread closing = Thread.ofPlatform().start(first::close);
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        goOn.countDown();
        closing.join();

        try (PolicyRunner<Tally.Event, Tally.Command> next = started()) {
            await().until(() ->
                    tallies.load("total")
                            .state()
                            .equals(new Tally.State.Counting("total", COUNTS)));
            await().until(() -> next.following().status().stream().allMatch(s -> s.parked() == 0));
        }
    }
}
