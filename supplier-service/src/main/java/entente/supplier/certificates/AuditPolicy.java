package entente.supplier.certificates;

import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.platform.web.CompanyTime;
import entente.supplier.certificates.AuditEvent.AuditClosed;
import entente.supplier.certificates.AuditEvent.AuditRecorded;
import entente.supplier.certificates.AuditEvent.EvidenceGiven;
import entente.supplier.certificates.AuditEvent.FindingClosed;
import entente.supplier.certificates.AuditEvent.FindingOverdue;
import entente.supplier.certificates.AuditEvent.FindingRaised;
import entente.supplier.certificates.Audits.Command;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Notices that a finding is open when the day on which it was due is over. */
@Singleton
public class AuditPolicy implements Policy<AuditEvent, Command> {

    private final CommandHandler<Command, Audits.Audited, AuditEvent> audits;
    private final CompanyTime time;

    AuditPolicy(CommandHandler<Command, Audits.Audited, AuditEvent> audits, CompanyTime time) {
        this.audits = audits;
        this.time = time;
    }

    @Override
    public String name() {
        return "audits";
    }

    @Override
    public Feed<AuditEvent> feed() {
        return new Feed.Log<>(AuditEvent.CATEGORY);
    }

    @Override
    public CommandHandler<Command, ?, ?> handler() {
        return audits;
    }

    @Override
    public List<Reaction<Command>> react(Recorded<AuditEvent> recorded) {
        return switch (recorded.event()) {
            case FindingRaised e ->
                    List.of(
                            new Reaction.Remind<>(
                                    key(recorded, e.findingId()),
                                    e.dueOn().plusDays(1).atStartOfDay(time.zone()).toInstant()));
            case FindingClosed e -> List.of(new Reaction.Forget<>(key(recorded, e.findingId())));
            case AuditRecorded _, EvidenceGiven _, FindingOverdue _, AuditClosed _ -> List.of();
        };
    }

    private static String key(Recorded<AuditEvent> recorded, UUID finding) {
        return recorded.id() + "/" + recorded.event().auditId() + "/" + finding;
    }

    @Override
    public List<Reaction<Command>> deadlinePassed(String key, Instant due) {
        String[] parts = key.split("/", 3);
        return List.of(
                new Reaction.Send<>(
                        UUID.fromString(parts[0]),
                        new Command.NoteOverdue(
                                UUID.fromString(parts[1]), UUID.fromString(parts[2]))));
    }
}
