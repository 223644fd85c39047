package entente.scorecard.purchases;

import entente.platform.messaging.InboxChannel;
import entente.platform.store.Database;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topic {@code purchase-events}: its batches go to {@link PurchaseInbox}. */
@Singleton
@Identifier(PurchaseTopicInbox.CHANNEL)
public class PurchaseTopicInbox implements KafkaConsumerRebalanceListener, IntakeLag {

    static final String CHANNEL = IntakeLag.SOURCE;

    private final InboxChannel channel;
    private final PurchaseInbox purchases;

    PurchaseTopicInbox(
            Database database,
            PurchaseInbox purchases,
            KafkaClientService clients,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.channel = new InboxChannel("purchases", CHANNEL, database, clients, kafka);
        this.purchases = purchases;
    }

    @Incoming(CHANNEL)
    public Uni<Void> consume(ConsumerRecords<byte[], byte[]> batch) {
        return channel.take(batch, purchases.batch(batch));
    }

    @Override
    public void onPartitionsAssigned(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        channel.seek(consumer, partitions);
    }

    @Override
    public String topic() {
        return CHANNEL;
    }

    @Override
    public long seconds() {
        return channel.lagSeconds();
    }

    void stop(@Observes ShutdownEvent event) {
        channel.close();
    }
}
