package entente.scorecard.incentives;

import entente.platform.Recorded;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consequence as it stands, with the events it rests on.
 *
 * @param plan the improvement plan that failed before it was proposed
 * @param proposedBy null for the supplier's eyes
 * @param imposedBy null for the supplier's eyes
 * @param endedBecause why it was withdrawn or lifted
 */
public record ConsequenceProfile(
        UUID id,
        UUID supplierId,
        String period,
        ConsequenceStatus status,
        LimitBody breached,
        SanctionBody sanction,
        PlanBody plan,
        String reason,
        @Nullable String proposedBy,
        @Nullable String imposedBy,
        @Nullable String endedBecause,
        List<Step> proof) {

    public ConsequenceProfile {
        proof = List.copyOf(proof);
    }

    /**
     * What is lost.
     *
     * @param amount a penalty
     * @param sharePoints percentage points of business less
     */
    public record SanctionBody(
            Sanction.Kind kind,
            RewardBody.@Nullable Money amount,
            @Nullable BigDecimal sharePoints,
            @Nullable String category) {

        static SanctionBody of(Sanction sanction) {
            return new SanctionBody(
                    sanction.kind(),
                    RewardBody.Money.of(sanction.amount(), sanction.currency()),
                    sanction.sharePoints(),
                    sanction.category());
        }
    }

    /** An improvement plan of governance-service. */
    public record PlanBody(UUID id, Instant openedAt, Instant failedAt) {}

    /**
     * Of its state and the events that made it.
     *
     * @param ours whether our own people look
     */
    static ConsequenceProfile of(
            ConsequenceState.Known state, List<Recorded<ConsequenceEvent>> events, boolean ours) {
        ConsequenceEvent.Proposed proposed = state.proposed();
        FailedPlan plan = proposed.plan();
        return new ConsequenceProfile(
                UUID.fromString(events.getFirst().id()),
                proposed.supplierId(),
                proposed.period(),
                status(state),
                LimitBody.of(proposed.breached()),
                SanctionBody.of(proposed.sanction()),
                new PlanBody(plan.planId(), plan.openedAt(), plan.failedAt()),
                proposed.reason(),
                ours ? proposed.by() : null,
                ours ? imposedBy(state) : null,
                switch (state) {
                    case ConsequenceState.Withdrawn s -> s.reason();
                    case ConsequenceState.Lifted s -> s.reason();
                    case ConsequenceState.Proposed _, ConsequenceState.Imposed _ -> null;
                },
                Step.ordered(grounds(proposed), events));
    }

    static ConsequenceStatus status(ConsequenceState.Known state) {
        return switch (state) {
            case ConsequenceState.Proposed _ -> ConsequenceStatus.PROPOSED;
            case ConsequenceState.Imposed _ -> ConsequenceStatus.IMPOSED;
            case ConsequenceState.Withdrawn _ -> ConsequenceStatus.WITHDRAWN;
            case ConsequenceState.Lifted _ -> ConsequenceStatus.LIFTED;
        };
    }

    private static @Nullable String imposedBy(ConsequenceState.Known state) {
        return switch (state) {
            case ConsequenceState.Imposed s -> s.by();
            case ConsequenceState.Lifted s -> s.imposedBy();
            case ConsequenceState.Proposed _, ConsequenceState.Withdrawn _ -> null;
        };
    }

    private static List<Step> grounds(ConsequenceEvent.Proposed proposed) {
        FailedPlan plan = proposed.plan();
        String planId = plan.planId().toString();
        return List.of(
                new Step(
                        "governance.improvement-plan-opened.v1",
                        Step.GOVERNANCE,
                        planId,
                        plan.openedPosition(),
                        plan.openedAt()),
                new Step(
                        "governance.improvement-plan-failed.v1",
                        Step.GOVERNANCE,
                        planId,
                        plan.failedPosition(),
                        plan.failedAt()),
                new Step(
                        "scorecard-threshold-breached",
                        Step.SCORECARD,
                        proposed.supplierId() + "/" + proposed.period(),
                        proposed.breached().position(),
                        proposed.breached().at()));
    }
}
