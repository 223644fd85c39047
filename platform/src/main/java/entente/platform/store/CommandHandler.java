package entente.platform.store;

import entente.platform.Recorded;
import java.time.Instant;
import java.util.List;

/**
 * Runs commands on the streams of one category: load, decide, append; blocking, for virtual
 * threads.
 */
public interface CommandHandler<C, S, E> {

    /** Decides and records. @throws entente.platform.Rejected by a rule or a lost race. */
    Outcome<S> handle(Object id, C command, CommandContext context);

    /** The current state, folded from the stream. */
    Outcome<S> load(Object id);

    /** The state as it was known at the instant. */
    Outcome<S> load(Object id, Instant asOf);

    /** The stream's events in order. */
    List<Recorded<E>> events(Object id);
}
