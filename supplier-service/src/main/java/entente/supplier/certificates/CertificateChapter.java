package entente.supplier.certificates;

import entente.platform.Recorded;
import entente.supplier.certificates.CertificateEvent.CertificateRecorded;
import entente.supplier.certificates.CertificateEvent.Expired;
import entente.supplier.certificates.CertificateEvent.Expiring;
import entente.supplier.certificates.CertificateEvent.Withdrawn;
import entente.supplier.story.Told;

/** Certificates in plain words. */
final class CertificateChapter {

    private CertificateChapter() {}

    static Told told(Recorded<CertificateEvent> recorded) {
        return Told.of(
                recorded,
                switch (recorded.event()) {
                    case CertificateRecorded e ->
                            "Certificate %s%s, valid from %s to %s"
                                    .formatted(
                                            e.certificate().type(),
                                            e.certificate().scope() == null
                                                    ? ""
                                                    : " for " + e.certificate().scope(),
                                            e.certificate().validFrom(),
                                            e.certificate().validUntil());
                    case Withdrawn e ->
                            "A certificate was %s: %s"
                                    .formatted(
                                            Boolean.TRUE.equals(e.revoked())
                                                    ? "revoked"
                                                    : "withdrawn",
                                            e.reason());
                    case Expiring e ->
                            "Certificate %s ends on %s and has no successor"
                                    .formatted(e.type(), e.validUntil());
                    case Expired e ->
                            "Certificate %s ended on %s: the qualification is at risk"
                                    .formatted(e.type(), e.validUntil());
                });
    }
}
