package entente.platform.store;

import io.vertx.pgclient.PgConnection;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A task that one instance of a service does at a time, on a thread of its own: it stands for the
 * task, works while it leads, and stands again a moment after its work threw.
 */
public final class LedTask implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LedTask.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration CONFIRM = Duration.ofSeconds(1);

    /** Work that looks at {@link #isClosed} ends by itself; later it is interrupted. */
    private static final Duration GENTLE = Duration.ofSeconds(2);

    private static final Duration INTERRUPTED = Duration.ofSeconds(3);

    private final Leadership leadership;
    private final String name;
    private final Work work;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean leads;
    private volatile @Nullable String lastError;

    /** What the leader does until it {@link #isClosed}. */
    @FunctionalInterface
    public interface Work {
        /**
         * Does it; begins anew, here or elsewhere, when this throws.
         *
         * @param connection the leader's own: who loses it does not lead any more
         */
        void lead(LedTask task, PgConnection connection) throws InterruptedException;
    }

    /**
     * A task that nobody stands for yet.
     *
     * @param name of the task, the same on all instances of the service
     */
    public LedTask(Leadership leadership, String name, Work work) {
        this.leadership = leadership;
        this.name = name;
        this.work = work;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /** Stands for it from now on. */
    public void start() {
        thread.start();
    }

    private void run() {
        while (!isClosed()) {
            PgConnection connection = leadership.lead(name, this::isClosed);
            if (connection == null) {
                return;
            }
            try {
                leads = true;
                work.lead(this, connection);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                lastError = e.toString();
                LOG.warnf("%s stops and tries again: %s", name, e);
                LOG.debug("Cause", e);
            } finally {
                leads = false;
                Leadership.end(connection);
            }
            if (lastError != null && isClosedWithin(AFTER_FAILURE)) {
                return;
            }
        }
    }

    private boolean isClosedWithin(Duration time) {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /**
     * Rests, not longer than until the task is closed; in a long rest it does not forget to {@link
     * Leadership#confirm} every second.
     *
     * @throws RuntimeException when leadership is over
     */
    public void rest(PgConnection connection, Duration time) throws InterruptedException {
        long left = time.toMillis();
        while (left > 0) {
            long now = Math.min(left, CONFIRM.toMillis());
            if (closing.await(now, TimeUnit.MILLISECONDS)) {
                return;
            }
            left -= now;
            if (now == CONFIRM.toMillis()) {
                Leadership.confirm(connection);
            }
        }
    }

    /**
     * For long work that asks nothing else on the leader's connection: whoever runs this, on
     * whatever thread, does {@link Leadership#confirm}, at most once a second. Throws when
     * leadership is over.
     */
    public static Runnable confirming(PgConnection connection) {
        AtomicLong next = new AtomicLong(System.nanoTime());
        return () -> {
            long due = next.get();
            long now = System.nanoTime();
            if (now - due >= 0 && next.compareAndSet(due, now + CONFIRM.toNanos())) {
                Leadership.confirm(connection);
            }
        };
    }

    public boolean isClosed() {
        return closing.getCount() == 0;
    }

    /** Whether this instance does it now. */
    public boolean leads() {
        return leads;
    }

    /** Why it stopped last; null when it has gone well since. */
    public @Nullable String lastError() {
        return lastError;
    }

    /** What failed before works again. */
    public void worked() {
        lastError = null;
    }

    /**
     * From now on it ends by itself; {@link #close} waits for that. Who has many of them tells all
     * before it waits for the first.
     */
    public void leave() {
        closing.countDown();
    }

    @Override
    public void close() {
        leave();
        try {
            if (!thread.join(GENTLE)) {
                thread.interrupt();
                thread.join(INTERRUPTED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
