package entente.platform.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * Own log: up to here all that concerns the consumer was delivered, be it nothing. 0 for a
     * topic, of which everything is delivered.
     */
    long passed();

    /** Up to when it has delivered what its source told, as it knew at {@link #lag}. */
    @Nullable Instant reflects();

    @Override
    void close();
}
