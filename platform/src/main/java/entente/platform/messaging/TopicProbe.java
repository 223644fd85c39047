package entente.platform.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Asks the broker what a topic holds where a consumer saw nothing. Connects when it is asked first;
 * one question at a time.
 */
public final class TopicProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;

    /**
     * @param kafka where the broker is, and what the consumer in question sees of transactions;
     *     settings that no consumer knows are passed over
     */
    public TopicProbe(Map<String, Object> kafka) {
        this.settings = new HashMap<>(kafka);
        settings.keySet().retainAll(ConsumerConfig.configNames());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    }

    /**
     * The offset of the first record at or after this one; where the topic ends, when there is
     * none. Throws Kafka's exceptions when the broker does not answer.
     */
    public synchronized long firstAt(TopicPartition partition, long offset) {
        KafkaConsumer<byte[], byte[]> asked = consumer();
        asked.assign(List.of(partition));
        asked.seek(partition, offset);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            for (ConsumerRecord<byte[], byte[]> found : asked.poll(Duration.ofMillis(200))) {
                return found.offset();
            }
            long position = asked.position(partition);
            if (position >= asked.endOffsets(List.of(partition)).getOrDefault(partition, 0L)) {
                return position;
            }
        } while (System.nanoTime() < deadline);
        throw new TimeoutException("No answer about " + partition + " at " + offset);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        KafkaConsumer<byte[], byte[]> known = consumer;
        if (known == null) {
            known =
                    new KafkaConsumer<>(
                            settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            consumer = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }
}
