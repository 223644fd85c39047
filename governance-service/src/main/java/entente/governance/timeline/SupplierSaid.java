package entente.governance.timeline;

import entente.platform.EventType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is read of {@code supplier-events} to tell people where a supplier stands: a tolerant record
 * per event.
 */
public sealed interface SupplierSaid {

    UUID supplierId();

    @EventType("supplier.registered.v1")
    record Registered(UUID supplierId, String name) implements SupplierSaid {}

    @EventType("supplier.activated.v1")
    record Activated(UUID supplierId) implements SupplierSaid {}

    @EventType("supplier.suspended.v1")
    record Suspended(UUID supplierId, String reason) implements SupplierSaid {}

    @EventType("supplier.reinstated.v1")
    record Reinstated(UUID supplierId) implements SupplierSaid {}

    @EventType("supplier.blocked.v1")
    record Blocked(UUID supplierId, String reason) implements SupplierSaid {}

    @EventType("supplier.off-boarded.v1")
    record OffBoarded(UUID supplierId, String reason) implements SupplierSaid {}

    @EventType("supplier.merged.v1")
    record Merged(UUID supplierId) implements SupplierSaid {}

    @EventType("supplier.unmerged.v1")
    record Unmerged(UUID supplierId) implements SupplierSaid {}

    @EventType("supplier.engagement-model-changed.v1")
    record ModelChanged(UUID supplierId, String to) implements SupplierSaid {}

    @EventType("supplier.segment-changed.v1")
    record SegmentChanged(UUID supplierId, String category, @Nullable String quadrant)
            implements SupplierSaid {}

    @EventType("supplier.assessment-completed.v1")
    record Assessed(UUID supplierId, String outcome) implements SupplierSaid {}

    @EventType("supplier.candidate-shortlisted.v1")
    record Shortlisted(UUID supplierId, String category, int rank) implements SupplierSaid {}

    @EventType("supplier.due-diligence-expired.v1")
    record DueDiligenceExpired(UUID supplierId, LocalDate validUntil) implements SupplierSaid {}

    @EventType("supplier.sharing-level-changed.v1")
    record SharingChanged(UUID supplierId, String direction, String to) implements SupplierSaid {}

    @EventType("supplier.agreement-concluded.v1")
    record AgreementConcluded(UUID supplierId, String kind, @Nullable LocalDate validUntil)
            implements SupplierSaid {}

    @EventType("supplier.agreement-amended.v1")
    record AgreementAmended(UUID supplierId, int amendment, @Nullable LocalDate validUntil)
            implements SupplierSaid {}

    @EventType("supplier.agreement-expiring.v1")
    record AgreementExpiring(UUID supplierId, LocalDate validUntil, int daysLeft)
            implements SupplierSaid {}

    @EventType("supplier.certificate-recorded.v1")
    record CertificateRecorded(
            UUID supplierId, String certificateType, @Nullable LocalDate validUntil)
            implements SupplierSaid {}

    @EventType("supplier.certificate-expiring.v1")
    record CertificateExpiring(UUID supplierId, String certificateType, LocalDate validUntil)
            implements SupplierSaid {}

    @EventType("supplier.certificate-expired.v1")
    record CertificateExpired(UUID supplierId, String certificateType, LocalDate validUntil)
            implements SupplierSaid {}

    @EventType("supplier.risk-assessed.v1")
    record RiskAssessed(UUID supplierId, int inherent, int residual) implements SupplierSaid {}

    @EventType("supplier.dependence-alert-raised.v1")
    record DependenceAlert(
            UUID supplierId, String trigger, @Nullable String category, String value, String limit)
            implements SupplierSaid {}

    @EventType("supplier.second-source-missing.v1")
    record SecondSourceMissing(UUID supplierId, String itemNumber, int approvedSources)
            implements SupplierSaid {}
}
