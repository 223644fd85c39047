package entente.scorecard.incentives;

import entente.scorecard.incentives.CardLimits.Exceeded;
import entente.scorecard.scoring.Template.Reward;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of an incentive. */
public sealed interface IncentiveCommand {

    /** The template has a reward for a target that was just exceeded. */
    record OfferByRule(
            UUID supplierId, String period, PassedLimit exceeded, Reward reward, String by)
            implements IncentiveCommand {}

    /**
     * A person offers one.
     *
     * @param exceeded null when the scorecard does not exceed the target
     * @param reward null: the template's
     */
    record Offer(
            UUID supplierId,
            String period,
            @Nullable Exceeded exceeded,
            @Nullable Reward reward,
            String by)
            implements IncentiveCommand {}

    record Change(Reward reward, String reason, String by) implements IncentiveCommand {}

    /**
     * To grant it.
     *
     * @param exceeded null when the scorecard exceeds the target no more
     * @param disputed whether a dispute of the scorecard waits for an answer
     */
    record Grant(@Nullable Exceeded exceeded, boolean disputed, String by)
            implements IncentiveCommand {}

    record Decline(String reason, String by) implements IncentiveCommand {}
}
