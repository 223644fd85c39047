package entente.platform.view;

import entente.platform.Recorded;
import entente.platform.store.LogCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows one category of the service's own log. */
final class LogReader implements FeedReader {

    private final LogCursor cursor;

    LogReader(LogCursor cursor) {
        this.cursor = cursor;
    }

    @Override
    public List<Delivery> poll(Duration wait) throws InterruptedException {
        List<Recorded<byte[]>> events = cursor.next(wait);
        List<Delivery> deliveries = new ArrayList<>(events.size());
        for (Recorded<byte[]> event : events) {
            deliveries.add(new Delivery(0, event.position(), null, event.stream(), null, event));
        }
        return deliveries;
    }

    @Override
    public long passed() {
        return cursor.position();
    }

    @Override
    public boolean caughtUp() {
        return cursor.lag() == 0;
    }

    @Override
    public long lag() {
        return cursor.lag();
    }

    @Override
    public @Nullable Instant reflects() {
        return cursor.reflects();
    }

    @Override
    public void close() {
        // The connection is the leader's, the tail is everybody's.
    }
}
