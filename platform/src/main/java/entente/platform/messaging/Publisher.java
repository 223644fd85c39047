package entente.platform.messaging;

import entente.platform.Category;
import entente.platform.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Translates the events of one category to what the service tells others: one exhaustive switch, in
 * which keeping an event private is a visible row. Publishers are CDI beans.
 */
public interface Publisher<E> {

    Category<E> category();

    /** The public event, or null to keep it private. Deterministic and without I/O. */
    @Nullable PublicEvent publish(Recorded<E> event);
}
