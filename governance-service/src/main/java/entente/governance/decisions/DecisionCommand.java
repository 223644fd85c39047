package entente.governance.decisions;

import entente.governance.decisions.DecisionEvent.Shown;
import entente.governance.people.Roster.Seat;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a decision's stream. */
public sealed interface DecisionCommand {

    /**
     * Decides.
     *
     * @param sitting null: outside a meeting
     * @param deciders seats of who decides: in a meeting who was there, else who asks
     * @param revises the decision whose place it takes; null: none
     */
    record Take(
            UUID partnershipId,
            UUID supplierId,
            @Nullable Sitting sitting,
            Topic topic,
            String question,
            List<String> options,
            String chosen,
            String reason,
            Right right,
            List<Seat> deciders,
            @Nullable Shown scorecard,
            @Nullable UUID revises,
            LocalDate on,
            String by)
            implements DecisionCommand {
        public Take {
            options = List.copyOf(options);
            deciders = List.copyOf(deciders);
        }
    }

    /** Another decision takes its place. */
    record Supersede(UUID decisionId, String by) implements DecisionCommand {}
}
