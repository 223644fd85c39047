package entente.supplier.spend;

import entente.platform.messaging.Inbox;
import entente.platform.messaging.TopicProbe;
import entente.platform.store.Database;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * The topic {@code purchase-events}: batches go to {@link SpendInbox} one after the other, each in
 * one transaction with its offsets. Never fails; while PostgreSQL is away it tries again.
 */
@Singleton
@Identifier(PurchaseTopicInbox.CHANNEL)
public class PurchaseTopicInbox implements KafkaConsumerRebalanceListener, Inbox.Source {

    static final String CHANNEL = "purchase-events";

    private static final Logger LOG = Logger.getLogger(PurchaseTopicInbox.class);

    private final Inbox inbox;
    private final SpendInbox spend;
    private final KafkaClientService clients;
    private final Map<String, Object> adminSettings;
    private final TopicProbe probe;

    PurchaseTopicInbox(
            Database database,
            SpendInbox spend,
            KafkaClientService clients,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.inbox = new Inbox("spend", CHANNEL, database);
        this.spend = spend;
        this.clients = clients;
        this.adminSettings = new HashMap<>(kafka);
        this.adminSettings.keySet().retainAll(AdminClientConfig.configNames());
        Map<String, Object> committed = new HashMap<>(kafka);
        committed.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"); // as the channel's
        this.probe = new TopicProbe(committed);
    }

    @Incoming(CHANNEL)
    public Uni<Void> consume(ConsumerRecords<byte[], byte[]> batch) {
        return Uni.createFrom()
                .emitter(emitter ->
                        Thread.ofVirtual()
                                .name("spend")
                                .start(() -> {
                                    try {
                                        inbox.take(batch, spend, this);
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                    emitter.complete(null);
                                }));
    }

    @Override
    public void onPartitionsAssigned(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
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

    @Override
    public long firstAt(TopicPartition partition, long offset) {
        return probe.firstAt(partition, offset);
    }

    @Override
    public void rewind(TopicPartition partition, long offset) {
        for (String channel : clients.getConsumerChannels()) {
            KafkaConsumer<Object, Object> consumer = clients.getConsumer(channel);
            if (channel.startsWith(CHANNEL) && consumer != null) {
                consumer.runOnPollingThread(
                                client -> {
                                    if (client.assignment().contains(partition)) {
                                        client.seek(partition, offset);
                                    }
                                })
                        .subscribe()
                        .with(_ -> {});
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        inbox.close();
        probe.close();
    }
}
