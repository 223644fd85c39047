package entente.governance.actions;

import entente.governance.people.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of an action's stream; {@code today} is the day on which it is asked, {@code
 * at} the instant, {@code who} the seat of who asks.
 */
public sealed interface ActionCommand {

    record Agree(
            UUID partnershipId,
            UUID supplierId,
            String title,
            @Nullable String description,
            Priority priority,
            Pledge pledge,
            @Nullable UUID matterId,
            String by,
            Instant at,
            LocalDate today)
            implements ActionCommand {}

    /**
     * Writes one field, whatever others wrote meanwhile.
     *
     * @param value null with {@link Field#DESCRIPTION}: none any more
     * @param seen the action's version that the writer looked at; null: the present one
     */
    record Change(
            Field field, @Nullable String value, @Nullable Integer seen, String by, Instant at)
            implements ActionCommand {}

    /**
     * Asks the other side for another owner or due date.
     *
     * @param owner the seat of who would be accountable; null: who is
     * @param dueOn null: as it is
     */
    record Offer(
            Roster.@Nullable Seat owner,
            @Nullable LocalDate dueOn,
            Roster.Seat who,
            String by,
            LocalDate today)
            implements ActionCommand {}

    /** Agrees to what was offered last. */
    record Accept(Roster.Seat who, String by, LocalDate today) implements ActionCommand {}

    record Start(Roster.Seat who, String by) implements ActionCommand {}

    record Complete(LocalDate on, Roster.Seat who, String by, LocalDate today)
            implements ActionCommand {}

    /** Offers to give it up, or agrees to that. */
    record Withdraw(String reason, Roster.Seat who, String by, LocalDate today)
            implements ActionCommand {}

    record Reopen(String reason, String by) implements ActionCommand {}

    /** Some days before a due date. */
    record Remind(Instant over) implements ActionCommand {}

    /** A due date is over. */
    record MarkOverdue(Instant over) implements ActionCommand {}

    /** All of them or none. */
    record Several(List<ActionCommand> commands) implements ActionCommand {
        public Several {
            commands = List.copyOf(commands);
        }
    }
}
