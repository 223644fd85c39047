package entente.platform.store;

import entente.platform.Rejected;
import entente.platform.store.AppendQueue.Pending;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * The one way into the log of an instance: requests gather while calls are in flight and go out
 * together.
 *
 * <p>Never waits for more: when nothing is in flight, a request goes out at once. Calls in flight
 * have no stream, key or claim in common; later requests for the same wait in order.
 */
public final class Appender implements AutoCloseable {

    private final AppendQueue queue = new AppendQueue();
    private final AppendWriter writer;
    private final Timer latency;

    /**
     * @param patience how long a request may wait for PostgreSQL to come back before it is refused
     */
    public Appender(Database database, Clock clock, MeterRegistry meters, Duration patience) {
        this.latency =
                Timer.builder("entente.append")
                        .description("From asking to durable, queueing included")
                        .publishPercentileHistogram()
                        .register(meters);
        DistributionSummary batchSize =
                DistributionSummary.builder("entente.append.batch")
                        .description("Requests that went out together")
                        .register(meters);
        meters.gauge("entente.append.queue", queue, AppendQueue::size);
        this.writer = new AppendWriter(queue, database, clock, patience, batchSize);
    }

    /**
     * Records the request, or says why not. Blocking.
     *
     * @throws Rejected BUSY when the queue is full or PostgreSQL does not come back in time
     */
    public AppendResult append(AppendRequest request) {
        Pending pending = offered(request);
        writer.look();
        return answer(pending);
    }

    /**
     * The same for many, which go out in this order, as many together as fit. When it throws, some
     * may be recorded: they are sent again under their keys.
     */
    public List<AppendResult> append(List<AppendRequest> requests) {
        List<Pending> offered = requests.stream().map(this::offered).toList();
        writer.look();
        return offered.stream().map(this::answer).toList();
    }

    private Pending offered(AppendRequest request) {
        Pending pending = new Pending(request);
        if (writer.isClosed() || !queue.offer(pending)) {
            throw busy("append-queue-full", "Too many commands are waiting to be recorded");
        }
        if (writer.isClosed()) {
            pending.answer().completeExceptionally(shuttingDown());
        }
        return pending;
    }

    private AppendResult answer(Pending pending) {
        try {
            return pending.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            latency.record(System.nanoTime() - pending.since(), TimeUnit.NANOSECONDS);
        }
    }

    static Rejected busy(String code, String message) {
        return new Rejected(Rejected.Kind.BUSY, code, message);
    }

    static Rejected shuttingDown() {
        return busy("shutting-down", "This instance is stopping; send it again");
    }

    /** Lets the calls in flight finish, refuses what waits. */
    @Override
    public void close() {
        writer.close();
    }
}
