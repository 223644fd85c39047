package entente.platform.view;

import java.time.Duration;
import java.util.List;

/** One consumer's way through its source. Not thread-safe. */
interface FeedReader extends AutoCloseable {

    /**
     * The next events after those of earlier calls, in order per key; empty when there is none
     * within the time.
     */
    List<Delivery> poll(Duration wait) throws InterruptedException;

    /** Whether everything that the source had when asked was delivered by {@link #poll}. */
    boolean caughtUp();

    /** Events or offsets still to come. */
    long lag();

    @Override
    void close();
}
