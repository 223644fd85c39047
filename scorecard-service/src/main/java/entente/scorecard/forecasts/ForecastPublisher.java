package entente.scorecard.forecasts;

import entente.platform.store.Leadership;
import entente.scorecard.IntakeRelayPublisher;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/** Puts what came in over {@code POST /forecasts} on the topic {@code forecast-events}. */
@Singleton
public class ForecastPublisher {

    private static final IntakeRelayPublisher.Of FORECASTS =
            new IntakeRelayPublisher.Of(
                    "relay:forecasts",
                    "forecast-log",
                    ForecastInbox.TOPIC,
                    "position, source, id, type, time, data, item_hash::text",
                    "forecast_event");

    private final IntakeRelayPublisher relay;

    ForecastPublisher(
            Leadership leadership, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.relay = new IntakeRelayPublisher(FORECASTS, leadership, kafka);
    }

    void start(@Observes StartupEvent event) {
        relay.start();
    }

    void stop(@Observes ShutdownEvent event) {
        relay.close();
    }
}
