package entente.supplier.certificates;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.certificates.CertificateEvent.CertificateRecorded;
import entente.supplier.certificates.CertificateEvent.Expired;
import entente.supplier.certificates.CertificateEvent.Expiring;
import entente.supplier.certificates.CertificateEvent.Withdrawn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Rule S3: no gaps unnoticed, no two for one time; grace after the end, then at risk. A successor
 * keeps the reminder quiet when it begins the day after, and the end when it begins within the
 * grace.
 */
public final class Certificates implements Decider<Certificates.Command, Held, CertificateEvent> {

    /** What can be asked of a supplier's certificates. */
    public sealed interface Command {
        record Add(UUID id, Certificate certificate, LocalDate today) implements Command {}

        /**
         * Takes one back.
         *
         * @param revoked whether it counted until now; otherwise it was recorded by mistake
         */
        record Withdraw(UUID id, String reason, boolean revoked, LocalDate today, Notice notice)
                implements Command {}

        /** The time to think of a successor has come. */
        record Remind(UUID id, LocalDate today) implements Command {}

        /** The days of grace are over. */
        record Expire(UUID id, LocalDate graceUntil) implements Command {}
    }

    @Override
    public Held initial() {
        return Held.NONE;
    }

    @Override
    public List<CertificateEvent> decide(Command command, Held held) {
        return switch (command) {
            case Command.Add c -> record(c, held);
            case Command.Withdraw c -> withdraw(c, held);
            case Command.Remind c ->
                    held
                            .find(c.id())
                            .filter(e -> e.status() == CertificateStatus.VALID)
                            .filter(e -> gapAfter(held, e.certificate()))
                            .stream()
                            .map(e -> expiring(e, c.today()))
                            .toList();
            case Command.Expire c ->
                    held
                            .find(c.id())
                            .filter(e ->
                                    e.status() == CertificateStatus.VALID
                                            || e.status() == CertificateStatus.EXPIRING)
                            .filter(e ->
                                    !held.succeeded(e.certificate(), c.graceUntil().plusDays(1)))
                            .stream()
                            .map(e -> expired(e, c.graceUntil()))
                            .toList();
        };
    }

    private static List<CertificateEvent> record(Command.Add c, Held held) {
        Certificate certificate = c.certificate();
        if (certificate.validUntil().isBefore(certificate.validFrom())) {
            throw new Rejected("certificate-period-inverted", "A certificate ends after it begins");
        }
        if (certificate.validUntil().isBefore(c.today())) {
            throw new Rejected("certificate-over", "This certificate has ended already");
        }
        if (held.find(c.id()).isPresent()) {
            return List.of();
        }
        held.overlapping(certificate)
                .ifPresent(e -> {
                    throw new Rejected(
                            Rejected.Kind.CONFLICT,
                            "certificate-overlap",
                            "Certificate %s attests the same from %s to %s"
                                    .formatted(
                                            e.certificateId(),
                                            e.certificate().validFrom(),
                                            e.certificate().validUntil()));
                });
        return List.of(new CertificateRecorded(c.id(), certificate));
    }

    private static List<CertificateEvent> withdraw(Command.Withdraw c, Held held) {
        Held.Entry entry =
                held.find(c.id())
                        .orElseThrow(() ->
                                new Rejected(
                                        Rejected.Kind.MISSING,
                                        "not-found",
                                        "There is no such certificate"));
        if (c.reason().isBlank()) {
            throw new Rejected("reason-missing", "A reason is needed");
        }
        if (entry.status() == CertificateStatus.WITHDRAWN) {
            return List.of();
        }
        List<CertificateEvent> events = new ArrayList<>();
        events.add(new Withdrawn(c.id(), c.reason().strip(), c.revoked() ? true : null));
        events.addAll(uncovered(c, entry, held.without(c.id(), c.revoked())));
        return events;
    }

    /** The ends that passed in silence because this one was to follow, spoken of now. */
    private static List<CertificateEvent> uncovered(
            Command.Withdraw c, Held.Entry withdrawn, Held left) {
        List<CertificateEvent> events = new ArrayList<>();
        for (Held.Entry e : left.unspoken(withdrawn.certificate())) {
            if (c.notice().isOver(e.certificate(), c.today())) {
                if (!left.succeeded(e.certificate(), c.today())) {
                    events.add(expired(e, c.notice().graceUntil(e.certificate())));
                }
            } else if (e.status() == CertificateStatus.VALID
                    && !c.today().isBefore(c.notice().reminder(e.certificate()))
                    && gapAfter(left, e.certificate())) {
                events.add(expiring(e, c.today()));
            }
        }
        return events;
    }

    /** Whether nothing attests the same on the day after its last. */
    private static boolean gapAfter(Held held, Certificate certificate) {
        return !held.succeeded(certificate, certificate.validUntil().plusDays(1));
    }

    private static CertificateEvent expiring(Held.Entry e, LocalDate today) {
        Certificate certificate = e.certificate();
        long days = certificate.validUntil().toEpochDay() - today.toEpochDay();
        return new Expiring(
                e.certificateId(),
                certificate.type(),
                certificate.validUntil(),
                (int) Math.max(0, days));
    }

    private static CertificateEvent expired(Held.Entry e, LocalDate graceUntil) {
        Certificate certificate = e.certificate();
        return new Expired(
                e.certificateId(), certificate.type(), certificate.validUntil(), graceUntil);
    }

    @Override
    public Held evolve(Held held, CertificateEvent event) {
        return switch (event) {
            case CertificateRecorded e -> held.with(e.certificateId(), e.certificate());
            case Withdrawn e -> held.without(e.certificateId(), Boolean.TRUE.equals(e.revoked()));
            case Expiring e -> held.with(e.certificateId(), CertificateStatus.EXPIRING);
            case Expired e -> held.with(e.certificateId(), CertificateStatus.EXPIRED);
        };
    }
}
