package entente.supplier.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The certificates of one supplier.
 *
 * @param entries in the order recorded
 */
public record Held(List<Entry> entries) {

    static final Held NONE = new Held(List.of());

    /** A certificate and where it stands. */
    public record Entry(UUID certificateId, Certificate certificate, CertificateStatus status) {}

    public Held {
        entries = List.copyOf(entries);
    }

    Optional<Entry> find(UUID id) {
        return entries.stream().filter(e -> e.certificateId().equals(id)).findAny();
    }

    /** Those that were not withdrawn and attest the same. */
    private List<Entry> about(Certificate certificate) {
        return entries.stream()
                .filter(e -> e.status() != CertificateStatus.WITHDRAWN)
                .filter(e -> e.certificate().isAbout(certificate))
                .toList();
    }

    Optional<Entry> overlapping(Certificate certificate) {
        return about(certificate).stream()
                .filter(e -> e.certificate().overlaps(certificate))
                .findAny();
    }

    /** Whether another one that attests the same goes on when this one ends. */
    boolean succeeded(Certificate certificate) {
        return about(certificate).stream()
                .anyMatch(e -> e.certificate().validUntil().isAfter(certificate.validUntil()));
    }

    /** What expired and has no successor: this puts the qualification at risk. */
    public List<Entry> atRisk() {
        return entries.stream()
                .filter(e -> e.status() == CertificateStatus.EXPIRED)
                .filter(e -> !succeeded(e.certificate()))
                .toList();
    }

    Held with(UUID id, Certificate certificate) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(id, certificate, CertificateStatus.VALID));
        return new Held(more);
    }

    Held with(UUID id, CertificateStatus status) {
        return new Held(
                entries.stream()
                        .map(e ->
                                e.certificateId().equals(id)
                                        ? new Entry(id, e.certificate(), status)
                                        : e)
                        .toList());
    }
}
