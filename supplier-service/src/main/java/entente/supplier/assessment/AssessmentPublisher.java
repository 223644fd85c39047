package entente.supplier.assessment;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.supplier.assessment.AssessmentEvent.Abandoned;
import entente.supplier.assessment.AssessmentEvent.Completed;
import entente.supplier.assessment.AssessmentEvent.Opened;
import entente.supplier.assessment.AssessmentEvent.SideAnswered;
import entente.supplier.assessment.AssessmentEvent.WarningOverridden;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others hear of assessments: what one came to, never what was answered. */
@Singleton
public class AssessmentPublisher implements Publisher<AssessmentEvent> {

    /** Both sides answered. */
    public record Assessed(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String assessmentId,
            Verdict outcome,
            BigDecimal readiness,
            CulturalFit culturalFit,
            List<Warning> openWarnings,
            LocalDate validUntil) {}

    @Override
    public Category<AssessmentEvent> category() {
        return AssessmentEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<AssessmentEvent> r) {
        return switch (r.event()) {
            case Completed e ->
                    new PublicEvent(
                            "supplier.assessment-completed.v1",
                            e.supplierId().toString(),
                            new Assessed(
                                    e.supplierId().toString(),
                                    r.occurredAt(),
                                    r.id(),
                                    r.version(),
                                    r.actor(),
                                    r.id(),
                                    e.outcome(),
                                    e.readiness(),
                                    e.culturalFit(),
                                    e.openWarnings(),
                                    e.validUntil()));
            case Opened _, SideAnswered _, WarningOverridden _, Abandoned _ -> null; // ours alone
        };
    }
}
