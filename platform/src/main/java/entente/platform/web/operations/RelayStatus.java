package entente.platform.web.operations;

import entente.platform.messaging.Relay;
import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** How far what happened here has been told to the others. */
@Singleton
@Unremovable
@Priority(400)
class RelayStatus implements OperationsStatus {

    private static final long FINE = 1_000;

    private final Relay relay;

    @Inject
    RelayStatus(Relay relay) {
        this.relay = relay;
    }

    @Override
    public String title() {
        return "Relay to Kafka";
    }

    @Override
    public List<Reading> readings() {
        Relay.Status status = relay.status();
        return List.of(
                new Reading(
                        "Broker",
                        status.degraded() ? "does not acknowledge" : "acknowledges",
                        "",
                        status.degraded() ? Health.BAD : Health.GOOD,
                        status.lastError()),
                Reading.lag("Log", status.lag(), FINE, null),
                Reading.of("Position", Reading.grouped(status.position()), ""),
                Reading.of("This instance", status.leading() ? "leads" : "stands by", ""));
    }
}
