package entente.platform.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A topic on the side of its one writer: in order, acknowledged, no batch given up for a later. */
public final class TopicWriter implements AutoCloseable {

    /**
     * Who is not acknowledged for so long begins anew with another producer, at what was last
     * acknowledged: whatever a producer cannot recover from ends with it.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Producer<byte[], byte[]> producer;
    private final Duration patience;

    TopicWriter(Producer<byte[], byte[]> producer, Duration patience) {
        this.producer = producer;
        this.patience = patience;
    }

    /**
     * A writer with a producer of its own.
     *
     * @param kafka the {@code kafka.*} settings of the service
     */
    public static TopicWriter with(Map<String, Object> kafka) {
        return new TopicWriter(producer(kafka), PATIENCE);
    }

    static Producer<byte[], byte[]> producer(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.keySet().retainAll(ProducerConfig.configNames());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Where a partition's leader is just coming, the first batch can be refused and the second
        // taken; the broker then calls the first one out of order for ever.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
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
     * what comes after it in the same line as well.
     *
     * @param line what must stay in order among itself
     * @return what stands aside, with the reason
     * @throws IllegalStateException when the broker refused for another reason, or acknowledged
     *     nothing for long; some may be sent, and this writer is to be closed
     */
    public <T> Map<T, String> send(
            SequencedMap<T, ProducerRecord<byte[], byte[]>> records, Function<T, Object> line)
            throws InterruptedException {
        Map<T, String> aside = new LinkedHashMap<>();
        SequencedMap<T, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        Set<Object> failed = new HashSet<>();
        for (var entry : records.entrySet()) {
            T each = entry.getKey();
            if (failed.contains(line.apply(each))) {
                aside.put(each, "An earlier event of this key is parked");
                continue;
            }
            Future<RecordMetadata> future = producer.send(entry.getValue());
            if (future.state() != Future.State.FAILED) {
                sent.put(each, future);
                continue;
            }
            // The producer itself refused it: nothing of its line may overtake it.
            if (!isFinal(future.exceptionNow())) {
                throw notTaken(future.exceptionNow());
            }
            failed.add(line.apply(each));
            aside.put(each, future.exceptionNow().toString());
        }
        for (var entry : sent.entrySet()) {
            String refused = acknowledged(entry.getValue());
            if (refused != null) {
                aside.put(entry.getKey(), refused);
            }
        }
        return aside;
    }

    /** Null, or why the broker can never take it. */
    private @Nullable String acknowledged(Future<RecordMetadata> sent) throws InterruptedException {
        try {
            var _ = sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return null;
        } catch (ExecutionException e) {
            if (!isFinal(e.getCause())) {
                throw notTaken(e.getCause());
            }
            return String.valueOf(e.getCause());
        } catch (TimeoutException e) {
            throw notTaken(e);
        }
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
