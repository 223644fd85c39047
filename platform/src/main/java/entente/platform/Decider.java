package entente.platform;

import java.util.List;

/**
 * A pure aggregate: what may happen, and what is so after it happened.
 *
 * @param <C> commands, a sealed interface of records
 * @param <S> states, a sealed interface of records, one per phase of life
 * @param <E> events, a sealed interface of records annotated with {@link EventType}
 */
public interface Decider<C, S, E> {

    /** The state before the first event. */
    S initial();

    /**
     * What the command makes happen.
     *
     * @return the new events; none when everything is already as the command asks
     * @throws Rejected when a rule forbids it; nothing is recorded then
     */
    List<E> decide(C command, S state);

    /** The state after the event; total over all events ever recorded, and never throws. */
    S evolve(S state, E event);

    /**
     * What the event takes or gives back of what can be held once only across all streams; decided
     * together with the append, so of two who race for the same claim exactly one wins.
     */
    default List<Claim> claims(E event) {
        return List.of();
    }

    /**
     * Raised by one whenever {@link #evolve} changes its mind about old events, so that snapshots
     * taken before are ignored. A change of the state's shape is noticed without it.
     */
    default int snapshotRevision() {
        return 0;
    }
}
