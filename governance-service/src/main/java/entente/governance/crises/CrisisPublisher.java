package entente.governance.crises;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.governance.crises.CrisisEvent.Closed;
import entente.governance.crises.CrisisEvent.Promised;
import entente.governance.crises.CrisisEvent.Received;
import entente.governance.scenarios.ScenarioKind;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others hear of crises: each supplier's events that there is one, never its words. */
@Singleton
public class CrisisPublisher implements Publisher<CrisisEvent> {

    /** A crisis was written into the crisis log. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ToldRecorded(
            @Nullable UUID supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String crisisId,
            ScenarioKind scenario,
            LocalDate startedOn,
            List<String> categories,
            List<UUID> supplierIds,
            int recurrences) {}

    @Override
    public Category<CrisisEvent> category() {
        return CrisisEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<CrisisEvent> recorded) {
        return switch (recorded.event()) {
            case CrisisEvent.Recorded e -> {
                UUID supplier = e.supplierId();
                yield new PublicEvent(
                        "governance.crisis-recorded.v1",
                        supplier == null ? recorded.id() : supplier.toString(),
                        new ToldRecorded(
                                supplier,
                                recorded.occurredAt(),
                                recorded.id(),
                                recorded.version(),
                                recorded.actor(),
                                recorded.id(),
                                e.scenario(),
                                e.startedOn(),
                                e.categories(),
                                e.suppliers(),
                                e.recurrences()));
            }
            // How it goes on is between us and each supplier.
            case Promised _, Received _, Closed _ -> null;
        };
    }
}
