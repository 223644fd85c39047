package entente.innovation.pulse;

import entente.platform.EventType;
import java.time.LocalDate;
import java.util.UUID;

/** Of {@code supplier-events}: how a supplier is led, which says whether it is a partner. */
public sealed interface PartnerNews {

    UUID supplierId();

    /** All the models that there are. */
    enum Engagement {
        TRANSACTIONAL,
        PREFERRED,
        STRATEGIC,
        JOINT_VENTURE;

        boolean isPartnership() {
            return switch (this) {
                case TRANSACTIONAL, PREFERRED -> false;
                case STRATEGIC, JOINT_VENTURE -> true;
            };
        }
    }

    @EventType("supplier.engagement-model-changed.v1")
    record ModelChanged(UUID supplierId, Engagement to, LocalDate effectiveOn)
            implements PartnerNews {}

    @EventType("supplier.off-boarded.v1")
    record OffBoarded(UUID supplierId) implements PartnerNews {}
}
