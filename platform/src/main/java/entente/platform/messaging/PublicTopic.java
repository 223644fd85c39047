package entente.platform.messaging;

import entente.platform.view.Delivery;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The service's topic on the side of its one writer: in order, acknowledged, never given up. */
final class PublicTopic implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;

    PublicTopic(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /**
     * @param kafka the {@code kafka.*} settings of the service
     */
    static Producer<byte[], byte[]> producer(Map<String, Object> kafka) {
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
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Sends all in this order and waits for all. What the broker can never take stands aside, and
     * what comes after it under the same key as well.
     *
     * @return what stands aside, with the reason
     * @throws IllegalStateException when the broker refused for another reason; some may be sent
     */
    Map<Delivery, String> send(Map<Delivery, ProducerRecord<byte[], byte[]>> records)
            throws InterruptedException {
        Map<Delivery, String> aside = new LinkedHashMap<>();
        Map<Delivery, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        Set<String> failed = new HashSet<>();
        for (var entry : records.entrySet()) {
            Delivery delivery = entry.getKey();
            if (failed.contains(delivery.key())) {
                aside.put(delivery, "An earlier event of this key is parked");
                continue;
            }
            Future<RecordMetadata> future = producer.send(entry.getValue());
            if (future.state() != Future.State.FAILED) {
                sent.put(delivery, future);
                continue;
            }
            // The producer itself refused it: nothing of its key may overtake it.
            if (!isFinal(future.exceptionNow())) {
                throw notTaken(future.exceptionNow());
            }
            failed.add(delivery.key());
            aside.put(delivery, future.exceptionNow().toString());
        }
        for (var entry : sent.entrySet()) {
            try {
                entry.getValue().get();
            } catch (ExecutionException e) {
                if (!isFinal(e.getCause())) {
                    throw notTaken(e.getCause());
                }
                aside.put(entry.getKey(), String.valueOf(e.getCause()));
            }
        }
        return aside;
    }

    private static IllegalStateException notTaken(@Nullable Throwable cause) {
        return new IllegalStateException("Kafka did not take an event", cause);
    }

    private static boolean isFinal(@Nullable Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof SerializationException;
    }

    /** Everything was acknowledged or is sent again by whoever leads next: nothing to wait for. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
