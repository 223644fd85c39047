package entente.governance.kickoff;

import entente.governance.people.Side;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a kick-off workshop's stream. */
public sealed interface WorkshopCommand {

    record Prepare(UUID partnershipId, UUID supplierId, int opening) implements WorkshopCommand {}

    /**
     * Sets the day and invites.
     *
     * @param seated who sits at the partnership's table: only they can be invited
     */
    record Schedule(LocalDate on, Set<UUID> invited, Set<UUID> seated, String by, LocalDate today)
            implements WorkshopCommand {
        public Schedule {
            invited = Set.copyOf(invited);
            seated = Set.copyOf(seated);
        }
    }

    /** Puts an output there, or another text in its place. */
    record Deliver(Output output, String text, @Nullable UUID documentId, Side side, String by)
            implements WorkshopCommand {}

    /**
     * Takes an output back.
     *
     * @param charterActive whether the charter that rests on it is in force
     */
    record Withdraw(Output output, String reason, boolean charterActive, String by)
            implements WorkshopCommand {}

    /** A side says that the outputs are what was agreed. */
    record Confirm(Side side, String by) implements WorkshopCommand {}
}
