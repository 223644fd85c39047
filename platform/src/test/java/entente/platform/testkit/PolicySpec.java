package entente.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import java.time.Instant;
import java.util.List;

/** When this event is heard, then these commands and deadlines. */
public final class PolicySpec<E, C> {

    private final Policy<E, C> policy;
    private final Recordings log = new Recordings();

    private PolicySpec(Policy<E, C> policy) {
        this.policy = policy;
    }

    public static <E, C> PolicySpec<E, C> of(Policy<E, C> policy) {
        return new PolicySpec<>(policy);
    }

    /** When what comes next is recorded. */
    public PolicySpec<E, C> at(Instant instant) {
        log.at(instant);
        return this;
    }

    /** An event is heard. */
    public Then<C> when(String stream, E event) {
        Recorded<E> heard = log.record(stream, event);
        List<Reaction<C>> reactions = policy.react(heard);
        assertThat(policy.react(heard)).as("%s heard again", event).isEqualTo(reactions);
        return new Then<>(reactions);
    }

    /** A deadline that the policy set has passed. */
    public Then<C> whenPassed(String key, Instant due) {
        return new Then<>(policy.deadlinePassed(key, due));
    }

    /** What it came to. */
    public record Then<C>(List<Reaction<C>> reactions) {

        public void thenNothing() {
            assertThat(reactions).isEmpty();
        }

        /** Exactly these, in this order. */
        @SafeVarargs
        @SuppressWarnings("varargs") // only read
        public final void then(Reaction<C>... expected) {
            assertThat(reactions).isEqualTo(List.of(expected));
        }

        /** One command to the stream with this id. */
        public void thenSends(Object id, C command) {
            assertThat(reactions).containsExactly(new Reaction.Send<>(id, command));
        }
    }
}
