package entente.governance.partnership;

import entente.platform.EventType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What opens and closes partnerships, of {@code supplier-events}. */
public sealed interface SupplierNews {

    UUID supplierId();

    /** All the models that there are. */
    enum Engagement {
        TRANSACTIONAL,
        PREFERRED,
        STRATEGIC,
        JOINT_VENTURE;

        /** The model of a partnership; null: there is none with it. */
        @Nullable Model partnership() {
            return switch (this) {
                case TRANSACTIONAL, PREFERRED -> null;
                case STRATEGIC -> Model.STRATEGIC;
                case JOINT_VENTURE -> Model.JOINT_VENTURE;
            };
        }
    }

    /** What led to another model, as far as it matters here. */
    enum Reason {
        PROPOSAL,
        REVIEW_VERDICT,
        IMPROVEMENT_PLAN_FAILED,
        WIND_DOWN_COMPLETED;

        Cause cause() {
            return this == WIND_DOWN_COMPLETED ? Cause.WIND_DOWN : Cause.STEP_DOWN;
        }
    }

    @EventType("supplier.engagement-model-changed.v1")
    record EngagementModelChanged(
            UUID supplierId,
            Engagement to,
            Reason cause,
            @Nullable Sponsors sponsors,
            LocalDate effectiveOn)
            implements SupplierNews {}

    @EventType("supplier.off-boarded.v1")
    record OffBoarded(UUID supplierId) implements SupplierNews {}
}
