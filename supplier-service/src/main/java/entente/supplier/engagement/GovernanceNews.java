package entente.supplier.engagement;

import entente.platform.EventType;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What this service reads of {@code governance-events}: only the fields it needs, so that the
 * publisher is free to add others.
 */
public sealed interface GovernanceNews {

    UUID supplierId();

    @EventType("governance.review-concluded.v1")
    record ReviewConcluded(UUID supplierId, UUID reviewId, Verdict verdict)
            implements GovernanceNews {}

    @EventType("governance.improvement-plan-failed.v1")
    record ImprovementPlanFailed(UUID supplierId, UUID planId, String rootCause)
            implements GovernanceNews {}

    @EventType("governance.wind-down-completed.v1")
    record WindDownCompleted(UUID supplierId, UUID windDownId, LocalDate completedOn)
            implements GovernanceNews {}

    /** What follows from an annual review. */
    enum Verdict {
        DEEPEN,
        MAINTAIN,
        WIND_DOWN
    }
}
