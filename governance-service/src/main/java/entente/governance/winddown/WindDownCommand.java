package entente.governance.winddown;

import entente.governance.people.Roster;
import entente.governance.people.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of the wind-down of a partnership. */
public sealed interface WindDownCommand {

    /** The verdict of a review is to end it. */
    record PlanByVerdict(
            UUID partnershipId,
            UUID supplierId,
            int opening,
            UUID reviewId,
            String reason,
            LocalDate on,
            String by)
            implements WindDownCommand {}

    /** Our sponsor wants to end it. */
    record Plan(
            UUID partnershipId,
            UUID supplierId,
            int opening,
            EndCause cause,
            String reason,
            Roster roster,
            LocalDate on,
            String by)
            implements WindDownCommand {}

    record CallOff(String reason, Roster roster, LocalDate on, String by)
            implements WindDownCommand {}

    /**
     * Our sponsor gives the partner notice.
     *
     * @param exit what the agreement says; null: none does
     * @param endOn wanted last day; null: the first that the agreement allows
     * @param zone in which days end
     */
    record GiveNotice(
            @Nullable Exit exit,
            @Nullable LocalDate endOn,
            ZoneId zone,
            Roster roster,
            LocalDate on,
            String by)
            implements WindDownCommand {}

    record Arrange(Item item, Side owner, LocalDate dueOn, LocalDate today, String by)
            implements WindDownCommand {}

    /**
     * An item is done.
     *
     * @param side who says so
     */
    record Finish(Item item, String evidence, Side side, LocalDate on, String by)
            implements WindDownCommand {}

    record Waive(Item item, String reason, Roster roster, LocalDate on, String by)
            implements WindDownCommand {}

    /** The day of an item was over at an instant; of another day than it has, it is none of its. */
    record MarkOverdue(Item item, Instant over) implements WindDownCommand {}

    record AgreeEarlyEnd(Side side, Roster roster, LocalDate on, String by)
            implements WindDownCommand {}

    record Complete(Roster roster, LocalDate on, String by) implements WindDownCommand {}

    /** The partnership is closed. */
    record Overtake(LocalDate on) implements WindDownCommand {}
}
