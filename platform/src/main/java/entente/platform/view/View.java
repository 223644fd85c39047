package entente.platform.view;

import entente.platform.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A read model: a pure fold from events to rows of one table, queried through Hibernate Reactive.
 *
 * <p>The row is a JPA entity mapped to {@code <name>_v<version>}, with public fields, one of them
 * {@code @Id}. The table is made from the entity and filled by the {@link ViewRunner}; a change of
 * the row or of the fold is a new version, never a migration. Views are CDI beans.
 *
 * @param <E> the events it hears
 * @param <R> the row
 */
public interface View<E, R> {

    Feed<E> feed();

    Class<R> row();

    /** The key of the row that the event concerns, or null when it concerns none. */
    @Nullable Object key(Recorded<E> event);

    /**
     * The row after the event. Deterministic and without I/O.
     *
     * @param row the row so far, null when there is none; may be changed and returned
     * @return the row to keep, null to delete it
     */
    @Nullable R evolve(@Nullable R row, Recorded<E> event);
}
