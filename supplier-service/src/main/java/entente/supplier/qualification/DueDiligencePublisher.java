package entente.supplier.qualification;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.supplier.qualification.DueDiligenceEvent.DocumentRecorded;
import entente.supplier.qualification.DueDiligenceEvent.Expired;
import entente.supplier.qualification.DueDiligenceEvent.FinancesChecked;
import entente.supplier.qualification.DueDiligenceEvent.Passed;
import entente.supplier.qualification.DueDiligenceEvent.QuestionnaireAnswered;
import entente.supplier.qualification.DueDiligenceEvent.Screened;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others hear of due diligence: that it is due again. What was found out stays here. */
@Singleton
public class DueDiligencePublisher implements Publisher<DueDiligenceEvent> {

    /** Requalification is due. */
    public record Over(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            UUID dueDiligenceId,
            LocalDate validUntil) {}

    @Override
    public Category<DueDiligenceEvent> category() {
        return DueDiligenceEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<DueDiligenceEvent> recorded) {
        return switch (recorded.event()) {
            case Expired e ->
                    new PublicEvent(
                            "supplier.due-diligence-expired.v1",
                            recorded.id(),
                            new Over(
                                    recorded.id(),
                                    recorded.occurredAt(),
                                    PublicEvent.aggregateId(DueDiligenceEvent.CATEGORY, recorded),
                                    recorded.version(),
                                    e.dueDiligenceId(),
                                    e.validUntil()));
            // What was found out about a supplier, and that it is in order, is nobody else's.
            case Screened _,
                    FinancesChecked _,
                    QuestionnaireAnswered _,
                    DocumentRecorded _,
                    Passed _ ->
                    null;
        };
    }
}
