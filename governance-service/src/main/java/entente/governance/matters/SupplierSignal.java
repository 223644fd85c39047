package entente.governance.matters;

import entente.platform.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of {@code supplier-events} is open between the sides, or no longer. */
public sealed interface SupplierSignal {

    UUID supplierId();

    @EventType("supplier.certificate-expired.v1")
    record CertificateExpired(UUID supplierId, String certificateType, LocalDate validUntil)
            implements SupplierSignal {}

    @EventType("supplier.certificate-recorded.v1")
    record CertificateRecorded(UUID supplierId, String certificateType, LocalDate validUntil)
            implements SupplierSignal {}

    @EventType("supplier.dependence-alert-raised.v1")
    record DependenceAlert(
            UUID supplierId,
            String trigger,
            @Nullable String category,
            @Nullable BigDecimal value,
            @Nullable BigDecimal limit)
            implements SupplierSignal {}

    @EventType("supplier.second-source-missing.v1")
    record SecondSourceMissing(UUID supplierId, String itemNumber) implements SupplierSignal {}

    @EventType("supplier.agreement-expiring.v1")
    record AgreementExpiring(UUID supplierId, UUID agreementId, LocalDate validUntil)
            implements SupplierSignal {}

    @EventType("supplier.agreement-amended.v1")
    record AgreementAmended(UUID supplierId, UUID agreementId, @Nullable LocalDate validUntil)
            implements SupplierSignal {}
}
