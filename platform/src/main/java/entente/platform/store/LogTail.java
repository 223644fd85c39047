package entente.platform.store;

import static entente.platform.store.Database.await;

import entente.platform.Recorded;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The end of the log, read once for all readers of this instance: one connection follows it and
 * keeps the newest events in memory. A reader who is further behind, or while the tail itself
 * cannot read, reads for itself ({@link LogCursor}); the tail is a short cut and decides nothing.
 *
 * <p>What it holds belongs to one {@link Life} of the database. A reader says in which life its own
 * session is, and never gets events of another.
 */
public final class LogTail implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LogTail.class);
    static final int BATCH = 1_000;
    private static final int MOST_EVENTS = 4_096;
    private static final long MOST_BYTES = 8 << 20;
    private static final long POLL_MILLIS = 25;

    /** While nothing comes; what this instance records itself wakes the tail at once. */
    private static final long IDLE_MILLIS = 100;

    /** Under load readers get more at once, and each needs a transaction less often. */
    private static final Duration PACE = Duration.ofMillis(8);

    /** Who has not read for so long knows nothing of the log's end. */
    private static final Duration TRUST = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    static final Duration REST = Duration.ofMillis(500);

    private final Database database;
    private final Wakeup wakeup;
    private final int mostEvents;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition any = lock.newCondition();
    private final Map<String, Condition> grown = new HashMap<>();
    private @Nullable Thread thread;
    private @Nullable Life life;
    private LogWindow window;
    private long readAt;
    private Instant complete = Instant.EPOCH;
    private volatile boolean doubted;
    private volatile boolean closed;

    public LogTail(Database database, Wakeup wakeup) {
        this(database, wakeup, MOST_EVENTS);
    }

    LogTail(Database database, Wakeup wakeup, int mostEvents) {
        this.database = database;
        this.wakeup = wakeup;
        this.mostEvents = mostEvents;
        this.window = new LogWindow(mostEvents, MOST_BYTES, 0);
    }

    /**
     * Which run of which database a session belongs to. What was read in one life may not be so in
     * another, of which somebody restored the files, for example.
     */
    public record Life(UUID incarnation, OffsetDateTime started) {
        static Life of(SqlClient connection) {
            Row row =
                    await(
                                    connection
                                            .preparedQuery(
                                                    "select incarnation(),"
                                                            + " pg_postmaster_start_time()")
                                            .execute())
                            .iterator()
                            .next();
            return new Life(row.getUUID(0), row.getOffsetDateTime(1));
        }
    }

    /**
     * What follows a position.
     *
     * @param events those that the reader wants, in order
     * @param through everything that it wants up to here is among them
     * @param head the end of the log as the tail knows it
     * @param complete up to when all that was recorded is known to lie before {@code head}
     */
    record Stretch(List<Recorded<byte[]>> events, long through, long head, Instant complete) {}

    /**
     * A reader of its own.
     *
     * @param connection for what the tail does not have, and to tell the reader's life by
     * @param category null: events of all categories
     * @param position the last that it has taken in
     */
    public LogCursor cursor(SqlClient connection, @Nullable String category, long position) {
        start();
        return new LogCursor(connection, this, category, position);
    }

    private void start() {
        lock.lock();
        try {
            if (thread == null && !closed) {
                thread = Thread.ofVirtual().name("log tail").start(this::run);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next events of the category after the position; waits for the first of them.
     *
     * @return null when the reader must read for itself
     */
    @Nullable Stretch after(Life whose, long position, @Nullable String category, Duration wait)
            throws InterruptedException {
        long nanos = wait.toNanos();
        long from = position;
        lock.lockInterruptibly();
        try {
            while (true) {
                if (!serves(whose, from)) {
                    return null;
                }
                LogWindow.Stretch found = window.after(from, category, BATCH);
                if (!found.events().isEmpty() || nanos <= 0) {
                    return new Stretch(found.events(), found.through(), window.last(), complete);
                }
                from = found.through();
                nanos = growth(category).awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean serves(Life whose, long position) {
        Life now = life;
        if (now == null || System.nanoTime() - readAt > TRUST.toNanos()) {
            return false;
        }
        if (!now.equals(whose)) {
            doubted = true;
            return false;
        }
        return window.reaches(position);
    }

    private Condition growth(@Nullable String category) {
        return category == null ? any : grown.computeIfAbsent(category, _ -> lock.newCondition());
    }

    private void run() {
        while (!closed) {
            PgConnection connection = null;
            try {
                connection = database.connect("log tail", PATIENCE);
                follow(connection);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.debugf(e, "The tail of the log begins anew");
            } finally {
                forget();
                if (connection != null) {
                    var _ = connection.close(); // not waited for: it may be what hangs
                }
            }
            if (!closed) {
                rest();
            }
        }
    }

    private void follow(PgConnection connection) throws InterruptedException {
        begin(Life.of(connection), EventStore.head(connection));
        long pause = POLL_MILLIS;
        while (!closed && stillIn(connection)) {
            long mark = wakeup.mark();
            long asked = System.nanoTime();
            Instant now = Instant.now();
            List<Recorded<byte[]>> news =
                    Database.await(EventStore.request(connection, window.last(), BATCH), PATIENCE);
            take(news, asked, now);
            if (news.isEmpty()) {
                wakeup.await(mark, pause);
                pause = Math.min(IDLE_MILLIS, pause * 2);
                continue;
            }
            pause = POLL_MILLIS;
            if (news.size() < BATCH) {
                Thread.sleep(PACE);
            }
        }
    }

    /** A reader may have been in another life for a moment longer; or the tail is. */
    private boolean stillIn(PgConnection connection) {
        if (doubted) {
            doubted = false;
            return Life.of(connection).equals(life);
        }
        return true;
    }

    private void begin(Life found, long head) {
        lock.lock();
        try {
            window = new LogWindow(mostEvents, MOST_BYTES, head);
            life = found;
            readAt = System.nanoTime();
        } finally {
            lock.unlock();
        }
    }

    private void take(List<Recorded<byte[]>> news, long asked, Instant now) {
        lock.lock();
        try {
            for (String category : window.add(news)) {
                Condition waiting = grown.get(category);
                if (waiting != null) {
                    waiting.signalAll();
                }
            }
            if (!news.isEmpty()) {
                any.signalAll();
            }
            readAt = asked;
            if (news.size() < BATCH) {
                complete = now;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Nobody is served any more; who waits goes to read for itself. */
    private void forget() {
        lock.lock();
        try {
            life = null;
            any.signalAll();
            grown.values().forEach(Condition::signalAll);
        } finally {
            lock.unlock();
        }
    }

    /** For a reader that looks for itself. */
    Wakeup wakeup() {
        return wakeup;
    }

    private void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(REST.toMillis());
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        Thread running;
        lock.lock();
        try {
            running = thread;
        } finally {
            lock.unlock();
        }
        if (running != null) {
            wakeup.signal();
            try {
                if (!running.join(Duration.ofSeconds(1))) {
                    running.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
