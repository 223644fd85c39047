package entente.scorecard.incentives;

import entente.scorecard.heard.PlanBook.Plan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a consequence. */
public sealed interface ConsequenceCommand {

    /**
     * To propose one.
     *
     * @param code of the metric or criterion
     * @param breached null when the scorecard does not breach its threshold
     * @param disputed whether a dispute of the scorecard waits for an answer
     * @param plans all that were heard of with the supplier
     * @param at now
     */
    record Propose(
            UUID supplierId,
            String period,
            Sanction sanction,
            String code,
            @Nullable PassedLimit breached,
            boolean disputed,
            List<Plan> plans,
            String reason,
            Instant at,
            String by)
            implements ConsequenceCommand {
        public Propose {
            plans = List.copyOf(plans);
        }
    }

    /** The same knowledge, looked at again. */
    record Impose(@Nullable PassedLimit breached, boolean disputed, List<Plan> plans, String by)
            implements ConsequenceCommand {
        public Impose {
            plans = List.copyOf(plans);
        }
    }

    record Withdraw(String reason, String by) implements ConsequenceCommand {}

    record Lift(String reason, String by) implements ConsequenceCommand {}
}
