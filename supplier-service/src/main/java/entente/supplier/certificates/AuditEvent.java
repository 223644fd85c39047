package entente.supplier.certificates;

import entente.platform.Category;
import entente.platform.EventType;
import entente.supplier.files.FileReference;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to the audits of a supplier; the stream is named after the supplier. */
public sealed interface AuditEvent {

    Category<AuditEvent> CATEGORY = new Category<>("audits", AuditEvent.class);

    UUID auditId();

    /** Somebody looked; the findings follow as events of their own. */
    @EventType("audit-recorded")
    record AuditRecorded(UUID auditId, String subject, String auditor, LocalDate auditedOn)
            implements AuditEvent {}

    @EventType("audit-finding-raised")
    record FindingRaised(
            UUID auditId, UUID findingId, String text, Severity severity, LocalDate dueOn)
            implements AuditEvent {}

    /** The supplier, or somebody for it, shows that the finding is mended. */
    @EventType("audit-evidence-given")
    record EvidenceGiven(UUID auditId, UUID findingId, String text, @Nullable FileReference file)
            implements AuditEvent {}

    /** Its last day is over and it is open. */
    @EventType("audit-finding-overdue")
    record FindingOverdue(UUID auditId, UUID findingId, LocalDate dueOn) implements AuditEvent {}

    @EventType("audit-finding-closed")
    record FindingClosed(UUID auditId, UUID findingId) implements AuditEvent {}

    /** Its last finding was closed, or there was none. */
    @EventType("audit-closed")
    record AuditClosed(UUID auditId) implements AuditEvent {}
}
