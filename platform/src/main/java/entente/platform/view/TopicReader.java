package entente.platform.view;

import entente.platform.Recorded;
import entente.platform.messaging.CloudEvents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Follows all partitions of another service's topic from the consumer's own checkpoint. There is no
 * consumer group: the leader reads alone, so there is no rebalance and a rebuild is a second
 * reader.
 */
final class TopicReader implements FeedReader {

    private static final int BATCH = 1_000;

    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final String topicId;
    private Map<TopicPartition, Long> ends;
    private @Nullable Instant newest;
    private @Nullable Instant reflects;

    /** Connects; throws KafkaException when the broker or the topic is not there. */
    TopicReader(Map<String, Object> kafka, String topic) {
        this.topic = topic;
        this.topicId = topicId(kafka, topic);
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.keySet().retainAll(ConsumerConfig.configNames());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        this.consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            this.partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(p -> new TopicPartition(topic, p.partition()))
                            .toList();
            if (partitions.isEmpty()) {
                throw new KafkaException("There is no topic " + topic);
            }
            consumer.assign(partitions);
            this.ends = consumer.endOffsets(partitions);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private static String topicId(Map<String, Object> kafka, String topic) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        try (Admin admin = Admin.create(settings)) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .values()
                    .iterator()
                    .next()
                    .topicId()
                    .toString();
        } catch (ExecutionException e) {
            throw new KafkaException("Cannot describe topic " + topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    List<Integer> partitions() {
        return partitions.stream().map(TopicPartition::partition).toList();
    }

    /** Changes when the topic was deleted and made again; old offsets mean nothing then. */
    String topicId() {
        return topicId;
    }

    /** Goes on where these marks are; from the start where they belong to a former topic. */
    void seek(Map<Integer, Checkpoints.Mark> marks) {
        for (TopicPartition partition : partitions) {
            Checkpoints.Mark mark = marks.get(partition.partition());
            boolean known =
                    mark != null && (mark.topicId() == null || mark.topicId().equals(topicId));
            if (mark != null && known) {
                consumer.seek(partition, mark.next());
            } else {
                consumer.seekToBeginning(List.of(partition));
            }
        }
    }

    @Override
    public List<Delivery> poll(Duration wait) {
        List<Delivery> deliveries = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(wait)) {
            deliveries.add(delivery(record));
        }
        if (!deliveries.isEmpty()) {
            newest = deliveries.getLast().raw().recordedAt();
        }
        return deliveries;
    }

    static Delivery delivery(ConsumerRecord<byte[], byte[]> record) {
        byte[] data = record.value() == null ? new byte[0] : record.value();
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        try {
            return new Delivery(
                    record.partition(),
                    record.offset() + 1,
                    CloudEvents.header(record.headers(), "ce_source"),
                    key,
                    null,
                    CloudEvents.read(record.headers(), data));
        } catch (IllegalArgumentException e) {
            return new Delivery(
                    record.partition(),
                    record.offset() + 1,
                    null,
                    key,
                    e.getMessage() + " in " + Base64.getEncoder().encodeToString(data),
                    unreadable(record, data));
        }
    }

    private static Recorded<byte[]> unreadable(ConsumerRecord<?, ?> record, byte[] data) {
        Instant time = Instant.ofEpochMilli(record.timestamp());
        UUID none = new UUID(0, 0);
        return new Recorded<>(
                "unreadable/" + record.partition() + "-" + record.offset(),
                0,
                0,
                none,
                "unreadable",
                time,
                time,
                "unknown",
                none,
                null,
                null,
                data);
    }

    @Override
    public boolean caughtUp() {
        return remaining(ends) == 0;
    }

    @Override
    public long lag() {
        Instant asked = Instant.now();
        ends = consumer.endOffsets(partitions);
        long remaining = remaining(ends);
        reflects = remaining == 0 ? asked : newest;
        return remaining;
    }

    @Override
    public long passed() {
        return 0;
    }

    @Override
    public @Nullable Instant reflects() {
        return reflects;
    }

    private long remaining(Map<TopicPartition, Long> until) {
        return until.entrySet().stream()
                .mapToLong(e -> Math.max(0, e.getValue() - consumer.position(e.getKey())))
                .sum();
    }

    @Override
    public String toString() {
        return topic
                + partitions.stream()
                        .map(TopicPartition::partition)
                        .map(String::valueOf)
                        .collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
