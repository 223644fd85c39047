package entente.platform.view;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The end of another service's topic, read once for all readers of this instance: one consumer
 * follows it and keeps the newest records in memory. A reader who is further behind reads for
 * itself ({@link TopicReader}). It also is the one who asks how far the topic goes, and who finds
 * out that Kafka is away. Ends when nobody has read for a while.
 *
 * <p>There is no consumer group: every consumer keeps its own checkpoint with its effects.
 */
final class TopicTail implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TopicTail.class);
    private static final int MOST = 512;
    private static final long MOST_BYTES = 256 << 10;

    /** Begins this far before the end: who was here a moment ago needs no consumer of its own. */
    private static final long BACKLOG = 256;

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration TO_BEGIN = TopicAccess.PATIENCE.multipliedBy(5);
    private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LINGER_NANOS = Duration.ofSeconds(5).toNanos();
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final TopicAccess access;
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Thread thread;
    private int readers;
    private long lastReader;
    private @Nullable Known known;
    private @Nullable KafkaException failure;
    private boolean closed;

    TopicTail(TopicAccess access) {
        this(access, MOST);
    }

    /**
     * @param most how many records of a partition it keeps
     */
    TopicTail(TopicAccess access, int most) {
        this.access = access;
        this.most = most;
    }

    /**
     * The topic as a reader finds it.
     *
     * @param id changes when the topic was deleted and made again; old offsets mean nothing then
     * @param beginnings the first offset of each partition
     */
    record Opened(String id, Map<Integer, Long> beginnings) {}

    /**
     * How far the topic goes.
     *
     * @param asked when that was so
     */
    record Ends(Map<Integer, Long> offsets, Instant asked) {}

    private static final class Known {
        private final Opened opened;
        private final TopicWindow window;
        private Ends ends;

        Known(Opened opened, TopicWindow window, Ends ends) {
            this.opened = opened;
            this.window = window;
            this.ends = ends;
        }
    }

    /**
     * For a reader that begins, and will {@link #leave}.
     *
     * @throws KafkaException when the broker or the topic is not there
     */
    Opened open() {
        lock.lock();
        try {
            readers++;
            start();
            long nanos = TO_BEGIN.toNanos();
            while (known == null && failure == null) {
                if (nanos <= 0) {
                    throw new KafkaException("Kafka does not answer for " + access.topic());
                }
                nanos = changed.awaitNanos(nanos);
            }
            return known().opened;
        } catch (InterruptedException e) {
            readers--;
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        } catch (KafkaException e) {
            readers--;
            lastReader = System.nanoTime();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            readers--;
            lastReader = System.nanoTime();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next records after the positions; waits for the first of them.
     *
     * @return null when the reader must read for itself
     * @throws KafkaException when Kafka is away, or the topic is another one than was opened
     */
    TopicWindow.@Nullable Stretch after(
            Opened whose, Map<Integer, Long> positions, int limit, Duration wait)
            throws InterruptedException {
        long nanos = wait.toNanos();
        Map<Integer, Long> from = positions;
        lock.lockInterruptibly();
        try {
            while (true) {
                TopicWindow window = known(whose).window;
                if (!window.reaches(from)) {
                    return null;
                }
                TopicWindow.Stretch found = window.after(from, limit);
                if (!found.deliveries().isEmpty() || nanos <= 0) {
                    return found;
                }
                from = found.through();
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * As it was known a moment ago.
     *
     * @throws KafkaException as {@link #after}
     */
    Ends ends(Opened whose) {
        lock.lock();
        try {
            return known(whose).ends;
        } finally {
            lock.unlock();
        }
    }

    private Known known(Opened whose) {
        Known now = known();
        if (!now.opened.id.equals(whose.id)) {
            throw new KafkaException("Topic " + access.topic() + " was made again");
        }
        return now;
    }

    private Known known() {
        Known now = known;
        if (failure != null) {
            throw new KafkaException(failure.getMessage(), failure);
        }
        if (now == null) {
            throw new KafkaException("Nothing is known of topic " + access.topic());
        }
        return now;
    }

    private void start() {
        if (thread == null) {
            known = null;
            failure = null;
            thread =
                    Thread.ofPlatform().daemon().name("tail of " + access.topic()).start(this::run);
        }
    }

    private void run() {
        while (isWanted()) {
            try (KafkaConsumer<byte[], byte[]> consumer = access.consumer("none")) {
                follow(consumer);
            } catch (RuntimeException e) {
                LOG.debugf(e, "The tail of %s begins anew", access.topic());
                failed(e instanceof KafkaException k ? k : new KafkaException(e));
                rest();
            }
        }
    }

    /** When nobody wants it any more its thread is on its way out: the next one starts another. */
    private boolean isWanted() {
        lock.lock();
        try {
            boolean lately = System.nanoTime() - lastReader < LINGER_NANOS;
            boolean wanted = !closed && (readers > 0 || lately);
            if (!wanted) {
                thread = null;
            }
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    private void follow(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = access.partitions(consumer);
        consumer.assign(partitions);
        begin(consumer, partitions);
        long looked = System.nanoTime();
        while (isWanted()) {
            Iterable<ConsumerRecord<byte[], byte[]>> records = consumer.poll(POLL);
            Ends ends = null;
            if (System.nanoTime() - looked > LOOK_NANOS) {
                looked = System.nanoTime();
                ends = ends(consumer, partitions);
            }
            take(consumer, partitions, records, ends);
        }
    }

    private void begin(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        String id = access.topicId();
        Map<Integer, Long> beginnings = byNumber(consumer.beginningOffsets(partitions));
        Ends ends = ends(consumer, partitions);
        Map<Integer, Long> from = new HashMap<>();
        for (TopicPartition partition : partitions) {
            int number = partition.partition();
            long start =
                    Math.max(
                            beginnings.getOrDefault(number, 0L),
                            ends.offsets.getOrDefault(number, 0L) - BACKLOG);
            consumer.seek(partition, start);
            from.put(number, start);
        }
        lock.lock();
        try {
            known =
                    new Known(
                            new Opened(id, beginnings),
                            new TopicWindow(most, MOST_BYTES, from),
                            ends);
            failure = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static Ends ends(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Instant asked = Instant.now();
        return new Ends(byNumber(consumer.endOffsets(partitions)), asked);
    }

    private static Map<Integer, Long> byNumber(Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().partition(), Map.Entry::getValue));
    }

    private void take(
            KafkaConsumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions,
            Iterable<ConsumerRecord<byte[], byte[]>> records,
            @Nullable Ends ends) {
        lock.lock();
        try {
            Known now = known();
            boolean any = false;
            for (ConsumerRecord<byte[], byte[]> record : records) {
                now.window.add(Delivery.of(record));
                any = true;
            }
            partitions.forEach(p -> now.window.passed(p.partition(), consumer.position(p)));
            if (ends != null) {
                now.ends = ends;
            }
            if (any) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void failed(KafkaException e) {
        lock.lock();
        try {
            failure = e;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** For a reader that is further behind: a consumer of its own, at these positions. */
    KafkaConsumer<byte[], byte[]> consumer(Map<Integer, Long> positions) {
        KafkaConsumer<byte[], byte[]> consumer = access.consumer("earliest");
        consumer.assign(
                positions.keySet().stream()
                        .map(number -> new TopicPartition(access.topic(), number))
                        .toList());
        positions.forEach((number, position) ->
                consumer.seek(new TopicPartition(access.topic(), number), position));
        return consumer;
    }

    /** Ends soon, whoever reads. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }
}
