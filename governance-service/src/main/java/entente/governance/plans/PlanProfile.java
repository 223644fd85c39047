package entente.governance.plans;

import entente.governance.people.Side;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An improvement plan as both sides see it.
 *
 * @param breaches that opened it or joined it later
 * @param proposedBy side that proposed the terms
 * @param offer of an extension that waits for the other side; null: none
 * @param measured what was told of its KPIs since it is open
 * @param results what decided; empty as long as it is open
 * @param proposal what follows from its failure
 * @param withdrawnBecause null unless it was withdrawn
 */
public record PlanProfile(
        UUID id,
        UUID partnershipId,
        UUID supplierId,
        Trigger trigger,
        PlanStatus status,
        List<Breach> breaches,
        List<Kpi> kpis,
        @Nullable RootCause rootCause,
        @Nullable String cause,
        @Nullable String support,
        @Nullable YearMonth until,
        List<Step> milestones,
        @Nullable Side proposedBy,
        Plan.@Nullable Offer offer,
        List<Measure> measured,
        List<Result> results,
        @Nullable Proposal proposal,
        @Nullable String withdrawnBecause,
        LocalDate openedOn,
        @Nullable LocalDate endedOn) {

    /** A milestone as it stands. */
    public record Step(int no, Milestone milestone, boolean reached, boolean overdue) {}

    static PlanProfile of(PlanState state, Plan plan) {
        Terms terms = plan.terms();
        Plan.Ending ending = plan.ending();
        return new PlanProfile(
                plan.id(),
                Judging.partnership(state),
                Judging.supplier(state),
                plan.trigger(),
                plan.status(),
                plan.breaches(),
                plan.kpis(),
                terms == null ? null : terms.cause(),
                terms == null ? null : terms.words(),
                terms == null ? null : terms.support(),
                terms == null ? null : terms.until(),
                terms == null ? List.of() : steps(plan, terms),
                plan.proposedBy(),
                plan.course().offer(),
                plan.measures(),
                ending == null ? List.of() : ending.results(),
                ending == null ? null : ending.proposal(),
                ending == null ? null : ending.reason(),
                plan.openedOn(),
                ending == null ? null : ending.on());
    }

    private static List<Step> steps(Plan plan, Terms terms) {
        List<Step> steps = new ArrayList<>();
        for (Milestone milestone : terms.milestones()) {
            int no = steps.size() + 1;
            steps.add(
                    new Step(
                            no,
                            milestone,
                            plan.course().reached().contains(no),
                            plan.course().overdue().contains(no)));
        }
        return steps;
    }
}
