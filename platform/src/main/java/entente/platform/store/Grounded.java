package entente.platform.store;

import java.util.List;

/**
 * A command with what it rests on beside its own stream, found out anew for every attempt.
 *
 * @param command for the stream that the answer is about
 * @param also commands for more streams of the same category: all is recorded or nothing
 * @param seen streams that must not have moved until it is recorded
 */
public record Grounded<C>(C command, List<Also<C>> also, List<Seen> seen) {

    public Grounded {
        also = List.copyOf(also);
        seen = List.copyOf(seen);
    }

    /** A command for another stream; one that changes nothing still holds the stream as it was. */
    public record Also<C>(Object id, C command) {}

    /** A stream as it was when it was looked at; 0: it was not there. */
    public record Seen(String stream, int version) {

        public static Seen of(Outcome<?> outcome) {
            return new Seen(outcome.stream(), outcome.version());
        }
    }

    /** A command that rests on its own stream alone. */
    public static <C> Grounded<C> alone(C command) {
        return new Grounded<>(command, List.of(), List.of());
    }

    /** A command that rests on what was seen. */
    public static <C> Grounded<C> on(List<Seen> seen, C command) {
        return new Grounded<>(command, List.of(), seen);
    }
}
