package entente.scorecard.adjustments;

import entente.scorecard.adjustments.AdjustmentState.Approved;
import entente.scorecard.adjustments.AdjustmentState.Closed;
import entente.scorecard.adjustments.AdjustmentState.Known;
import entente.scorecard.purchases.Correction;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment.
 *
 * @param factId the order line, as the facts of a scorecard name it
 * @param disputeId that it answers; null: none
 * @param proposedBy null for the supplier's eyes, as is {@code approvedBy}
 * @param why it was rejected or revoked
 */
public record AdjustmentProfile(
        UUID id,
        UUID supplierId,
        UUID factId,
        Correction correction,
        String reason,
        @Nullable UUID disputeId,
        AdjustmentStatus status,
        @Nullable String proposedBy,
        @Nullable String approvedBy,
        @Nullable String why) {

    static AdjustmentProfile of(UUID id, Known known, boolean forPartner) {
        AdjustmentState.Sheet sheet = known.sheet();
        return new AdjustmentProfile(
                id,
                sheet.supplierId(),
                sheet.factId(),
                sheet.correction(),
                sheet.reason(),
                sheet.disputeId(),
                known.status(),
                forPartner ? null : sheet.proposedBy(),
                known instanceof Approved approved && !forPartner ? approved.by() : null,
                known instanceof Closed closed ? closed.why() : null);
    }
}
