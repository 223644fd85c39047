package entente.scorecard.incentives;

import entente.platform.Rejected;
import entente.scorecard.heard.PlanBook.End;
import entente.scorecard.heard.PlanBook.Plan;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * An improvement plan that was opened, and failed, before a consequence was proposed. Positions are
 * those of the log that governance-service recorded it in.
 */
public record FailedPlan(
        UUID planId, Instant openedAt, long openedPosition, Instant failedAt, long failedPosition) {

    /**
     * The plan that makes a consequence fair: the newest one for what was breached.
     *
     * @param plans all that were heard of with the supplier
     * @param code of the metric or criterion
     * @param at when the consequence is proposed
     * @throws Rejected {@code plan-missing, plan-later, plan-running, plan-succeeded}
     */
    static FailedPlan newest(List<Plan> plans, String code, Instant at) {
        Plan newest =
                plans.stream()
                        .filter(plan -> plan.codes().contains(code))
                        .max(Comparator.comparing(Plan::openedAt).thenComparing(Plan::id))
                        .orElseThrow(() ->
                                new Rejected(
                                        "plan-missing",
                                        "No improvement plan was opened for " + code));
        if (!newest.openedAt().isBefore(at)) {
            throw new Rejected("plan-later", "The improvement plan was opened after this");
        }
        return of(newest);
    }

    /**
     * The same plan as it is known now.
     *
     * @throws Rejected {@code plan-missing, plan-running, plan-succeeded}: also of a newer one
     */
    FailedPlan confirmed(List<Plan> plans, String code) {
        for (Plan plan : plans) {
            if (plan.openedAt().isAfter(openedAt) && plan.codes().contains(code)) {
                var _ = of(plan);
            }
        }
        return plans.stream()
                .filter(plan -> plan.id().equals(planId) && plan.codes().contains(code))
                .findFirst()
                .map(FailedPlan::of)
                .orElseThrow(() ->
                        new Rejected(
                                "plan-missing",
                                "The improvement plan is not one of this supplier any more"));
    }

    private static FailedPlan of(Plan plan) {
        End end = plan.end();
        if (end == null) {
            throw new Rejected("plan-running", "An improvement plan is still running");
        }
        return switch (end) {
            case SUCCEEDED ->
                    throw new Rejected("plan-succeeded", "The improvement plan succeeded");
            case FAILED ->
                    new FailedPlan(
                            plan.id(),
                            plan.openedAt(),
                            plan.openedPosition(),
                            Objects.requireNonNull(plan.endedAt()),
                            Objects.requireNonNull(plan.endedPosition()));
        };
    }
}
