package entente.supplier.spend;

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

/** The topic {@code purchase-events}: its batches go to {@link SpendInbox}. */
@Singleton
@Identifier(PurchaseTopicInbox.CHANNEL)
public class PurchaseTopicInbox implements KafkaConsumerRebalanceListener {

    static final String CHANNEL = "purchase-events";

    /** Of the consumer, in the table of checkpoints. */
    static final String NAME = "spend";

    private final InboxChannel channel;
    private final SpendInbox spend;

    PurchaseTopicInbox(
            Database database,
            SpendInbox spend,
            KafkaClientService clients,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.channel = new InboxChannel(NAME, CHANNEL, database, clients, kafka);
        this.spend = spend;
    }

    @Incoming(CHANNEL)
    public Uni<Void> consume(ConsumerRecords<byte[], byte[]> batch) {
        return channel.take(batch, spend.batch(batch));
    }

    @Override
    public void onPartitionsAssigned(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        channel.seek(consumer, partitions);
    }

    void stop(@Observes ShutdownEvent event) {
        channel.close();
    }
}
