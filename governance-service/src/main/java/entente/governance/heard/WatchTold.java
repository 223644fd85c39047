package entente.governance.heard;

import entente.platform.EventType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of {@code supplier-events} about what is to be watched of a supplier. */
public sealed interface WatchTold {

    UUID supplierId();

    @EventType("supplier.risk-assessed.v1")
    record RiskAssessed(UUID supplierId, int inherent, int residual, @Nullable LocalDate nextDueOn)
            implements WatchTold {}

    @EventType("supplier.dependence-alert-raised.v1")
    record DependenceAlert(
            UUID supplierId, String trigger, @Nullable String category, String value, String limit)
            implements WatchTold {}

    @EventType("supplier.certificate-recorded.v1")
    record CertificateRecorded(
            UUID supplierId, String certificateType, @Nullable LocalDate validUntil)
            implements WatchTold {}

    @EventType("supplier.certificate-expiring.v1")
    record CertificateExpiring(UUID supplierId, String certificateType, LocalDate validUntil)
            implements WatchTold {}

    @EventType("supplier.certificate-expired.v1")
    record CertificateExpired(UUID supplierId, String certificateType, LocalDate validUntil)
            implements WatchTold {}

    @EventType("supplier.agreement-concluded.v1")
    record AgreementConcluded(
            UUID supplierId, UUID agreementId, String kind, @Nullable LocalDate validUntil)
            implements WatchTold {}

    @EventType("supplier.agreement-amended.v1")
    record AgreementAmended(UUID supplierId, UUID agreementId, @Nullable LocalDate validUntil)
            implements WatchTold {}
}
