package entente.platform.messaging;

import entente.platform.Recorded;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Leadership;
import entente.platform.store.LedTask;
import entente.platform.store.LogCursor;
import entente.platform.store.LogTail;
import entente.platform.view.Checkpoints;
import entente.platform.view.Delivery;
import entente.platform.view.Parked;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.pgclient.PgConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The outbox: the leader reads the log in order, tells others what the {@link Publisher}s let out,
 * and moves its checkpoint when the broker has acknowledged everything before it. A crash in
 * between sends events again, in order; readers drop them by their source position.
 */
public final class Relay implements AutoCloseable {

    private static final String CONSUMER = RelayCheckpoint.CONSUMER;
    private static final long CONFIRM_MILLIS = 1_000;
    private static final Duration POLL = Duration.ofMillis(100);

    private final PublicRecords translator;
    private final CommandHandler<Retelling.Tell, Retelling.Retold, Retelling.Event> retelling;
    private final LogTail tail;
    private final EventStore store;
    private final Supplier<TopicWriter> topics;
    private final LedTask task;
    private final AtomicLong lag = new AtomicLong();
    private final AtomicReference<@Nullable Instant> oldest = new AtomicReference<>();
    private volatile @Nullable Waiting waiting;

    /**
     * @param service names topic {@code <service>-events} and the source of its events
     * @param kafka the {@code kafka.*} settings of the service
     */
    public Relay(
            String service,
            List<Publisher<?>> publishers,
            EventStore store,
            Leadership leadership,
            LogTail tail,
            Map<String, Object> kafka,
            MeterRegistry meters) {
        this(
                new PublicRecords(service, publishers),
                store,
                leadership,
                tail,
                () -> TopicWriter.with(kafka),
                meters);
    }

    Relay(
            PublicRecords translator,
            EventStore store,
            Leadership leadership,
            LogTail tail,
            Supplier<TopicWriter> topics,
            MeterRegistry meters) {
        this.translator = translator;
        this.retelling = CommandHandler.of(store, Retelling.CATEGORY, new Retelling());
        this.store = store;
        this.tail = tail;
        this.topics = topics;
        meters.gauge("entente.relay.lag", lag);
        meters.gauge("entente.relay.lag.seconds", oldest, Relay::secondsSince);
        this.task = new LedTask(leadership, CONSUMER, this::lead);
        task.start();
    }

    private static double secondsSince(AtomicReference<@Nullable Instant> oldest) {
        Instant recorded = oldest.get();
        return recorded == null ? 0 : Duration.between(recorded, Instant.now()).toMillis() / 1e3;
    }

    /** For an acknowledgement, at this place of the log; over when anybody moved on from there. */
    private record Waiting(Instant since, long position) {
        boolean isLong() {
            return since.plusSeconds(5).isBefore(Instant.now());
        }
    }

    /**
     * The relay as operators see it.
     *
     * @param lag events of the log still to pass
     * @param degraded the broker has not acknowledged for five seconds
     */
    public record Status(
            boolean leading,
            long position,
            long lag,
            boolean degraded,
            @Nullable String lastError) {}

    public Status status() {
        long position = RelayCheckpoint.position(store.database().pool());
        Waiting now = waiting;
        boolean degraded = now != null && now.position == position && now.isLong();
        return new Status(
                task.leads(),
                position,
                Math.max(0, store.head() - position),
                degraded,
                task.lastError());
    }

    private void lead(LedTask led, PgConnection connection) throws InterruptedException {
        try (TopicWriter topic = topics.get()) {
            follow(led, connection, topic);
        }
    }

    private void follow(LedTask led, PgConnection connection, TopicWriter topic)
            throws InterruptedException {
        String incarnation = store.incarnation().toString();
        RelayCheckpoint checkpoint = RelayCheckpoint.of(connection, incarnation);
        Set<Long> retold = retelling.load(Retelling.ID).state().positions();
        Telling telling = new Telling(CONSUMER, translator, incarnation, retold);
        LogCursor cursor = tail.cursor(connection, null, checkpoint.position());
        long confirmed = System.currentTimeMillis();
        while (!led.isClosed()) {
            List<Recorded<byte[]>> events = cursor.next(POLL);
            if (events.isEmpty()) {
                if (System.currentTimeMillis() - confirmed > CONFIRM_MILLIS) {
                    Leadership.confirm(connection);
                    confirmed = System.currentTimeMillis();
                }
                waiting = null;
                lag.set(0);
                oldest.set(null);
                continue;
            }
            lag.set(cursor.lag() + events.size());
            oldest.set(events.getFirst().recordedAt());
            waitFor(checkpoint.position());
            Telling.Batch batch = telling.of(connection, events);
            batch.aside().putAll(topic.send(batch.records(), Delivery::key));
            waiting = null;
            led.worked();
            checkpoint.move(events.getLast().position(), batch.aside());
        }
    }

    /** The time goes on where another producer begins at the same place. */
    private void waitFor(long position) {
        Waiting before = waiting;
        if (before == null || before.position != position) {
            waiting = new Waiting(Instant.now(), position);
        }
    }

    /**
     * Tells again what was set aside under a stream, in order, until one fails again: the leader
     * does it in a moment.
     *
     * @return how many events will be told or were found private
     */
    public int replay(String stream) {
        String incarnation = store.incarnation().toString();
        return store.database()
                .inTransaction(c -> {
                    Checkpoints.lock(c, CONSUMER, "log");
                    List<Parked.Entry> ready = new ArrayList<>();
                    for (Parked.Entry entry : Parked.of(c, CONSUMER, stream)) {
                        try {
                            translator.of(Telling.told(c, entry.delivery().raw()), incarnation);
                        } catch (RuntimeException e) {
                            Parked.failedAgain(c, entry.seq(), e.toString());
                            break;
                        }
                        ready.add(entry);
                    }
                    // Recorded first: a crash in between leaves entries whose replay does nothing.
                    retelling.handle(
                            Retelling.ID,
                            new Retelling.Tell(
                                    ready.stream()
                                            .map(entry -> entry.delivery().raw().position())
                                            .toList()),
                            CommandContext.of(CONSUMER));
                    ready.forEach(entry -> Parked.remove(c, entry.seq()));
                    return ready.size();
                });
    }

    @Override
    public void close() {
        task.close();
    }
}
