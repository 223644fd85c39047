package entente.platform.store;

import static entente.platform.store.Database.await;

import entente.platform.store.AppendQueue.Pending;
import io.micrometer.core.instrument.DistributionSummary;
import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Takes requests from the queue to the log, on a thread and a connection of its own.
 *
 * <p>While a call is in flight a second one follows it on the same connection as soon as it is as
 * large, so that PostgreSQL finds its next work when it has done the last. A batch that PostgreSQL
 * refuses is halved until the culprit stands alone. When the connection breaks, it first makes sure
 * that the old backend is gone, then asks the log what was recorded, then sends the rest again: an
 * answer given is true, whatever broke.
 */
final class AppendWriter implements AutoCloseable {

    private static final int MOST_CALLS = 2;

    private final AppendQueue queue;
    private final Database database;
    private final Clock clock;
    private final Duration patience;
    private final DistributionSummary batchSize;
    private final Deque<Call> calls = new ArrayDeque<>();
    private final Thread thread;
    private volatile int wanted = 1;
    private volatile boolean closed;
    private @Nullable PgConnection connection;

    /** A batch on its way, and the connection it went out on. */
    private record Call(
            List<Pending> batch, PgConnection connection, Future<List<AppendResult>> answer) {}

    AppendWriter(
            AppendQueue queue,
            Database database,
            Clock clock,
            Duration patience,
            DistributionSummary batchSize) {
        this.queue = queue;
        this.database = database;
        this.clock = clock;
        this.patience = patience;
        this.batchSize = batchSize;
        this.thread = Thread.ofVirtual().name("appender").start(this::run);
    }

    boolean isClosed() {
        return closed;
    }

    /** Says that something was put into the queue. */
    void look() {
        if (queue.arrived() >= wanted) {
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        try {
            while (!closed || !calls.isEmpty()) {
                if (!calls.isEmpty() && calls.getFirst().answer().isComplete()) {
                    finish(calls.removeFirst());
                } else if (!follow()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
                }
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        calls.forEach(call -> refuse(call.batch(), Appender.shuttingDown()));
        refuse(queue.drain(), Appender.shuttingDown());
    }

    /** Sends the next batch when it is time for it; says whether it did. */
    private boolean follow() throws InterruptedException {
        if (closed || calls.size() == MOST_CALLS) {
            wanted = Integer.MAX_VALUE; // only an answer is of interest
            return false;
        }
        int enough = calls.isEmpty() ? 1 : calls.getFirst().batch().size();
        wanted = Math.max(1, enough - queue.putOff());
        if (queue.size() < enough) {
            return false;
        }
        List<Pending> batch = queue.next(calls.isEmpty() ? List.of() : calls.getFirst().batch());
        if (batch.isEmpty()) {
            return false;
        }
        batchSize.record(batch.size());
        PgConnection current = connection;
        if (current == null) {
            deliver(batch, null);
        } else {
            calls.add(call(current, batch));
        }
        return true;
    }

    private Call call(PgConnection current, List<Pending> batch) {
        Future<List<AppendResult>> answer =
                AppendCall.start(
                        current, clock.instant(), batch.stream().map(Pending::request).toList());
        Thread writer = thread;
        answer.onComplete(_ -> LockSupport.unpark(writer));
        return new Call(batch, current, answer);
    }

    private void finish(Call call) throws InterruptedException {
        if (call.answer().succeeded()) {
            answer(call.batch(), call.answer().result());
            return;
        }
        // What went out behind it has its own fate; it is known before anything is sent again.
        List<Pending> lost = new ArrayList<>();
        List<Call> failed = new ArrayList<>(List.of(call));
        for (Call next = calls.pollFirst(); next != null; next = calls.pollFirst()) {
            try {
                answer(next.batch(), await(next.answer()));
            } catch (RuntimeException alsoFailed) {
                failed.add(next);
            }
        }
        for (Call each : failed) {
            if (Database.isFinal(each.answer().cause())) {
                halve(each.batch(), each.answer().cause());
            } else {
                lost.addAll(each.batch());
            }
        }
        if (!lost.isEmpty()) {
            if (connection == call.connection()) {
                connection = null; // what was halved may have found a new one already
            }
            deliver(lost, call.connection());
        }
    }

    private static void answer(List<Pending> batch, List<AppendResult> results) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer().complete(results.get(i));
        }
    }

    /**
     * Sends these and waits until each has its answer, through whatever breaks.
     *
     * @param lost where a call of these may have had its effect, or may still have it
     */
    private void deliver(List<Pending> batch, @Nullable PgConnection lost)
            throws InterruptedException {
        List<Pending> rest = batch;
        PgConnection doubtful = lost;
        for (int attempt = 0; !rest.isEmpty(); attempt++) {
            try {
                PgConnection current = connected();
                if (doubtful != null) {
                    rest = unrecorded(current, doubtful, rest);
                }
                doubtful = current;
                if (!rest.isEmpty()) {
                    answer(rest, await(call(current, rest).answer()));
                }
                return;
            } catch (RuntimeException failure) {
                if (Database.isFinal(failure)) {
                    halve(rest, failure);
                    return;
                }
                PgConnection broken = connection;
                connection = null;
                if (broken != doubtful) {
                    leave(broken); // nothing of these went out on it
                }
                Thread.sleep(Math.min(1_000, 20L << Math.min(attempt, 6)));
                rest = inTime(rest);
            }
        }
        leave(doubtful);
    }

    private static void leave(@Nullable PgConnection left) {
        if (left != null) {
            left.close();
        }
    }

    private PgConnection connected() {
        PgConnection current = connection;
        if (current == null) {
            current = database.connect("appender");
            connection = current;
        }
        return current;
    }

    /** PostgreSQL will never take this batch: find out which request it is about. */
    private void halve(List<Pending> batch, Throwable failure) throws InterruptedException {
        if (batch.size() == 1) {
            refuse(batch, failure);
            return;
        }
        int middle = batch.size() / 2;
        deliver(batch.subList(0, middle), null);
        deliver(batch.subList(middle, batch.size()), null);
    }

    /**
     * After a break: answers what the log holds, and returns what is to be sent again.
     *
     * <p>The old backend may still be running our call, so it is ended first; only then does the
     * log's silence mean "not recorded".
     */
    private static List<Pending> unrecorded(
            PgConnection current, PgConnection doubtful, List<Pending> batch) {
        AppendCall.end(current, doubtful.processId());
        await(doubtful.close().otherwiseEmpty());
        List<Pending> open = new ArrayList<>();
        for (Pending pending : batch) {
            AppendResult recorded = AppendCall.find(current, pending.request());
            if (recorded == null) {
                open.add(pending);
            } else {
                pending.answer().complete(recorded);
            }
        }
        return open;
    }

    /** Those without an answer that may still wait for one; the others are sent away. */
    private List<Pending> inTime(List<Pending> batch) {
        List<Pending> inTime = new ArrayList<>();
        for (Pending pending : batch) {
            if (pending.answer().isDone()) {
                continue;
            }
            if (closed || System.nanoTime() - pending.since() > patience.toNanos()) {
                refuse(
                        List.of(pending),
                        Appender.busy(
                                "store-unavailable", "The store does not answer; send it again"));
            } else {
                inTime.add(pending);
            }
        }
        return inTime;
    }

    private static void refuse(List<Pending> batch, Throwable why) {
        batch.forEach(pending -> pending.answer().completeExceptionally(why));
    }

    /** Lets the calls in flight finish, refuses what waits. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        PgConnection last = connection;
        if (last != null) {
            await(last.close().otherwiseEmpty());
        }
    }
}
