package entente.platform.messaging;

import static entente.platform.store.Database.await;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.store.Database;
import entente.platform.store.EventCodec;
import entente.platform.store.EventStore;
import entente.platform.store.Leadership;
import entente.platform.store.Wakeup;
import entente.platform.view.Checkpoints;
import entente.platform.view.Checkpoints.Mark;
import entente.platform.view.Delivery;
import entente.platform.view.Parked;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.SqlClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The outbox: the leader reads the log in order, tells others what the {@link Publisher}s let out,
 * and moves its checkpoint when the broker has acknowledged everything before it. A crash in
 * between sends events again, in order; readers drop them by their source position.
 */
public final class Relay implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final String CONSUMER = "relay";
    private static final int BATCH = 1_000;
    private static final Duration POLL = Duration.ofMillis(100);

    private final String service;
    private final Map<String, Outlet<?>> outlets = new HashMap<>();
    private final Leadership leadership;
    private final Wakeup wakeup;
    private final EventStore store;
    private final Map<String, Object> settings;
    private final Thread thread;
    private final AtomicLong lag = new AtomicLong();
    private final AtomicReference<@Nullable Instant> oldest = new AtomicReference<>();
    private volatile boolean closed;
    private volatile @Nullable Instant waitingSince;
    private volatile @Nullable String lastError;
    private volatile boolean leading;

    /** A publisher with the codec of its category. */
    private record Outlet<E>(Publisher<E> publisher, EventCodec<E> codec) {
        @Nullable PublicEvent publish(Recorded<byte[]> raw) {
            return publisher.publish(raw.with(codec.decode(raw.type(), raw.event())));
        }
    }

    /**
     * @param service names topic {@code <service>-events} and the source of its events
     * @param kafka the {@code kafka.*} settings of the service
     */
    public Relay(
            String service,
            List<Publisher<?>> publishers,
            EventStore store,
            Leadership leadership,
            Wakeup wakeup,
            Map<String, Object> kafka,
            MeterRegistry meters) {
        this.service = service;
        this.store = store;
        this.leadership = leadership;
        this.wakeup = wakeup;
        this.settings = settings(kafka);
        publishers.forEach(p -> outlets.put(p.category().name(), outlet(p)));
        meters.gauge("entente.relay.lag", lag);
        meters.gauge("entente.relay.lag.seconds", oldest, Relay::secondsSince);
        this.thread = Thread.ofVirtual().name("relay").start(this::run);
    }

    private static double secondsSince(AtomicReference<@Nullable Instant> oldest) {
        Instant recorded = oldest.get();
        return recorded == null ? 0 : Duration.between(recorded, Instant.now()).toMillis() / 1e3;
    }

    private static <E> Outlet<E> outlet(Publisher<E> publisher) {
        return new Outlet<>(publisher, new EventCodec<>(publisher.category().events()));
    }

    private static Map<String, Object> settings(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.keySet().retainAll(ProducerConfig.configNames());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 3);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 1 << 17);
        // A batch that expires while later ones succeed would break the order: never give up.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        return settings;
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
        long position = position(store.database().pool()).next();
        Instant since = waitingSince;
        boolean degraded = since != null && since.plusSeconds(5).isBefore(Instant.now());
        return new Status(
                leading, position, Math.max(0, store.head() - position), degraded, lastError);
    }

    private static Mark position(SqlClient client) {
        return Checkpoints.read(client, CONSUMER, "log")
                .getOrDefault(0, new Mark(0, 0, null, null));
    }

    private void run() {
        while (!closed) {
            PgConnection connection = leadership.lead(CONSUMER, () -> closed);
            if (connection == null) {
                return;
            }
            try (Producer<byte[], byte[]> producer =
                    new KafkaProducer<>(
                            settings, new ByteArraySerializer(), new ByteArraySerializer())) {
                leading = true;
                follow(connection, producer);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                lastError = e.toString();
                LOG.warnf("The relay stops and tries again: %s", e);
                LOG.debug("Cause", e);
                rest();
            } finally {
                leading = false;
                await(connection.close().otherwiseEmpty());
            }
        }
    }

    private void follow(PgConnection connection, Producer<byte[], byte[]> producer)
            throws InterruptedException {
        String incarnation = store.incarnation().toString();
        String source = "/entente/" + service + "/" + incarnation;
        Checkpoints.ensure(connection, CONSUMER, "log", List.of(0));
        Mark mark = position(connection);
        if (!incarnation.equals(mark.incarnation())) {
            // Another life of this database: readers start over and are told everything again.
            mark = move(connection, mark, new Mark(0, 0, incarnation, null), Map.of());
        }
        while (!closed) {
            long seen = wakeup.mark();
            List<Recorded<byte[]>> events = EventStore.readAll(connection, mark.next(), BATCH);
            if (events.isEmpty()) {
                waitingSince = null;
                lag.set(0);
                oldest.set(null);
                wakeup.await(seen, POLL.toMillis());
                continue;
            }
            lag.set(EventStore.head(connection) - mark.next());
            oldest.set(events.getFirst().recordedAt());
            waitingSince = waitingSince == null ? Instant.now() : waitingSince;
            Map<Delivery, String> aside = send(connection, producer, source, events);
            waitingSince = null;
            lastError = null;
            mark =
                    move(
                            connection,
                            mark,
                            new Mark(events.getLast().position(), 0, incarnation, null),
                            aside);
        }
    }

    /** Sends all, waits for all; returns what can never be sent, with the reason. */
    private Map<Delivery, String> send(
            SqlClient connection,
            Producer<byte[], byte[]> producer,
            String source,
            List<Recorded<byte[]>> events)
            throws InterruptedException {
        Set<String> streams = new HashSet<>(events.stream().map(Recorded::stream).toList());
        Set<String> parked = Parked.among(connection, CONSUMER, streams);
        Map<Delivery, String> aside = new LinkedHashMap<>();
        Map<Delivery, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        for (Recorded<byte[]> raw : events) {
            Outlet<?> outlet = outlets.get(Category.of(raw.stream()));
            if (outlet == null) {
                continue;
            }
            Delivery delivery = new Delivery(0, raw.position(), null, raw.stream(), null, raw);
            if (parked.contains(raw.stream())) {
                aside.put(delivery, "An earlier event of this key is parked");
                continue;
            }
            try {
                ProducerRecord<byte[], byte[]> record = record(source, outlet, raw);
                if (record != null) {
                    sent.put(delivery, producer.send(record));
                }
            } catch (RuntimeException e) {
                parked.add(raw.stream());
                aside.put(delivery, e.toString());
            }
        }
        for (Map.Entry<Delivery, Future<RecordMetadata>> entry : sent.entrySet()) {
            try {
                entry.getValue().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RecordTooLargeException
                        || e.getCause() instanceof SerializationException)) {
                    throw new IllegalStateException("Kafka did not take an event", e.getCause());
                }
                aside.put(entry.getKey(), String.valueOf(e.getCause()));
            }
        }
        return aside;
    }

    private @Nullable ProducerRecord<byte[], byte[]> record(
            String source, Outlet<?> outlet, Recorded<byte[]> raw) {
        PublicEvent event = outlet.publish(raw);
        if (event == null) {
            return null;
        }
        try {
            return new ProducerRecord<>(
                    service + "-events",
                    null,
                    event.key().getBytes(StandardCharsets.UTF_8),
                    EventCodec.JSON.writeValueAsBytes(event.data()),
                    CloudEvents.headers(source, event, raw));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + event.type(), e);
        }
    }

    /** Moves the checkpoint from where it must be; whoever else moved it ends this leadership. */
    private static Mark move(
            PgConnection connection, Mark from, Mark to, Map<Delivery, String> aside) {
        return Database.inTransaction(
                connection,
                c -> {
                    Mark now = Checkpoints.lock(c, CONSUMER, "log").get(0);
                    if (now == null || now.next() != from.next()) {
                        throw new IllegalStateException("Another relay moved the checkpoint");
                    }
                    aside.forEach((d, error) -> Parked.add(c, CONSUMER, "log", d, error));
                    Checkpoints.write(c, CONSUMER, "log", Map.of(0, to));
                    return to;
                });
    }

    /**
     * Sends again what was set aside under a stream, in order, until one fails again.
     *
     * @return how many events were sent or found private
     */
    public int replay(String stream) {
        String source = "/entente/" + service + "/" + store.incarnation();
        List<Parked.Entry> done = new ArrayList<>();
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            return store.database()
                    .inTransaction(c -> {
                        Checkpoints.lock(c, CONSUMER, "log");
                        for (Parked.Entry entry : Parked.of(c, CONSUMER, stream)) {
                            Recorded<byte[]> raw = entry.delivery().raw();
                            Outlet<?> outlet = outlets.get(Category.of(raw.stream()));
                            try {
                                ProducerRecord<byte[], byte[]> record =
                                        outlet == null ? null : record(source, outlet, raw);
                                if (record != null) {
                                    producer.send(record).get();
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                                break;
                            } catch (ExecutionException | RuntimeException e) {
                                Parked.failedAgain(c, entry.seq(), e.toString());
                                break;
                            }
                            Parked.remove(c, entry.seq());
                            done.add(entry);
                        }
                        return done.size();
                    });
        }
    }

    private void rest() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            if (!thread.join(Duration.ofSeconds(2))) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(3));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
