package entente.platform.wiring;

import entente.platform.messaging.Broker;
import entente.platform.messaging.Relay;
import entente.platform.view.ViewAdmin;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when PostgreSQL answers and every view has caught up once. Kafka being down does not count:
 * commands are accepted, and the check says {@code kafka: degraded}.
 */
@Readiness
@Singleton
public class ServiceReadiness implements HealthCheck {

    private final ViewAdmin views;
    private final Relay relay;
    private final Broker broker;

    public ServiceReadiness(ViewAdmin views, Relay relay, Broker broker) {
        this.views = views;
        this.relay = relay;
        this.broker = broker;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("entente");
        try {
            Relay.Status status = relay.status();
            boolean ready = views.ready(broker::has);
            return answer.status(ready)
                    .withData("views", ready ? "caught up" : "catching up")
                    .withData("kafka", broker.reachable() && !status.degraded() ? "up" : "degraded")
                    .withData("relayLag", status.lag())
                    .build();
        } catch (RuntimeException e) {
            return answer.down().withData("postgresql", "does not answer").build();
        }
    }
}
