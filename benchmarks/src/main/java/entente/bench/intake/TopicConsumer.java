package entente.bench.intake;

import entente.platform.messaging.Inbox;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * One copy of the service's channel: one thread polls, another takes each batch in, as the
 * messaging connector does.
 */
final class TopicConsumer implements AutoCloseable {

    /** What a service makes of a batch. */
    @FunctionalInterface
    interface Taking {
        Inbox.Effect of(ConsumerRecords<byte[], byte[]> batch);
    }

    private static final Inbox.Source WITHOUT_GAPS =
            new Inbox.Source() {
                @Override
                public void rewind(TopicPartition partition, long offset) {
                    throw new IllegalStateException("A gap at " + offset);
                }

                @Override
                public long firstAt(TopicPartition partition, long offset) {
                    return offset;
                }
            };

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final BlockingQueue<ConsumerRecords<byte[], byte[]>> polled =
            new ArrayBlockingQueue<>(1);
    private final CountDownLatch assigned = new CountDownLatch(1);
    private final Inbox inbox;
    private final Taking taking;
    private final Thread poller;
    private final Thread taker;
    private volatile boolean closed;
    private final AtomicLong taken = new AtomicLong();

    TopicConsumer(String topic, Map<String, Object> settings, Inbox inbox, Taking taking) {
        this.consumer = new KafkaConsumer<>(settings);
        this.inbox = inbox;
        this.taking = taking;
        this.poller = Thread.ofPlatform().name("poller").unstarted(() -> poll(topic, settings));
        this.taker = Thread.ofVirtual().name("taker").unstarted(this::take);
        poller.start();
        taker.start();
    }

    void awaitAssignment() throws InterruptedException {
        if (!assigned.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("No partitions were assigned");
        }
    }

    /** How many records have had their effect. */
    long taken() {
        return taken.get();
    }

    private void poll(String topic, Map<String, Object> settings) {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", settings.get("bootstrap.servers")))) {
            consumer.subscribe(
                    List.of(topic),
                    new ConsumerRebalanceListener() {
                        @Override
                        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                            // What was polled of them is dropped where its offsets are checked.
                        }

                        @Override
                        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                            inbox.seek(consumer, partitions, admin);
                            if (!partitions.isEmpty()) {
                                assigned.countDown();
                            }
                        }
                    });
            while (!closed) {
                ConsumerRecords<byte[], byte[]> batch = consumer.poll(Duration.ofMillis(100));
                if (!batch.isEmpty()) {
                    hand(batch);
                }
            }
        } catch (WakeupException | InterruptedException e) {
            closed = true; // told to end
        } finally {
            consumer.close(
                    org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(5)));
        }
    }

    private void hand(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
        boolean handed = false;
        while (!handed && !closed) {
            handed = polled.offer(batch, 100, TimeUnit.MILLISECONDS);
        }
    }

    private void take() {
        try {
            while (!closed) {
                ConsumerRecords<byte[], byte[]> batch = polled.poll(100, TimeUnit.MILLISECONDS);
                if (batch != null) {
                    inbox.take(batch, taking.of(batch), WITHOUT_GAPS);
                    taken.addAndGet(batch.count());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            poller.join(Duration.ofSeconds(10));
            taker.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
