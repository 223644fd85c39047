package entente.scorecard.adjustments;

import entente.scorecard.purchases.Correction;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of an adjustment's stream. */
public sealed interface AdjustmentCommand {

    /**
     * To correct an order line.
     *
     * @param known whether the supplier has such a line
     * @param fits whether what is corrected is on it
     */
    record Propose(
            UUID supplierId,
            UUID factId,
            Correction correction,
            String reason,
            @Nullable UUID disputeId,
            String by,
            boolean known,
            boolean fits)
            implements AdjustmentCommand {}

    /**
     * To let it count.
     *
     * @param fits whether what is corrected is on the line still
     */
    record Approve(String by, boolean fits) implements AdjustmentCommand {}

    record Reject(String reason, String by) implements AdjustmentCommand {}

    record Withdraw(String by) implements AdjustmentCommand {}

    /** To undo an approved one. */
    record Revoke(String reason, String by) implements AdjustmentCommand {}
}
