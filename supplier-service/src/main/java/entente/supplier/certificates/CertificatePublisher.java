package entente.supplier.certificates;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.supplier.certificates.CertificateEvent.CertificateRecorded;
import entente.supplier.certificates.CertificateEvent.Expired;
import entente.supplier.certificates.CertificateEvent.Expiring;
import entente.supplier.certificates.CertificateEvent.Withdrawn;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others hear of certificates. */
@Singleton
public class CertificatePublisher implements Publisher<CertificateEvent> {

    /** A certificate was recorded. */
    public record Held(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            UUID certificateId,
            String certificateType,
            LocalDate validUntil,
            LocalDate validFrom) {}

    /** It ends soon. */
    public record Ending(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            UUID certificateId,
            String certificateType,
            LocalDate validUntil,
            int daysLeft) {}

    /** It ended, and so did the days of grace. */
    public record Over(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            UUID certificateId,
            String certificateType,
            LocalDate validUntil,
            LocalDate graceUntil) {}

    @Override
    public Category<CertificateEvent> category() {
        return CertificateEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<CertificateEvent> r) {
        return switch (r.event()) {
            case CertificateRecorded e ->
                    event(
                            "recorded",
                            r,
                            new Held(
                                    r.id(),
                                    r.occurredAt(),
                                    PublicEvent.aggregateId(CertificateEvent.CATEGORY, r),
                                    r.version(),
                                    r.actor(),
                                    e.certificateId(),
                                    e.certificate().type(),
                                    e.certificate().validUntil(),
                                    e.certificate().validFrom()));
            case Expiring e ->
                    event(
                            "expiring",
                            r,
                            new Ending(
                                    r.id(),
                                    r.occurredAt(),
                                    PublicEvent.aggregateId(CertificateEvent.CATEGORY, r),
                                    r.version(),
                                    e.certificateId(),
                                    e.type(),
                                    e.validUntil(),
                                    e.daysLeft()));
            case Expired e ->
                    event(
                            "expired",
                            r,
                            new Over(
                                    r.id(),
                                    r.occurredAt(),
                                    PublicEvent.aggregateId(CertificateEvent.CATEGORY, r),
                                    r.version(),
                                    e.certificateId(),
                                    e.type(),
                                    e.validUntil(),
                                    e.graceUntil()));
            case Withdrawn _ -> null; // what was recorded by mistake ends by itself for others
        };
    }

    private static PublicEvent event(String name, Recorded<?> recorded, Object data) {
        return new PublicEvent("supplier.certificate-" + name + ".v1", recorded.id(), data);
    }
}
