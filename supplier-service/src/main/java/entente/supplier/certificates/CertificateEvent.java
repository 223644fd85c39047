package entente.supplier.certificates;

import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a supplier's certificates; the stream is named after the supplier. */
public sealed interface CertificateEvent {

    Category<CertificateEvent> CATEGORY = new Category<>("certificates", CertificateEvent.class);

    UUID certificateId();

    @EventType("certificate-recorded")
    record CertificateRecorded(UUID certificateId, Certificate certificate)
            implements CertificateEvent {}

    /**
     * It was recorded by mistake, or is void.
     *
     * @param revoked true when it counted until then; null (as false): a mistake
     */
    @EventType("certificate-withdrawn")
    record Withdrawn(UUID certificateId, String reason, @Nullable Boolean revoked)
            implements CertificateEvent {
        /** Recorded by mistake. */
        public Withdrawn(UUID certificateId, String reason) {
            this(certificateId, reason, null);
        }
    }

    /** It ends soon and has no successor. */
    @EventType("certificate-expiring")
    record Expiring(UUID certificateId, String type, LocalDate validUntil, int daysLeft)
            implements CertificateEvent {}

    /** It ended, and so did the days of grace, without a successor. */
    @EventType("certificate-expired")
    record Expired(UUID certificateId, String type, LocalDate validUntil, LocalDate graceUntil)
            implements CertificateEvent {}
}
