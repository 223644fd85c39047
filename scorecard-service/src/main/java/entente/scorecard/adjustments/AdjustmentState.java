package entente.scorecard.adjustments;

import entente.scorecard.purchases.Correction;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The phases of an adjustment's life. */
public sealed interface AdjustmentState {

    record Absent() implements AdjustmentState {}

    /** What was proposed. */
    record Sheet(
            UUID supplierId,
            UUID factId,
            Correction correction,
            String reason,
            @Nullable UUID disputeId,
            String proposedBy) {

        static Sheet of(AdjustmentEvent.Proposed e) {
            return new Sheet(
                    e.supplierId(), e.factId(), e.correction(), e.reason(), e.disputeId(), e.by());
        }
    }

    /** It was proposed. */
    sealed interface Known extends AdjustmentState {
        Sheet sheet();

        /** The phase in a word. */
        default AdjustmentStatus status() {
            return switch (this) {
                case Proposed _ -> AdjustmentStatus.PROPOSED;
                case Approved _ -> AdjustmentStatus.APPROVED;
                case Closed s -> s.as();
            };
        }
    }

    record Proposed(Sheet sheet) implements Known {}

    record Approved(Sheet sheet, String by) implements Known {}

    /** It does not count. */
    record Closed(Sheet sheet, AdjustmentStatus as, @Nullable String why) implements Known {}
}
