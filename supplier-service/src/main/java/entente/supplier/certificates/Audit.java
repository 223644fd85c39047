package entente.supplier.certificates;

import entente.platform.Rejected;
import entente.supplier.files.FileReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One audit of a supplier.
 *
 * @param subject what was looked at, e.g. {@code quality system, Hamburg}
 * @param auditor the organisation that looked
 * @param findings in the order raised
 */
public record Audit(
        UUID auditId,
        String subject,
        String auditor,
        LocalDate auditedOn,
        List<Finding> findings,
        boolean closed) {

    public Audit {
        findings = List.copyOf(findings);
    }

    /** What shows that a finding is mended. */
    public record Evidence(String text, @Nullable FileReference file) {}

    /**
     * What is wrong, and what was shown since.
     *
     * @param overdue its last day passed while it was open
     */
    public record Finding(
            UUID findingId,
            String text,
            Severity severity,
            LocalDate dueOn,
            List<Evidence> evidence,
            boolean closed,
            boolean overdue) {
        public Finding {
            evidence = List.copyOf(evidence);
        }

        Finding with(Evidence another) {
            List<Evidence> more = new ArrayList<>(evidence);
            more.add(another);
            return new Finding(findingId, text, severity, dueOn, more, closed, overdue);
        }

        Finding close() {
            return new Finding(findingId, text, severity, dueOn, evidence, true, overdue);
        }

        Finding late() {
            return new Finding(findingId, text, severity, dueOn, evidence, closed, true);
        }

        /** Whether it puts the qualification at risk today. */
        private boolean isDoubt(LocalDate today) {
            return severity == Severity.CRITICAL && !closed && today.isAfter(dueOn);
        }
    }

    /** How many findings are open. */
    long open() {
        return findings.stream().filter(f -> !f.closed()).count();
    }

    /** What is critical, open and was due before today. */
    List<Finding> doubts(LocalDate today) {
        return findings.stream().filter(f -> f.isDoubt(today)).toList();
    }

    Finding require(UUID id) {
        return findings.stream()
                .filter(f -> f.findingId().equals(id))
                .findAny()
                .orElseThrow(() ->
                        new Rejected(
                                Rejected.Kind.MISSING, "not-found", "There is no such finding"));
    }

    Audit with(Finding finding) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(finding);
        return new Audit(auditId, subject, auditor, auditedOn, more, closed);
    }

    Audit change(UUID finding, UnaryOperator<Finding> change) {
        return new Audit(
                auditId,
                subject,
                auditor,
                auditedOn,
                findings.stream()
                        .map(f -> f.findingId().equals(finding) ? change.apply(f) : f)
                        .toList(),
                closed);
    }

    Audit close() {
        return new Audit(auditId, subject, auditor, auditedOn, findings, true);
    }
}
