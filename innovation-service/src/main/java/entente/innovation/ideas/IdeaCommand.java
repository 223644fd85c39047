package entente.innovation.ideas;

import entente.innovation.suppliers.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What can be asked of an idea's stream; {@code side} is that of who asks. */
public sealed interface IdeaCommand {

    record Submit(
            UUID supplierId,
            Proposal proposal,
            Side side,
            LocalDate today,
            LocalDate dueOn,
            Instant over,
            String by)
            implements IdeaCommand {}

    record Reply(Answer answer, String reason, Side side, LocalDate today, String by)
            implements IdeaCommand {}

    /**
     * Links it to the one that came first.
     *
     * @param original what is known of that one
     */
    record Link(UUID id, UUID originalId, IdeaState original, String by) implements IdeaCommand {}

    record Withdraw(String reason, Side side, String by) implements IdeaCommand {}

    /** Its day went by. */
    record MarkOverdue(Instant over) implements IdeaCommand {}
}
