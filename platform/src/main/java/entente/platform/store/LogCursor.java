package entente.platform.store;

import entente.platform.Category;
import entente.platform.Recorded;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reader's way through the log: from the {@link LogTail} where that has what comes next, on the
 * reader's own connection where it has not. Reading for itself it reads ahead while there is more
 * to come: the next events are on their way while those before are taken in, and batches are
 * larger, since nobody waits for the first of them. Not thread-safe.
 */
public final class LogCursor {

    private static final int BATCH = LogTail.BATCH;
    private static final int BATCH_BEHIND = 4_000;

    private final SqlClient connection;
    private final LogTail tail;
    private final LogTail.Life life;
    private final @Nullable String category;
    private long position;
    private long head;
    private @Nullable Instant reflects;
    private @Nullable Future<List<Recorded<byte[]>>> ahead;

    LogCursor(SqlClient connection, LogTail tail, @Nullable String category, long position) {
        this.connection = connection;
        this.tail = tail;
        this.category = category;
        this.position = position;
        this.life = LogTail.Life.of(connection);
        Instant asked = Instant.now();
        this.head = EventStore.head(connection);
        this.reflects = position >= head ? asked : null;
    }

    /**
     * The next events of its category, in order, after all those that were returned before. May be
     * empty although there is more to come; waits only at the end of the log.
     */
    public List<Recorded<byte[]>> next(Duration wait) throws InterruptedException {
        if (ahead == null) {
            LogTail.Stretch stretch = tail.after(life, position, category, wait);
            if (stretch != null) {
                position = stretch.through();
                head = Math.max(head, stretch.head());
                reflects =
                        position >= head || stretch.events().isEmpty()
                                ? stretch.complete()
                                : stretch.events().getLast().recordedAt();
                return stretch.events();
            }
        }
        return alone(wait);
    }

    private List<Recorded<byte[]>> alone(Duration wait) throws InterruptedException {
        long mark = tail.wakeup().mark();
        Instant asked = Instant.now();
        Future<List<Recorded<byte[]>>> requested = ahead;
        ahead = null;
        List<Recorded<byte[]>> events =
                requested == null
                        ? EventStore.readAll(connection, position, BATCH)
                        : Database.await(requested);
        if (events.isEmpty()) {
            head = Math.max(head, position);
            reflects = asked;
            tail.wakeup().await(mark, wait.toMillis());
            return events;
        }
        position = events.getLast().position();
        reflects = events.getLast().recordedAt();
        head = events.size() < BATCH ? Math.max(head, position) : EventStore.head(connection);
        if (head - position >= BATCH) {
            ahead = EventStore.request(connection, position, BATCH_BEHIND);
        }
        return category == null
                ? events
                : events.stream()
                        .filter(event -> Category.of(event.stream()).equals(category))
                        .toList();
    }

    /** Up to here everything of its category was returned. */
    public long position() {
        return position;
    }

    /** Events of the log, of whatever category, that it has not come past. */
    public long lag() {
        return Math.max(0, head - position);
    }

    /** Up to when it knows what was recorded, in what it returned; null before it read. */
    public @Nullable Instant reflects() {
        return reflects;
    }
}
