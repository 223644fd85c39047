package entente.supplier.certificates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The certificates of one supplier.
 *
 * @param entries in the order recorded
 */
public record Held(List<Entry> entries) {

    static final Held NONE = new Held(List.of());

    /**
     * A certificate and where it stands.
     *
     * @param revoked it counted and does not any more: withdrawn, and not because of a mistake
     */
    public record Entry(
            UUID certificateId,
            Certificate certificate,
            CertificateStatus status,
            boolean revoked) {

        private Entry with(CertificateStatus other) {
            return new Entry(certificateId, certificate, other, revoked);
        }
    }

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

    /** Whether another one that attests the same goes on after this one and begins by that day. */
    boolean succeeded(Certificate certificate, LocalDate begins) {
        return about(certificate).stream()
                .anyMatch(e -> e.certificate().follows(certificate, begins));
    }

    /**
     * What puts the qualification at risk today: what ended, with its days of grace, and what was
     * revoked, as long as no successor has begun. By the dates and not by what was announced: a
     * successor that was withdrawn later leaves its gap behind.
     */
    public List<Entry> atRisk(LocalDate today, Notice notice) {
        return entries.stream()
                .filter(e -> e.revoked() ? !attested(e, today, notice) : isOver(e, today, notice))
                .toList();
    }

    private boolean isOver(Entry e, LocalDate today, Notice notice) {
        return e.status() != CertificateStatus.WITHDRAWN
                && (e.status() == CertificateStatus.EXPIRED
                        || notice.isOver(e.certificate(), today))
                && !succeeded(e.certificate(), today);
    }

    /** Whether another one attests today what the revoked one did. */
    private boolean attested(Entry revoked, LocalDate today, Notice notice) {
        return about(revoked.certificate()).stream()
                .map(Entry::certificate)
                .anyMatch(c -> !c.validFrom().isAfter(today) && !notice.isOver(c, today));
    }

    /** What is in force, or was until lately, and nobody has spoken of its end yet. */
    List<Entry> unspoken(Certificate certificate) {
        return about(certificate).stream()
                .filter(e -> e.status() != CertificateStatus.EXPIRED)
                .toList();
    }

    Held with(UUID id, Certificate certificate) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(id, certificate, CertificateStatus.VALID, false));
        return new Held(more);
    }

    Held with(UUID id, CertificateStatus status) {
        return change(id, e -> e.with(status));
    }

    Held without(UUID id, boolean revoked) {
        return change(
                id, e -> new Entry(id, e.certificate(), CertificateStatus.WITHDRAWN, revoked));
    }

    private Held change(UUID id, UnaryOperator<Entry> change) {
        return new Held(
                entries.stream()
                        .map(e -> e.certificateId().equals(id) ? change.apply(e) : e)
                        .toList());
    }
}
