package entente.platform.view;

import org.jspecify.annotations.Nullable;

/** How far the service's read models are. */
public interface Views {

    /**
     * Waits until the view reflects the given position of its own service's log.
     *
     * @param after the position to wait for, null: do not wait
     * @return the position it reflects, a lower bound for what a query after this call sees
     * @throws entente.platform.Rejected BUSY {@code view-behind} when it does not get there in time
     */
    long await(View<?, ?> view, @Nullable Long after);

    /**
     * How many seconds the view is behind its source, whoever keeps it up to date and whether
     * anybody does; 0 when it keeps up. Known to a second or two.
     */
    long lag(View<?, ?> view);

    /** The same of the service's view that is furthest behind. */
    long lag();
}
