package entente.platform.messaging;

import entente.platform.store.Database;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * A channel whose batches an {@link Inbox} takes in, one after the other per copy of the channel,
 * each in one transaction with its offsets. Never fails; while PostgreSQL is away it tries again.
 *
 * <p>The channel is named like its topic, reads in batches and what is committed only, and commits
 * no offset to Kafka; its rebalance listener calls {@link #seek}.
 */
public final class InboxChannel implements Inbox.Source, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(InboxChannel.class);

    private final String channel;
    private final Inbox inbox;
    private final KafkaClientService clients;
    private final Map<String, Object> adminSettings;
    private final TopicProbe probe;
    private volatile long newest;

    /**
     * @param name the consumer's name in the checkpoint table; stable
     * @param kafka where the broker is
     */
    public InboxChannel(
            String name,
            String channel,
            Database database,
            KafkaClientService clients,
            Map<String, Object> kafka) {
        this.channel = channel;
        this.inbox = new Inbox(name, channel, database);
        this.clients = clients;
        this.adminSettings = new HashMap<>(kafka);
        this.adminSettings.keySet().retainAll(AdminClientConfig.configNames());
        Map<String, Object> committed = new HashMap<>(kafka);
        committed.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.probe = new TopicProbe(committed);
    }

    /** Takes the batch in on a thread of its own; completes when that is durable. */
    public Uni<Void> take(ConsumerRecords<byte[], byte[]> batch, Inbox.Effect effect) {
        return Uni.createFrom()
                .emitter(emitter ->
                        Thread.ofVirtual()
                                .name("inbox " + channel)
                                .start(() -> {
                                    try {
                                        inbox.take(batch, effect, this);
                                        batch.forEach(
                                                r -> newest = Math.max(newest, r.timestamp()));
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                    emitter.complete(null);
                                }));
    }

    /** Sends a consumer that was given these partitions to the stored offsets. */
    public void seek(
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
            Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        try (Admin admin = Admin.create(adminSettings)) {
            inbox.seek(consumer, partitions, admin);
        } catch (RuntimeException e) {
            // From wherever the consumer goes on, what was taken in before is passed over.
            LOG.debug("The stored offsets cannot be read now", e);
        }
    }

    /** Age of the newest record taken in while others wait behind it; 0 when none waits. */
    public long lagSeconds() {
        double[] waiting = {0};
        consumers(consumer -> waiting[0] += waiting(consumer.unwrap().metrics().values()));
        return waiting[0] == 0 || newest == 0
                ? 0
                : Math.max(0, (System.currentTimeMillis() - newest) / 1000);
    }

    private static double waiting(Collection<? extends Metric> metrics) {
        return metrics.stream()
                .filter(metric -> metric.metricName().name().equals("records-lag-max"))
                .map(Metric::metricValue)
                .filter(Double.class::isInstance)
                .mapToDouble(value -> (Double) value)
                .filter(value -> value > 0)
                .sum();
    }

    @Override
    public long firstAt(TopicPartition partition, long offset) {
        return probe.firstAt(partition, offset);
    }

    @Override
    public void rewind(TopicPartition partition, long offset) {
        consumers(consumer ->
                consumer.runOnPollingThread(
                                client -> {
                                    if (client.assignment().contains(partition)) {
                                        client.seek(partition, offset);
                                    }
                                })
                        .subscribe()
                        .with(_ -> {}));
    }

    /** The channel's copies. */
    private void consumers(Consumer<KafkaConsumer<Object, Object>> each) {
        for (String name : clients.getConsumerChannels()) {
            KafkaConsumer<Object, Object> consumer = clients.getConsumer(name);
            if (name.startsWith(channel) && consumer != null) {
                each.accept(consumer);
            }
        }
    }

    /** Lets no further attempt begin. */
    @Override
    public void close() {
        inbox.close();
        probe.close();
    }
}
