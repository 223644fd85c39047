package entente.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import entente.platform.Claim;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.util.ArrayList;
import java.util.List;

/**
 * Given the events so far, when a command comes, then these events, or this refusal.
 *
 * <p>On the way it checks what holds for every decider: the same question gets the same answer, and
 * the new events can be folded.
 */
public final class DeciderSpec<C, S, E> {

    private final Decider<C, S, E> decider;

    private DeciderSpec(Decider<C, S, E> decider) {
        this.decider = decider;
    }

    public static <C, S, E> DeciderSpec<C, S, E> of(Decider<C, S, E> decider) {
        return new DeciderSpec<>(decider);
    }

    /** What happened before; nothing for a new stream. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final Given<C, S, E> given(E... events) {
        return new Given<>(decider, List.of(events));
    }

    /** The stream as it stands. */
    public record Given<C, S, E>(Decider<C, S, E> decider, List<E> events) {

        /** What is asked for. */
        public When<C, S, E> when(C command) {
            return new When<>(decider, events, fold(decider, decider.initial(), events), command);
        }

        /** The state that the events lead to. */
        public void thenState(S expected) {
            assertThat(fold(decider, decider.initial(), events)).isEqualTo(expected);
        }
    }

    /** The stream and the command; each {@code then} decides anew. */
    public record When<C, S, E>(Decider<C, S, E> decider, List<E> given, S state, C command) {

        /** Exactly these events happen, in this order. */
        @SafeVarargs
        @SuppressWarnings("varargs") // only read
        public final When<C, S, E> then(E... expected) {
            assertThat(decided()).as("%s", command).isEqualTo(List.of(expected));
            return this;
        }

        /** It is accepted and nothing happens: everything was so already. */
        public void thenNothing() {
            assertThat(decided()).as("%s", command).isEmpty();
        }

        /** It is refused with this code. */
        public void thenRejected(String code) {
            Throwable thrown = catchThrowable(() -> decider.decide(command, state));
            assertThat(thrown).as("%s", command).isInstanceOf(Rejected.class);
            assertThat(((Rejected) thrown).code()).as("%s", command).isEqualTo(code);
            assertThat(((Rejected) thrown).detail()).as("%s", command).isNotBlank();
        }

        /** Its events take and give back exactly these, in this order. */
        public When<C, S, E> thenClaims(Claim... expected) {
            List<Claim> claims = new ArrayList<>();
            decided().forEach(event -> claims.addAll(decider.claims(event)));
            assertThat(claims).as("%s", command).isEqualTo(List.of(expected));
            return this;
        }

        /** The state after its events. */
        public When<C, S, E> thenState(S expected) {
            assertThat(fold(decider, state, decided())).as("%s", command).isEqualTo(expected);
            return this;
        }

        private List<E> decided() {
            List<E> events = decider.decide(command, state);
            assertThat(decider.decide(command, fold(decider, decider.initial(), given)))
                    .as("%s decided again", command)
                    .isEqualTo(events);
            S unused = fold(decider, state, events);
            assertThat(unused).as("the state after %s", command).isNotNull();
            return events;
        }
    }

    private static <C, S, E> S fold(Decider<C, S, E> decider, S from, List<E> events) {
        S state = from;
        for (E event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }
}
