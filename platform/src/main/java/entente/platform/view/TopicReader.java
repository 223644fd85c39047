package entente.platform.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Follows all partitions of another service's topic from the reader's own checkpoint: from the
 * {@link TopicTail} where that has what comes next, with a consumer of its own as long as it has
 * not. The leader reads alone, so there is no rebalance and a rebuild is a second reader.
 */
final class TopicReader implements FeedReader {

    private static final int BATCH = 1_000;

    private final TopicTail tail;
    private final TopicTail.Opened opened;
    private Map<Integer, Long> positions;
    private TopicTail.Ends ends;
    private @Nullable KafkaConsumer<byte[], byte[]> own;
    private @Nullable Instant newest;
    private @Nullable Instant reflects;

    /**
     * At the start of the topic.
     *
     * @throws org.apache.kafka.common.KafkaException when the broker or the topic is not there
     */
    TopicReader(TopicTail tail) {
        this.tail = tail;
        this.opened = tail.open();
        this.positions = opened.beginnings();
        this.ends = tail.ends(opened);
    }

    List<Integer> partitions() {
        return List.copyOf(opened.beginnings().keySet());
    }

    /** Changes when the topic was deleted and made again; old offsets mean nothing then. */
    String topicId() {
        return opened.id();
    }

    /** Goes on where these marks are; from the start where they belong to a former topic. */
    void seek(Map<Integer, Checkpoints.Mark> marks) {
        Map<Integer, Long> to = new HashMap<>(opened.beginnings());
        marks.forEach((partition, mark) -> {
            boolean known = mark.topicId() == null || mark.topicId().equals(opened.id());
            if (known) {
                to.computeIfPresent(partition, (_, _) -> mark.next());
            }
        });
        positions = to;
    }

    @Override
    public List<Delivery> poll(Duration wait) throws InterruptedException {
        TopicWindow.Stretch stretch = tail.after(opened, positions, BATCH, wait);
        List<Delivery> deliveries;
        if (stretch == null) {
            deliveries = alone(wait);
        } else {
            closeOwn();
            positions = stretch.through();
            deliveries = stretch.deliveries();
        }
        if (!deliveries.isEmpty()) {
            newest = deliveries.getLast().raw().recordedAt();
        }
        return deliveries;
    }

    private List<Delivery> alone(Duration wait) {
        KafkaConsumer<byte[], byte[]> consumer = own;
        if (consumer == null) {
            consumer = tail.consumer(positions);
            own = consumer;
        }
        List<Delivery> deliveries = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(wait)) {
            deliveries.add(Delivery.of(record));
        }
        Map<Integer, Long> reached = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            reached.put(partition.partition(), consumer.position(partition));
        }
        positions = reached;
        return deliveries;
    }

    /** Whether it is behind what the tail holds, and reads for itself. */
    boolean isAlone() {
        return own != null;
    }

    private void closeOwn() {
        if (own != null) {
            own.close();
            own = null;
        }
    }

    @Override
    public boolean caughtUp() {
        return remaining() == 0;
    }

    @Override
    public long lag() {
        ends = tail.ends(opened);
        long remaining = remaining();
        reflects = remaining == 0 ? ends.asked() : newest;
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

    private long remaining() {
        return ends.offsets().entrySet().stream()
                .mapToLong(e -> Math.max(0, e.getValue() - positions.getOrDefault(e.getKey(), 0L)))
                .sum();
    }

    @Override
    public void close() {
        closeOwn();
        tail.leave();
    }
}
