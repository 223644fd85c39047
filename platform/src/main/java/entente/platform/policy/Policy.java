package entente.platform.policy;

import entente.platform.Recorded;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import java.time.Instant;
import java.util.List;

/**
 * A process manager: event in, command out. Policies are CDI beans.
 *
 * <p>Each event is reacted to once in effect, whatever is delivered twice: its commands carry a key
 * made of the policy's name and the event's id, which never expires. A rebuild of views never
 * reaches a policy. A command that a rule rejects is counted and logged, and the policy goes on.
 *
 * @param <E> the events it hears
 * @param <C> the commands it sends
 */
public interface Policy<E, C> {

    /** Unique in the service and stable: part of every command's key. */
    String name();

    Feed<E> feed();

    /** Who carries out the commands. */
    CommandHandler<C, ?, ?> handler();

    /** What the event calls for; deterministic and without I/O. */
    List<Reaction<C>> react(Recorded<E> event);

    /** What a deadline that it set calls for, when it has passed. */
    default List<Reaction<C>> deadlinePassed(String key, Instant due) {
        return List.of();
    }
}
