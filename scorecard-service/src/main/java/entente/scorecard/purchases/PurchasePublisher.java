package entente.scorecard.purchases;

import static entente.platform.store.Database.await;

import entente.platform.store.Leadership;
import entente.platform.view.Checkpoints;
import entente.platform.view.Checkpoints.Mark;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts what came in over {@code /intake} on the topic {@code purchase-events}, so that the other
 * services hear it. The leader follows the purchase log and moves its checkpoint when the broker
 * has acknowledged; what a crash sends twice is a duplicate everywhere, and so is the own echo.
 */
@Singleton
public class PurchasePublisher {

    private static final Logger LOG = Logger.getLogger(PurchasePublisher.class);
    private static final String CONSUMER = "relay:purchases";
    private static final String SOURCE = "purchase-log";
    private static final int BATCH = 1_000;
    private static final Duration POLL = Duration.ofMillis(100);

    private final Leadership leadership;
    private final Map<String, Object> settings;
    private @Nullable Thread thread;
    private volatile boolean closed;

    /** What is sent, and the checkpoint once it is. */
    private record Outgoing(long position, ProducerRecord<byte[], byte[]> message) {}

    PurchasePublisher(
            Leadership leadership, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.leadership = leadership;
        this.settings = new HashMap<>(kafka);
        settings.keySet().retainAll(ProducerConfig.configNames());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name(CONSUMER).start(this::run);
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
                follow(connection, producer);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("The relay of purchase events stops and tries again: %s", e);
                LOG.debug("Cause", e);
                rest();
            } finally {
                await(connection.close().otherwiseEmpty());
            }
        }
    }

    private void follow(PgConnection connection, Producer<byte[], byte[]> producer)
            throws InterruptedException {
        Checkpoints.ensure(connection, CONSUMER, SOURCE, List.of(0));
        Mark mark = Checkpoints.read(connection, CONSUMER, SOURCE).get(0);
        long sent = mark == null ? 0 : mark.next();
        while (!closed) {
            List<Outgoing> batch = next(connection, sent);
            if (batch.isEmpty()) {
                Thread.sleep(POLL);
                continue;
            }
            List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
            for (Outgoing outgoing : batch) {
                acknowledgements.add(producer.send(outgoing.message));
            }
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                try {
                    var _ = acknowledgement.get();
                } catch (ExecutionException e) {
                    throw new IllegalStateException("Kafka did not take an event", e.getCause());
                }
            }
            sent = batch.getLast().position;
            Checkpoints.write(
                    connection, CONSUMER, SOURCE, Map.of(0, new Mark(sent, 0, null, null)));
        }
    }

    private static List<Outgoing> next(SqlClient client, long after) {
        List<Outgoing> batch = new ArrayList<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select position, source, id, type, time, data,"
                                                + " coalesce(line_hash::text, id) from purchase_event"
                                                + " where origin = 'INTAKE' and position > $1 order by"
                                                + " position limit $2")
                                .execute(Tuple.of(after, BATCH)))) {
            ProducerRecord<byte[], byte[]> message =
                    new ProducerRecord<>(
                            PurchaseTopicInbox.CHANNEL,
                            bytes(row.getString(6)),
                            row.getBuffer(5).getBytes());
            message.headers()
                    .add("ce_specversion", bytes("1.0"))
                    .add("ce_source", bytes(row.getString(1)))
                    .add("ce_id", bytes(row.getString(2)))
                    .add("ce_type", bytes(row.getString(3)))
                    .add("ce_time", bytes(row.getString(4)))
                    .add("content-type", bytes("application/json"));
            batch.add(new Outgoing(row.getLong(0), message));
        }
        return batch;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void rest() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        closed = true;
        Thread running = thread;
        if (running == null) {
            return;
        }
        try {
            if (!running.join(Duration.ofSeconds(2))) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
