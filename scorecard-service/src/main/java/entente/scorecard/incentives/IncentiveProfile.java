package entente.scorecard.incentives;

import entente.platform.Recorded;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incentive as it stands, with the events it rests on.
 *
 * @param offeredBy who offered it; a policy when the template says so; null for the supplier's eyes
 * @param grantedBy null for the supplier's eyes
 * @param declinedBecause why nothing is given
 */
public record IncentiveProfile(
        UUID id,
        UUID supplierId,
        String period,
        IncentiveStatus status,
        LimitBody exceeded,
        RewardBody reward,
        @Nullable String offeredBy,
        @Nullable String grantedBy,
        @Nullable String declinedBecause,
        List<Step> proof) {

    public IncentiveProfile {
        proof = List.copyOf(proof);
    }

    /**
     * Of its state and the events that made it.
     *
     * @param ours whether our own people look
     */
    static IncentiveProfile of(
            IncentiveState.Known state, List<Recorded<IncentiveEvent>> events, boolean ours) {
        IncentiveEvent.Offered offered = state.offered();
        PassedLimit exceeded = offered.exceeded();
        return new IncentiveProfile(
                UUID.fromString(events.getFirst().id()),
                offered.supplierId(),
                offered.period(),
                switch (state) {
                    case IncentiveState.Open _ -> IncentiveStatus.OFFERED;
                    case IncentiveState.Granted _ -> IncentiveStatus.GRANTED;
                    case IncentiveState.Declined _ -> IncentiveStatus.DECLINED;
                },
                LimitBody.of(exceeded),
                RewardBody.of(state.reward()),
                ours ? offered.by() : null,
                ours && state instanceof IncentiveState.Granted granted ? granted.by() : null,
                state instanceof IncentiveState.Declined declined ? declined.reason() : null,
                Step.ordered(
                        List.of(
                                new Step(
                                        "scorecard-target-exceeded",
                                        Step.SCORECARD,
                                        offered.supplierId() + "/" + offered.period(),
                                        exceeded.position(),
                                        exceeded.at())),
                        events));
    }
}
