package entente.scorecard.incentives;

import entente.scorecard.incentives.IncentiveEvent.Offered;
import entente.scorecard.scoring.Template.Reward;

/** The phases of an incentive. */
public sealed interface IncentiveState {

    /** Nobody offered it. */
    record Absent() implements IncentiveState {}

    /** Every phase after that. */
    sealed interface Known extends IncentiveState {
        Offered offered();

        /** What is to be given, or was. */
        Reward reward();
    }

    /**
     * It waits for a decision.
     *
     * @param by who said last what is to be given
     */
    record Open(Offered offered, Reward reward, String by) implements Known {}

    record Granted(Offered offered, Reward reward, String by) implements Known {}

    record Declined(Offered offered, Reward reward, String reason) implements Known {}
}
