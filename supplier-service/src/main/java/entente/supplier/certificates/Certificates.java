package entente.supplier.certificates;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.certificates.CertificateEvent.CertificateRecorded;
import entente.supplier.certificates.CertificateEvent.Expired;
import entente.supplier.certificates.CertificateEvent.Expiring;
import entente.supplier.certificates.CertificateEvent.Withdrawn;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Rule S3: no gaps unnoticed, no two for one time; grace after the end, then at risk. */
public final class Certificates implements Decider<Certificates.Command, Held, CertificateEvent> {

    /** What can be asked of a supplier's certificates. */
    public sealed interface Command {
        record Add(UUID id, Certificate certificate, LocalDate today) implements Command {}

        record Withdraw(UUID id, String reason) implements Command {}

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
                    open(held, c.id(), CertificateStatus.VALID).stream()
                            .map(e -> expiring(c, e.certificate()))
                            .toList();
            case Command.Expire c ->
                    open(held, c.id(), CertificateStatus.VALID, CertificateStatus.EXPIRING).stream()
                            .map(e -> expired(c, e.certificate()))
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
        return entry.status() == CertificateStatus.WITHDRAWN
                ? List.of()
                : List.of(new Withdrawn(c.id(), c.reason().strip()));
    }

    private static CertificateEvent expiring(Command.Remind c, Certificate certificate) {
        long days = certificate.validUntil().toEpochDay() - c.today().toEpochDay();
        return new Expiring(
                c.id(), certificate.type(), certificate.validUntil(), (int) Math.max(0, days));
    }

    private static CertificateEvent expired(Command.Expire c, Certificate certificate) {
        return new Expired(c.id(), certificate.type(), certificate.validUntil(), c.graceUntil());
    }

    /** The certificate, if it stands so and nothing follows it. */
    private static List<Held.Entry> open(Held held, UUID id, CertificateStatus... statuses) {
        return held
                .find(id)
                .filter(e -> List.of(statuses).contains(e.status()))
                .filter(e -> !held.succeeded(e.certificate()))
                .stream()
                .toList();
    }

    @Override
    public Held evolve(Held held, CertificateEvent event) {
        return switch (event) {
            case CertificateRecorded e -> held.with(e.certificateId(), e.certificate());
            case Withdrawn e -> held.with(e.certificateId(), CertificateStatus.WITHDRAWN);
            case Expiring e -> held.with(e.certificateId(), CertificateStatus.EXPIRING);
            case Expired e -> held.with(e.certificateId(), CertificateStatus.EXPIRED);
        };
    }
}
