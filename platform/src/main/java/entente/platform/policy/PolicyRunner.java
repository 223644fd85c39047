package entente.platform.policy;

import entente.platform.Ids;
import entente.platform.Recorded;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.EventStore;
import entente.platform.store.Leadership;
import entente.platform.view.Feed;
import entente.platform.view.Feeds;
import entente.platform.view.Follower;
import entente.platform.view.Following;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs one policy: its feed, and the deadlines that it set. */
final class PolicyRunner<E, C> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PolicyRunner.class);

    /** Many may pass at the same moment; they do not depend on each other. */
    private static final int DEADLINES_AT_A_TIME = 8;

    private static final UUID KEYS = UUID.fromString("7f1de0b6-9a55-5d0b-a3a1-52a8f1a9c3d4");

    private final Policy<E, C> policy;
    private final EventStore store;
    private final MeterRegistry meters;
    private final Following following;
    private volatile boolean closed;

    PolicyRunner(
            Policy<E, C> policy,
            EventStore store,
            Leadership leadership,
            Feeds feeds,
            MeterRegistry meters) {
        this.policy = policy;
        this.store = store;
        this.meters = meters;
        String name = "policy:" + policy.name();
        Follower<DeadlinePassed> deadlines =
                new Follower<>(
                        name + ":deadlines",
                        new Feed.Log<>(DeadlinePassed.CATEGORY),
                        event -> carryOut(event, this::passed),
                        DEADLINES_AT_A_TIME,
                        store.database(),
                        feeds,
                        () -> closed);
        Follower<E> events =
                new Follower<>(
                        name,
                        policy.feed(),
                        event -> carryOut(event, policy::react),
                        1,
                        store.database(),
                        feeds,
                        () -> closed);
        this.following = new Following(name, List.of(deadlines, events), leadership);
    }

    private List<Reaction<C>> passed(Recorded<DeadlinePassed> event) {
        return switch (event.event()) {
            case DeadlinePassed.Passed p ->
                    p.policy().equals(policy.name())
                            ? policy.deadlinePassed(p.key(), p.due())
                            : List.of();
        };
    }

    Following following() {
        return following;
    }

    private <T> void carryOut(Recorded<T> event, Function<Recorded<T>, List<Reaction<C>>> react) {
        int number = 0;
        for (Reaction<C> reaction : react.apply(event)) {
            number++;
            switch (reaction) {
                case Reaction.Send<C> send -> send(event, number, send);
                case Reaction.Remind<C> remind ->
                        Deadlines.set(store.database(), policy.name(), remind.key(), remind.due());
                case Reaction.Forget<C> forget ->
                        Deadlines.drop(store.database(), policy.name(), forget.key());
            }
        }
    }

    private void send(Recorded<?> event, int number, Reaction.Send<C> send) {
        String key =
                Ids.derived(KEYS, policy.name() + '\n' + event.eventId() + '\n' + number)
                        .toString();
        CommandContext context =
                new CommandContext(
                        "policy:" + policy.name(),
                        key,
                        key,
                        null,
                        event.correlation(),
                        event.eventId(),
                        event.trace());
        for (int attempt = 0; !closed; attempt++) {
            try {
                var _ = policy.handler().handle(send.id(), send.command(), context);
                return;
            } catch (Rejected rejected) {
                boolean again =
                        rejected.kind() == Rejected.Kind.BUSY
                                || rejected.code().equals("concurrent-change");
                if (!again) {
                    LOG.infof(
                            "Policy %s: %s on %s was rejected: %s",
                            policy.name(), send.command(), send.id(), rejected.code());
                    meters.counter(
                                    "entente.policy.rejected",
                                    "policy",
                                    policy.name(),
                                    "code",
                                    rejected.code())
                            .increment();
                    return;
                }
                rest(attempt);
            }
        }
        // Whoever leads next gets the event again: returning would pass over it.
        throw stopping(null);
    }

    private static IllegalStateException stopping(@Nullable Throwable cause) {
        return new IllegalStateException("The policy is stopping", cause);
    }

    private static void rest(int attempt) {
        try {
            Thread.sleep(Duration.ofMillis(Math.min(2_000, 50L << Math.min(attempt, 6))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopping(e);
        }
    }

    void leave() {
        closed = true;
        following.leave();
    }

    @Override
    public void close() {
        leave();
        following.close();
    }
}
