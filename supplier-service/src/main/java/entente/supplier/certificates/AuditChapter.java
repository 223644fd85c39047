package entente.supplier.certificates;

import entente.platform.Recorded;
import entente.supplier.certificates.AuditEvent.AuditClosed;
import entente.supplier.certificates.AuditEvent.AuditRecorded;
import entente.supplier.certificates.AuditEvent.EvidenceGiven;
import entente.supplier.certificates.AuditEvent.FindingClosed;
import entente.supplier.certificates.AuditEvent.FindingOverdue;
import entente.supplier.certificates.AuditEvent.FindingRaised;
import entente.supplier.story.Told;
import java.util.Locale;

/** Audits in plain words. */
final class AuditChapter {

    private AuditChapter() {}

    static Told told(Recorded<AuditEvent> recorded) {
        return Told.of(
                recorded,
                switch (recorded.event()) {
                    case AuditRecorded e ->
                            "Audited by %s on %s: %s"
                                    .formatted(e.auditor(), e.auditedOn(), e.subject());
                    case FindingRaised e ->
                            "Finding (%s), due %s: %s"
                                    .formatted(
                                            e.severity().name().toLowerCase(Locale.ROOT),
                                            e.dueOn(),
                                            e.text());
                    case EvidenceGiven e -> "Evidence on a finding: " + e.text();
                    case FindingOverdue e ->
                            "A finding was due on %s and is open".formatted(e.dueOn());
                    case FindingClosed _ -> "A finding was closed";
                    case AuditClosed _ -> "The audit was closed";
                });
    }
}
