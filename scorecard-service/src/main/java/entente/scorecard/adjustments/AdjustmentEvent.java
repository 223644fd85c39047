package entente.scorecard.adjustments;

import entente.platform.Category;
import entente.platform.EventType;
import entente.scorecard.purchases.Correction;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts in the life of an adjustment. Each says what it is about, so that it stands for itself. */
public sealed interface AdjustmentEvent {

    Category<AdjustmentEvent> CATEGORY = new Category<>("adjustment", AdjustmentEvent.class);

    UUID supplierId();

    /** The order line. */
    UUID factId();

    Correction correction();

    /** Somebody wants a fact to count otherwise; somebody else is to approve. */
    @EventType("adjustment-proposed")
    record Proposed(
            UUID supplierId,
            UUID factId,
            Correction correction,
            String reason,
            @Nullable UUID disputeId,
            String by)
            implements AdjustmentEvent {}

    /** From now on the fact counts so. */
    @EventType("adjustment-approved")
    record Approved(UUID supplierId, UUID factId, Correction correction, String by)
            implements AdjustmentEvent {}

    @EventType("adjustment-rejected")
    record Rejected(UUID supplierId, UUID factId, Correction correction, String reason, String by)
            implements AdjustmentEvent {}

    /**
     * Whoever proposed it gave it up.
     *
     * @param by null where it was not written down yet
     */
    @EventType("adjustment-withdrawn")
    record Withdrawn(UUID supplierId, UUID factId, Correction correction, @Nullable String by)
            implements AdjustmentEvent {}

    /** It does not count any more; what was published with it stays. */
    @EventType("adjustment-revoked")
    record Revoked(UUID supplierId, UUID factId, Correction correction, String reason, String by)
            implements AdjustmentEvent {}
}
