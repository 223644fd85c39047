package entente.platform.store;

import static entente.platform.store.Database.await;

import entente.platform.Rejected;
import entente.platform.store.AppendRequest.ClaimChange;
import entente.platform.store.AppendRequest.StreamAppend;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.pgclient.PgConnection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of an instance: requests gather while a call is in flight and go out together.
 *
 * <p>Never waits for more: an idle appender sends a batch of one. A batch holds at most one request
 * per stream, key and claim, later ones wait in order. A batch that PostgreSQL refuses is halved
 * until the culprit stands alone. When the connection breaks, it first makes sure that the old
 * backend is gone, then asks the log what was recorded, then sends the rest again: an answer given
 * is true, whatever broke.
 */
public final class Appender implements AutoCloseable {

    private static final int MOST_REQUESTS = 200;
    private static final int MOST_BYTES = 1 << 18;
    private static final int QUEUE = 10_000;

    private final Database database;
    private final Clock clock;
    private final Duration patience;
    private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private final Timer latency;
    private final DistributionSummary batchSize;
    private final Thread thread;
    private volatile boolean closed;
    private @Nullable PgConnection connection;

    /** A request, who waits for its answer, and what it must not share a batch with. */
    private record Pending(
            AppendRequest request,
            CompletableFuture<AppendResult> answer,
            Set<String> exclusive,
            long since) {}

    /**
     * @param patience how long a request may wait for PostgreSQL to come back before it is refused
     */
    public Appender(Database database, Clock clock, MeterRegistry meters, Duration patience) {
        this.database = database;
        this.clock = clock;
        this.patience = patience;
        this.latency =
                Timer.builder("entente.append")
                        .description("From asking to durable, queueing included")
                        .publishPercentileHistogram()
                        .register(meters);
        this.batchSize =
                DistributionSummary.builder("entente.append.batch")
                        .description("Requests that went out together")
                        .register(meters);
        meters.gauge("entente.append.queue", queue, BlockingQueue::size);
        this.thread = Thread.ofVirtual().name("appender").start(this::run);
    }

    /**
     * Records the request, or says why not. Blocking.
     *
     * @throws Rejected BUSY when the queue is full or PostgreSQL does not come back in time
     */
    public AppendResult append(AppendRequest request) {
        Pending pending =
                new Pending(
                        request, new CompletableFuture<>(), exclusive(request), System.nanoTime());
        if (closed || !queue.offer(pending)) {
            throw busy("append-queue-full", "Too many commands are waiting to be recorded");
        }
        if (closed) {
            pending.answer.completeExceptionally(shuttingDown());
        }
        try {
            return pending.answer.join();
        } catch (java.util.concurrent.CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            latency.record(System.nanoTime() - pending.since, TimeUnit.NANOSECONDS);
        }
    }

    private static Set<String> exclusive(AppendRequest request) {
        Set<String> tokens = new HashSet<>();
        for (StreamAppend stream : request.streams()) {
            tokens.add("s " + stream.stream());
        }
        for (ClaimChange claim : request.claims()) {
            tokens.add("c " + claim.scope() + ' ' + claim.key());
        }
        if (request.key() != null) {
            tokens.add("k " + request.actor() + ' ' + request.key());
        }
        return tokens;
    }

    private void run() {
        while (!closed) {
            try {
                List<Pending> batch = gather();
                if (!batch.isEmpty()) {
                    batchSize.record(batch.size());
                    send(batch);
                }
            } catch (InterruptedException e) {
                break;
            }
        }
        List<Pending> left = new ArrayList<>(waiting);
        queue.drainTo(left);
        left.forEach(p -> p.answer.completeExceptionally(shuttingDown()));
    }

    private List<Pending> gather() throws InterruptedException {
        if (waiting.isEmpty()) {
            Pending first = queue.poll(200, TimeUnit.MILLISECONDS);
            if (first == null) {
                return List.of();
            }
            waiting.add(first);
        }
        queue.drainTo(waiting, MOST_REQUESTS);
        List<Pending> batch = new ArrayList<>();
        Deque<Pending> later = new ArrayDeque<>();
        Set<String> taken = new HashSet<>();
        int bytes = 0;
        for (Pending pending : waiting) {
            boolean fits =
                    batch.size() < MOST_REQUESTS
                            && (batch.isEmpty() || bytes + pending.request.bytes() <= MOST_BYTES)
                            && pending.exclusive.stream().noneMatch(taken::contains);
            // What waits also keeps its successors waiting: order per stream stays.
            taken.addAll(pending.exclusive);
            if (fits) {
                batch.add(pending);
                bytes += pending.request.bytes();
            } else {
                later.add(pending);
            }
        }
        waiting.clear();
        waiting.addAll(later);
        return batch;
    }

    private void send(List<Pending> batch) throws InterruptedException {
        List<Pending> rest = batch;
        // Where a call of this batch may have had its effect, or may still have it.
        PgConnection doubtful = null;
        for (int attempt = 0; !rest.isEmpty(); attempt++) {
            try {
                PgConnection current = connected();
                if (doubtful != null) {
                    rest = unrecorded(current, doubtful, rest);
                }
                doubtful = current;
                if (!rest.isEmpty()) {
                    answer(current, rest);
                }
                return;
            } catch (RuntimeException failure) {
                if (Database.isFinal(failure)) {
                    refuse(rest, failure);
                    return;
                }
                connection = null;
                Thread.sleep(Math.min(1_000, 20L << Math.min(attempt, 6)));
                rest = inTime(rest);
            }
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

    private void answer(PgConnection current, List<Pending> batch) {
        List<AppendResult> results =
                AppendCall.run(
                        current, clock.instant(), batch.stream().map(p -> p.request).toList());
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer.complete(results.get(i));
        }
    }

    /** PostgreSQL will never take this batch: find out which request it is about. */
    private void refuse(List<Pending> batch, RuntimeException failure) throws InterruptedException {
        if (batch.size() == 1) {
            batch.getFirst().answer.completeExceptionally(failure);
            return;
        }
        int middle = batch.size() / 2;
        send(batch.subList(0, middle));
        send(batch.subList(middle, batch.size()));
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
            AppendResult recorded = AppendCall.find(current, pending.request);
            if (recorded == null) {
                open.add(pending);
            } else {
                pending.answer.complete(recorded);
            }
        }
        return open;
    }

    /** Those without an answer that may still wait for one; the others are sent away. */
    private List<Pending> inTime(List<Pending> batch) {
        List<Pending> inTime = new ArrayList<>();
        for (Pending pending : batch) {
            if (pending.answer.isDone()) {
                continue;
            }
            if (closed || System.nanoTime() - pending.since > patience.toNanos()) {
                pending.answer.completeExceptionally(
                        busy("store-unavailable", "The store does not answer; send it again"));
            } else {
                inTime.add(pending);
            }
        }
        return inTime;
    }

    private static Rejected busy(String code, String message) {
        return new Rejected(Rejected.Kind.BUSY, code, message);
    }

    private static Rejected shuttingDown() {
        return busy("shutting-down", "This instance is stopping; send it again");
    }

    /** Lets the call in flight finish, refuses what waits. */
    @Override
    public void close() {
        closed = true;
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
