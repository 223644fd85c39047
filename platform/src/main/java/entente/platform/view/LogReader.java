package entente.platform.view;

import entente.platform.Recorded;
import entente.platform.store.Database;
import entente.platform.store.EventStore;
import entente.platform.store.Wakeup;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows the service's own log. Woken by appends of this instance, polling finds the others'.
 * While there is more to come it reads ahead: the next events are on their way while those before
 * are taken in, and batches are larger, since nobody waits for the first of them.
 */
final class LogReader implements FeedReader {

    static final int BATCH = 1_000;
    private static final int BATCH_BEHIND = 4_000;

    private final SqlClient connection;
    private final Wakeup wakeup;
    private final String key;
    private long position;
    private long head;
    private @Nullable Future<List<Recorded<byte[]>>> ahead;

    /**
     * @param key the category whose events are wanted; others are delivered too, as progress
     */
    LogReader(SqlClient connection, Wakeup wakeup, String key, long position) {
        this.connection = connection;
        this.wakeup = wakeup;
        this.key = key;
        this.position = position;
        this.head = EventStore.head(connection);
    }

    @Override
    public List<Delivery> poll(Duration wait) throws InterruptedException {
        long mark = wakeup.mark();
        List<Recorded<byte[]>> events = next();
        if (events.isEmpty() && !wait.isZero()) {
            wakeup.await(mark, wait.toMillis());
        }
        List<Delivery> deliveries = new ArrayList<>(events.size());
        for (Recorded<byte[]> event : events) {
            position = event.position();
            deliveries.add(new Delivery(0, position, null, event.stream(), null, event));
        }
        head = events.size() < BATCH ? Math.max(head, position) : EventStore.head(connection);
        if (head - position >= BATCH) {
            ahead = EventStore.request(connection, position, BATCH_BEHIND);
        }
        return deliveries;
    }

    private List<Recorded<byte[]>> next() {
        Future<List<Recorded<byte[]>>> requested = ahead;
        ahead = null;
        return requested == null
                ? EventStore.readAll(connection, position, BATCH)
                : Database.await(requested);
    }

    @Override
    public boolean caughtUp() {
        return position >= head;
    }

    @Override
    public long lag() {
        return Math.max(0, head - position);
    }

    @Override
    public String toString() {
        return "log of " + key + " at " + position;
    }

    @Override
    public void close() {
        // The connection is the leader's.
    }
}
