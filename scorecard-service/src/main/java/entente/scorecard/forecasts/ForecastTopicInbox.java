package entente.scorecard.forecasts;

import entente.platform.messaging.InboxChannel;
import entente.platform.store.Database;
import entente.scorecard.purchases.IntakeLag;
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

/** The topic {@code forecast-events}: its batches go to {@link ForecastInbox}. */
@Singleton
@Identifier(ForecastInbox.TOPIC)
public class ForecastTopicInbox implements KafkaConsumerRebalanceListener, IntakeLag {

    private final InboxChannel channel;
    private final ForecastInbox forecasts;

    ForecastTopicInbox(
            Database database,
            ForecastInbox forecasts,
            KafkaClientService clients,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.channel = new InboxChannel("forecasts", ForecastInbox.TOPIC, database, clients, kafka);
        this.forecasts = forecasts;
    }

    @Incoming(ForecastInbox.TOPIC)
    public Uni<Void> consume(ConsumerRecords<byte[], byte[]> batch) {
        return channel.take(batch, forecasts);
    }

    @Override
    public void onPartitionsAssigned(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        channel.seek(consumer, partitions);
    }

    @Override
    public String topic() {
        return ForecastInbox.TOPIC;
    }

    @Override
    public long seconds() {
        return channel.lagSeconds();
    }

    void stop(@Observes ShutdownEvent event) {
        channel.close();
    }
}
