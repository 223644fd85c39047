package entente.governance.heard;

import entente.platform.EventType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of {@code supplier-events} about where a supplier stands. */
public sealed interface SupplierTold {

    UUID supplierId();

    @EventType("supplier.engagement-model-changed.v1")
    record ModelChanged(UUID supplierId, String to) implements SupplierTold {}

    @EventType("supplier.segment-changed.v1")
    record SegmentChanged(UUID supplierId, String category, @Nullable String quadrant)
            implements SupplierTold {}

    @EventType("supplier.assessment-completed.v1")
    record Assessed(UUID supplierId, String outcome, List<String> openWarnings)
            implements SupplierTold {
        public Assessed {
            openWarnings = List.copyOf(openWarnings);
        }
    }

    @EventType("supplier.candidate-shortlisted.v1")
    record Shortlisted(UUID supplierId) implements SupplierTold {}

    /** Who shows how much: {@code WE_TO_THEM} or {@code THEY_TO_US}. */
    @EventType("supplier.sharing-level-changed.v1")
    record SharingChanged(UUID supplierId, String direction, String to) implements SupplierTold {}

    @EventType("supplier.agreement-concluded.v1")
    record AgreementConcluded(
            UUID supplierId, UUID agreementId, @Nullable ExitProvision exitProvision)
            implements SupplierTold {}

    @EventType("supplier.agreement-amended.v1")
    record AgreementAmended(
            UUID supplierId, UUID agreementId, @Nullable ExitProvision exitProvision)
            implements SupplierTold {}

    /** Days of notice, and of transition after it. */
    record ExitProvision(int noticeDays, int transitionDays) {}
}
