package entente.innovation.ideas;

import entente.innovation.suppliers.Side;
import entente.platform.Category;
import entente.platform.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Facts of an idea; {@code by} is the account that acted. */
public sealed interface IdeaEvent {

    Category<IdeaEvent> CATEGORY = new Category<>("idea", IdeaEvent.class);

    UUID supplierId();

    /**
     * Somebody of one side hands it in; the other side owes an answer.
     *
     * @param dueOn the last day for it, which is over at {@code over}
     */
    @EventType("idea-submitted")
    record Submitted(
            UUID supplierId,
            Proposal proposal,
            Side origin,
            LocalDate on,
            LocalDate dueOn,
            Instant over,
            String by)
            implements IdeaEvent {}

    @EventType("idea-answered")
    record Answered(
            UUID supplierId,
            Answer answer,
            String reason,
            LocalDate submittedOn,
            LocalDate on,
            String by)
            implements IdeaEvent {}

    /** Nobody answered in time; the answer is still owed. */
    @EventType("idea-answer-overdue")
    record AnswerOverdue(UUID supplierId, LocalDate dueOn) implements IdeaEvent {}

    /** It is much the same as another one of this partnership, and stays readable. */
    @EventType("idea-linked")
    record Linked(UUID supplierId, UUID originalId, String by) implements IdeaEvent {}

    @EventType("idea-withdrawn")
    record Withdrawn(UUID supplierId, String reason, String by) implements IdeaEvent {}
}
