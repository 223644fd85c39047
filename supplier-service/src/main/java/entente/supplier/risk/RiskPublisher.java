package entente.supplier.risk;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.supplier.risk.RiskEvent.Assessed;
import entente.supplier.risk.RiskEvent.Closed;
import entente.supplier.risk.RiskEvent.Identified;
import entente.supplier.risk.RiskEvent.OwnerChanged;
import entente.supplier.risk.RiskEvent.ReassessmentDue;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What others hear of risks on {@code supplier-events}. */
@Singleton
public class RiskPublisher implements Publisher<RiskEvent> {

    /** A risk was assessed; the scores are of 100. */
    public record RiskAssessed(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            int inherent,
            int residual,
            boolean withPartner,
            LocalDate nextDueOn) {}

    @Override
    public Category<RiskEvent> category() {
        return RiskEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<RiskEvent> r) {
        return switch (r.event()) {
            case Assessed e ->
                    new PublicEvent(
                            "supplier.risk-assessed.v1",
                            e.supplierId().toString(),
                            new RiskAssessed(
                                    e.supplierId().toString(),
                                    r.occurredAt(),
                                    r.id(),
                                    r.version(),
                                    r.actor(),
                                    e.inherent().percent(),
                                    e.residual().percent(),
                                    e.withPartner(),
                                    e.nextDueOn()));
            case Identified _, OwnerChanged _, ReassessmentDue _, Closed _ -> null; // our own
        };
    }
}
