package entente.supplier.certificates;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.certificates.AuditEvent.AuditClosed;
import entente.supplier.certificates.AuditEvent.AuditRecorded;
import entente.supplier.certificates.AuditEvent.EvidenceGiven;
import entente.supplier.certificates.AuditEvent.FindingClosed;
import entente.supplier.certificates.AuditEvent.FindingOverdue;
import entente.supplier.certificates.AuditEvent.FindingRaised;
import entente.supplier.files.FileReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Rule S3: a finding is open until it is closed with evidence; so is its audit. */
public final class Audits implements Decider<Audits.Command, Audits.Audited, AuditEvent> {

    /** A finding to raise. */
    public record NewFinding(UUID findingId, String text, Severity severity, LocalDate dueOn) {}

    /** What can be asked of a supplier's audits. */
    public sealed interface Command {
        record Add(
                UUID id,
                String subject,
                String auditor,
                LocalDate auditedOn,
                List<NewFinding> findings,
                LocalDate today)
                implements Command {
            public Add {
                findings = List.copyOf(findings);
            }
        }

        record GiveEvidence(UUID id, UUID findingId, String text, @Nullable FileReference file)
                implements Command {}

        record CloseFinding(UUID id, UUID findingId) implements Command {}

        /** The day on which it was due is over. */
        record NoteOverdue(UUID id, UUID findingId) implements Command {}
    }

    /** The audits of one supplier, in the order recorded. */
    public record Audited(List<Audit> audits) {
        public Audited {
            audits = List.copyOf(audits);
        }

        Audit require(UUID id) {
            return audits.stream()
                    .filter(a -> a.auditId().equals(id))
                    .findAny()
                    .orElseThrow(() ->
                            new Rejected(
                                    Rejected.Kind.MISSING, "not-found", "There is no such audit"));
        }

        private Audited with(Audit audit) {
            List<Audit> others = new ArrayList<>(audits);
            others.replaceAll(a -> a.auditId().equals(audit.auditId()) ? audit : a);
            if (!others.contains(audit)) {
                others.add(audit);
            }
            return new Audited(others);
        }

        private Audited change(UUID id, UnaryOperator<Audit> change) {
            return audits.stream()
                    .filter(a -> a.auditId().equals(id))
                    .findAny()
                    .map(a -> with(change.apply(a)))
                    .orElse(this);
        }
    }

    @Override
    public Audited initial() {
        return new Audited(List.of());
    }

    @Override
    public List<AuditEvent> decide(Command command, Audited state) {
        return switch (command) {
            case Command.Add c -> add(c);
            case Command.GiveEvidence c -> give(c, state.require(c.id()).require(c.findingId()));
            case Command.CloseFinding c -> close(c, state.require(c.id()));
            case Command.NoteOverdue c -> {
                Audit.Finding finding = state.require(c.id()).require(c.findingId());
                yield finding.closed() || finding.overdue()
                        ? List.of()
                        : List.of(new FindingOverdue(c.id(), c.findingId(), finding.dueOn()));
            }
        };
    }

    private static List<AuditEvent> add(Command.Add c) {
        if (c.auditedOn().isAfter(c.today())) {
            throw new Rejected("audit-in-future", "An audit is recorded once it was held");
        }
        List<AuditEvent> events = new ArrayList<>();
        events.add(new AuditRecorded(c.id(), c.subject(), c.auditor(), c.auditedOn()));
        for (NewFinding f : c.findings()) {
            if (f.dueOn().isBefore(c.auditedOn())) {
                throw new Rejected(
                        "finding-due-before-audit", "A finding is due after the audit, not before");
            }
            events.add(new FindingRaised(c.id(), f.findingId(), f.text(), f.severity(), f.dueOn()));
        }
        if (c.findings().isEmpty()) {
            events.add(new AuditClosed(c.id()));
        }
        return events;
    }

    private static List<AuditEvent> give(Command.GiveEvidence c, Audit.Finding finding) {
        if (finding.closed()) {
            throw new Rejected("finding-closed", "This finding is closed");
        }
        Audit.Evidence evidence = new Audit.Evidence(c.text(), c.file());
        return finding.evidence().contains(evidence)
                ? List.of()
                : List.of(new EvidenceGiven(c.id(), c.findingId(), c.text(), c.file()));
    }

    private static List<AuditEvent> close(Command.CloseFinding c, Audit audit) {
        Audit.Finding finding = audit.require(c.findingId());
        if (finding.closed()) {
            return List.of();
        }
        if (finding.evidence().isEmpty()) {
            throw new Rejected("evidence-missing", "A finding is closed with evidence");
        }
        FindingClosed closed = new FindingClosed(c.id(), c.findingId());
        return audit.open() == 1 ? List.of(closed, new AuditClosed(c.id())) : List.of(closed);
    }

    @Override
    public Audited evolve(Audited state, AuditEvent event) {
        return switch (event) {
            case AuditRecorded e ->
                    state.with(
                            new Audit(
                                    e.auditId(),
                                    e.subject(),
                                    e.auditor(),
                                    e.auditedOn(),
                                    List.of(),
                                    false));
            case FindingRaised e ->
                    state.change(
                            e.auditId(),
                            a ->
                                    a.with(
                                            new Audit.Finding(
                                                    e.findingId(),
                                                    e.text(),
                                                    e.severity(),
                                                    e.dueOn(),
                                                    List.of(),
                                                    false,
                                                    false)));
            case EvidenceGiven e ->
                    state.change(
                            e.auditId(),
                            a ->
                                    a.change(
                                            e.findingId(),
                                            f -> f.with(new Audit.Evidence(e.text(), e.file()))));
            case FindingOverdue e ->
                    state.change(e.auditId(), a -> a.change(e.findingId(), Audit.Finding::late));
            case FindingClosed e ->
                    state.change(e.auditId(), a -> a.change(e.findingId(), Audit.Finding::close));
            case AuditClosed e -> state.change(e.auditId(), Audit::close);
        };
    }
}
