package entente.governance.actions;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others hear of action items: who is accountable until when, and how it ended. */
@Singleton
public class ActionPublisher implements Publisher<ActionEvent> {

    /** An owner and a due date are agreed, or others than before. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ToldAgreed(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String partnershipId,
            String actionItemId,
            Side ownerSide,
            LocalDate dueOn,
            String ownerId,
            @Nullable String meetingId) {}

    /** It is closed. */
    public record ToldCompleted(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String partnershipId,
            String actionItemId,
            Side ownerSide,
            LocalDate dueOn,
            LocalDate completedOn,
            String outcome) {}

    /** It was due and is open. */
    public record ToldOverdue(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String partnershipId,
            String actionItemId,
            Side ownerSide,
            LocalDate dueOn) {}

    @Override
    public Category<ActionEvent> category() {
        return ActionEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<ActionEvent> recorded) {
        return switch (recorded.event()) {
            case ActionEvent.Agreed e -> agreed(recorded, e.pledge());
            case ActionEvent.DueChanged e -> agreed(recorded, e.pledge());
            case ActionEvent.OwnerChanged e -> agreed(recorded, e.pledge());
            // It counts as open again, and the newest telling counts.
            case ActionEvent.Reopened e -> agreed(recorded, e.pledge());
            case ActionEvent.Completed e -> completed(recorded, e.pledge(), e.on(), "DONE");
            case ActionEvent.Withdrawn e -> completed(recorded, e.pledge(), e.on(), "WITHDRAWN");
            case ActionEvent.Overdue e -> overdue(recorded, e.pledge());
            // How it goes meanwhile is between the two sides.
            case ActionEvent.Retitled _,
                    ActionEvent.Described _,
                    ActionEvent.Reprioritised _,
                    ActionEvent.ChangeOffered _,
                    ActionEvent.Started _,
                    ActionEvent.WithdrawalOffered _,
                    ActionEvent.Reminded _ ->
                    null;
        };
    }

    private static PublicEvent agreed(Recorded<ActionEvent> recorded, Pledge pledge) {
        UUID meeting = pledge.meetingId();
        return told(
                "governance.action-item-agreed.v1",
                recorded,
                new ToldAgreed(
                        recorded.event().supplierId().toString(),
                        recorded.occurredAt(),
                        recorded.id(),
                        recorded.version(),
                        recorded.actor(),
                        recorded.event().partnershipId().toString(),
                        recorded.id(),
                        pledge.ownerSide(),
                        pledge.dueOn(),
                        pledge.ownerId().toString(),
                        meeting == null ? null : meeting.toString()));
    }

    private static PublicEvent completed(
            Recorded<ActionEvent> recorded, Pledge pledge, LocalDate on, String outcome) {
        return told(
                "governance.action-item-completed.v1",
                recorded,
                new ToldCompleted(
                        recorded.event().supplierId().toString(),
                        recorded.occurredAt(),
                        recorded.id(),
                        recorded.version(),
                        recorded.actor(),
                        recorded.event().partnershipId().toString(),
                        recorded.id(),
                        pledge.ownerSide(),
                        pledge.dueOn(),
                        on,
                        outcome));
    }

    private static PublicEvent overdue(Recorded<ActionEvent> recorded, Pledge pledge) {
        return told(
                "governance.action-item-overdue.v1",
                recorded,
                new ToldOverdue(
                        recorded.event().supplierId().toString(),
                        recorded.occurredAt(),
                        recorded.id(),
                        recorded.version(),
                        recorded.event().partnershipId().toString(),
                        recorded.id(),
                        pledge.ownerSide(),
                        pledge.dueOn()));
    }

    private static PublicEvent told(String type, Recorded<ActionEvent> recorded, Object data) {
        return new PublicEvent(type, recorded.event().supplierId().toString(), data);
    }
}
