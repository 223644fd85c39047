package entente.platform.testkit;

import entente.platform.messaging.Inbox;
import entente.platform.messaging.TopicProbe;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * One more instance in the consumer group of an inbox. It goes on polling while a batch is under
 * way elsewhere, and when it leaves, the batch stays under way.
 */
public final class GroupMember implements AutoCloseable {

    /** Records that members of a group were given, and those that were new when they had effect. */
    public record Count(AtomicLong delivered, AtomicLong fresh) {
        public Count() {
            this(new AtomicLong(), new AtomicLong());
        }

        /** Deliveries that had no effect because another member was faster. */
        public long refused() {
            return delivered.get() - fresh.get();
        }
    }

    private record Rewound(TopicPartition partition, long offset) {}

    private final Inbox inbox;
    private final Inbox.Effect effect;
    private final ExecutorService work;
    private final Count count;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Admin admin;
    private final TopicProbe probe;
    private final UnaryOperator<Inbox.Source> seen;
    private final Queue<Rewound> rewound = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean leaving;

    /**
     * @param work where batches wait for their turn and take effect
     */
    public GroupMember(
            String group,
            String topic,
            Inbox inbox,
            Inbox.Effect effect,
            ExecutorService work,
            Count count) {
        this(group, topic, inbox, effect, work, count, source -> source);
    }

    /**
     * @param work where batches wait for their turn and take effect
     * @param seen what the inbox is shown instead of the topic as it is
     */
    public GroupMember(
            String group,
            String topic,
            Inbox inbox,
            Inbox.Effect effect,
            ExecutorService work,
            Count count,
            UnaryOperator<Inbox.Source> seen) {
        this.seen = seen;
        this.inbox = inbox;
        this.effect = counting(effect, count);
        this.work = work;
        this.count = count;
        this.admin = Admin.create(Map.of("bootstrap.servers", Engines.kafka()));
        this.probe =
                new TopicProbe(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                Engines.kafka(),
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed"));
        this.consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                Engines.kafka(),
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed",
                                ConsumerConfig.GROUP_ID_CONFIG,
                                group,
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest",
                                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                                100,
                                // How soon it hears that another one came.
                                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                                200),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        consumer.subscribe(
                List.of(topic),
                new ConsumerRebalanceListener() {
                    @Override
                    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

                    @Override
                    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                        inbox.seek(consumer, partitions, admin);
                    }
                });
        this.thread = Thread.ofPlatform().name("member").start(this::run);
    }

    private static Inbox.Effect counting(Inbox.Effect effect, Count count) {
        return new Inbox.Effect() {
            @Override
            public void apply(SqlConnection tx, List<ConsumerRecord<byte[], byte[]>> records) {
                effect.apply(tx, records);
                count.fresh.addAndGet(records.size());
            }

            @Override
            public void refuse(
                    SqlConnection tx,
                    ConsumerRecord<byte[], byte[]> record,
                    RuntimeException reason) {
                effect.refuse(tx, record, reason);
                count.fresh.incrementAndGet();
            }
        };
    }

    private void run() {
        Future<?> busy = null;
        while (!leaving) {
            if (busy == null || busy.isDone()) {
                consumer.resume(consumer.assignment());
            } else {
                consumer.pause(consumer.assignment());
            }
            for (Rewound to = rewound.poll(); to != null; to = rewound.poll()) {
                if (consumer.assignment().contains(to.partition)) {
                    consumer.seek(to.partition, to.offset);
                }
            }
            ConsumerRecords<byte[], byte[]> batch = consumer.poll(Duration.ofMillis(20));
            if (!batch.isEmpty()) {
                count.delivered.addAndGet(batch.count());
                busy = work.submit(() -> take(batch));
            }
        }
        consumer.close();
        admin.close();
        probe.close();
    }

    private void take(ConsumerRecords<byte[], byte[]> batch) {
        try {
            inbox.take(batch, effect, seen.apply(source()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Inbox.Source source() {
        return new Inbox.Source() {
            @Override
            public void rewind(TopicPartition partition, long offset) {
                rewound.add(new Rewound(partition, offset));
            }

            @Override
            public long firstAt(TopicPartition partition, long offset) {
                return probe.firstAt(partition, offset);
            }
        };
    }

    /** Leaves the group at once, whatever is under way. */
    @Override
    public void close() {
        leaving = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
