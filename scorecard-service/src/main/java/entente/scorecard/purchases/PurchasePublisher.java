package entente.scorecard.purchases;

import entente.platform.store.Leadership;
import entente.scorecard.IntakeRelayPublisher;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/** Puts what came in over {@code /intake} on the topic {@code purchase-events}. */
@Singleton
public class PurchasePublisher {

    private static final IntakeRelayPublisher.Of PURCHASES =
            new IntakeRelayPublisher.Of(
                    "relay:purchases",
                    "purchase-log",
                    PurchaseTopicInbox.CHANNEL,
                    "position, source, id, type, time, data, coalesce(line_hash::text, id)",
                    "purchase_event");

    private final IntakeRelayPublisher relay;

    PurchasePublisher(
            Leadership leadership, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.relay = new IntakeRelayPublisher(PURCHASES, leadership, kafka);
    }

    void start(@Observes StartupEvent event) {
        relay.start();
    }

    void stop(@Observes ShutdownEvent event) {
        relay.close();
    }
}
