package entente.platform.store;

import static entente.platform.store.Database.await;

import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Those of an instance who wait for a task that another leads. While there are any, one connection
 * looks for all of them; only who may take over connects. A few connect at a time: when PostgreSQL
 * comes back, everybody stands again, and so many sessions at once would make each other too late.
 */
final class Candidates implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Candidates.class);
    private static final int AT_A_TIME = 4;

    private final Database database;
    private final Duration rhythm;
    private final Duration patience;
    private final String question;
    private final ToLongFunction<String> lock;
    private final Map<String, Integer> waiting = new ConcurrentHashMap<>();
    private final Semaphore news = new Semaphore(0);
    private final Semaphore connecting = new Semaphore(AT_A_TIME, true);
    private final Object looked = new Object();
    private Set<String> free = Set.of();
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Nobody yet.
     *
     * @param rhythm in which tasks are looked at
     * @param patience with an answer, before the question is asked on another connection
     * @param stale how long a leader may go without a heartbeat, as an interval of PostgreSQL
     * @param lock of a task
     */
    Candidates(
            Database database,
            Duration rhythm,
            Duration patience,
            String stale,
            ToLongFunction<String> lock) {
        this.database = database;
        this.rhythm = rhythm;
        this.patience = patience;
        this.lock = lock;
        this.question =
                "select t.name from unnest($1::text[], $2::bigint[]) t(name, lock) left join pg_locks"
                        + " l on l.locktype = 'advisory' and l.granted and l.objsubid = 1 and"
                        + " l.database = (select oid from pg_database where datname ="
                        + " current_database()) and (l.classid::bigint << 32) | l.objid::bigint ="
                        + " t.lock left join leadership h on h.name = t.name where l.pid is null or"
                        + " h.heartbeat < clock_timestamp() - interval '"
                        + stale
                        + "'";
        this.thread = Thread.ofVirtual().name("candidates").start(this::look);
    }

    /**
     * Waits until nobody seems to lead the task, or its leader to hang, and it is this one's turn
     * to connect. Whoever gets a turn must {@link #turnIsOver}.
     *
     * @return false when stopped
     */
    boolean awaitTurn(String task, BooleanSupplier stop) {
        waiting.merge(task, 1, Integer::sum);
        news.release();
        try {
            while (!stop.getAsBoolean()) {
                if (isFree(task)
                        && connecting.tryAcquire(rhythm.toMillis(), TimeUnit.MILLISECONDS)) {
                    if (isFree(task)) {
                        return true;
                    }
                    connecting.release();
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.computeIfPresent(task, (_, number) -> number == 1 ? null : number - 1);
        }
    }

    void turnIsOver() {
        connecting.release();
    }

    /** As of the last look; waits for the next ones when it is not, but not for long. */
    private boolean isFree(String task) throws InterruptedException {
        synchronized (looked) {
            long until = System.nanoTime() + rhythm.toNanos();
            while (!free.contains(task)) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                looked.wait(left);
            }
            return true;
        }
    }

    private void look() {
        PgConnection connection = null;
        while (!closed) {
            try {
                Set<String> asked = Set.copyOf(waiting.keySet());
                if (asked.isEmpty()) {
                    connection = closed(connection);
                } else {
                    if (connection == null) {
                        connection = database.connectForDerived("candidates", patience);
                    }
                    found(ask(connection, asked));
                }
                if (news.tryAcquire(rhythm.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            } catch (InterruptedException e) {
                break;
            } catch (RuntimeException e) {
                LOG.debug("Cannot look for tasks that nobody leads", e);
                found(Set.of());
                connection = closed(connection);
                pause();
            }
        }
        closed(connection);
    }

    private Set<String> ask(PgConnection connection, Set<String> tasks) {
        String[] names = tasks.toArray(String[]::new);
        Long[] locks = new Long[names.length];
        for (int i = 0; i < names.length; i++) {
            locks[i] = lock.applyAsLong(names[i]);
        }
        Set<String> found = new HashSet<>();
        for (Row row :
                await(
                        connection.preparedQuery(question).execute(Tuple.of(names, (Object) locks)),
                        patience)) {
            found.add(row.getString(0));
        }
        return found;
    }

    private void found(Set<String> tasks) {
        synchronized (looked) {
            free = tasks;
            looked.notifyAll();
        }
    }

    private void pause() {
        try {
            Thread.sleep(rhythm);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable PgConnection closed(@Nullable PgConnection connection) {
        if (connection != null) {
            var _ = connection.close(); // not waited for: it may be silent
        }
        return null;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
