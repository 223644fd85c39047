package entente.local.importing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends purchase events as CloudEvents in binary mode, each at least once and in order; readers
 * drop what they have seen.
 */
public final class PurchasePublisher implements AutoCloseable {

    private static final String TOPIC = "purchase-events";

    private final KafkaProducer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /** Opens a connection to {@code host:port} of a broker; nothing is sent yet. */
    public PurchasePublisher(String bootstrap) {
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrap,
                                "acks",
                                "all",
                                "enable.idempotence",
                                true,
                                "max.in.flight.requests.per.connection",
                                1,
                                "compression.type",
                                "lz4",
                                "linger.ms",
                                20,
                                "batch.size",
                                131_072,
                                "max.block.ms",
                                15_000),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /**
     * Takes an event; it is on the topic after the next {@link #flush}.
     *
     * @throws IllegalStateException when an earlier one could not be sent
     */
    public void send(PurchaseEvent event) {
        throwFailure();
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(TOPIC, event.key(), event.json());
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", event.id());
        header(message, "ce_type", event.type());
        header(message, "ce_source", event.source());
        header(message, "ce_time", text(event.time()));
        header(message, "content-type", "application/json");
        var unused =
                producer.send(
                        message,
                        (_, exception) -> {
                            if (exception != null) {
                                failure.compareAndSet(null, exception);
                            }
                        });
    }

    /** Waits until everything taken so far is on the topic. */
    public void flush() {
        producer.flush();
        throwFailure();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void throwFailure() {
        Exception first = failure.get();
        if (first != null) {
            throw new IllegalStateException(
                    "Kafka did not take an event: " + first.getMessage(), first);
        }
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Instant time) {
        return time.toString();
    }
}
