package entente.governance.plans;

import static entente.governance.plans.PlanStatus.OPENED;
import static entente.governance.plans.PlanStatus.PROPOSED;
import static entente.governance.plans.PlanStatus.RUNNING;
import static entente.governance.plans.PlanStatus.UNMEASURED;
import static entente.governance.plans.PlanStatus.WAITING;

import entente.governance.plans.PlanCommand.Accept;
import entente.governance.plans.PlanCommand.AcceptExtension;
import entente.governance.plans.PlanCommand.Propose;
import entente.governance.plans.PlanCommand.ProposeExtension;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The improvement plans of a partnership: what both sides do here. What the numbers do is in {@link
 * Judging}.
 */
public final class Plans implements Decider<PlanCommand, PlanState, PlanEvent> {

    @Override
    public PlanState initial() {
        return new PlanState(null, null, List.of(), null);
    }

    @Override
    public List<PlanEvent> decide(PlanCommand command, PlanState state) {
        return switch (command) {
            case PlanCommand.Open c -> open(c, state);
            case PlanCommand.TakeUp c -> takeUp(c, state);
            case PlanCommand.Tell c -> Judging.tell(c, state);
            case PlanCommand.EndAll c ->
                    state.plans().stream()
                            .filter(plan -> plan.status().isOpen())
                            .map(plan ->
                                    Agreeing.withdrawn(
                                            state,
                                            plan,
                                            "The partnership ended",
                                            List.of(),
                                            LocalDate.ofInstant(c.at(), plan.zone()),
                                            null))
                            .toList();
            case PlanCommand.OfPlan c ->
                    ofPlan(
                            c,
                            state,
                            state.plan(c.planId())
                                    .orElseThrow(() ->
                                            new Rejected(
                                                    Rejected.Kind.MISSING,
                                                    "not-found",
                                                    "There is no such plan")));
        };
    }

    private static List<PlanEvent> ofPlan(PlanCommand.OfPlan command, PlanState state, Plan plan) {
        return switch (command) {
            case PlanCommand.Judge c -> Judging.judge(c, state, plan);
            case PlanCommand.JudgeMilestone c -> Judging.milestone(c, state, plan);
            case PlanCommand.StopWaiting c -> Judging.stopWaiting(c, state, plan);
            case PlanCommand.GiveUp c -> Judging.giveUp(c, state, plan);
            case Propose c -> Agreeing.propose(c, state, plan);
            case Accept c -> Agreeing.accept(c, state, plan);
            case ProposeExtension c -> Agreeing.proposeExtension(c, state, plan);
            case AcceptExtension c -> Agreeing.acceptExtension(c, state, plan);
            case PlanCommand.Withdraw c -> Agreeing.withdraw(c, state, plan);
        };
    }

    private static List<PlanEvent> open(PlanCommand.Open c, PlanState state) {
        if (state.plan(c.planId()).isPresent()) {
            return List.of();
        }
        Set<String> codes = new HashSet<>();
        for (Kpi kpi : c.kpis()) {
            if (!codes.add(kpi.code())) {
                throw new Rejected("kpi-twice", "Each KPI has one target");
            }
            state.open(kpi.code())
                    .ifPresent(open -> {
                        throw new Rejected(
                                Rejected.Kind.CONFLICT,
                                "plan-open",
                                "For " + kpi.code() + " the plan " + open.id() + " is open");
                    });
        }
        return List.of(
                new PlanEvent.Opened(
                        c.partnershipId(),
                        c.supplierId(),
                        c.planId(),
                        null,
                        c.kpis(),
                        c.zone(),
                        c.today(),
                        c.by()));
    }

    private static List<PlanEvent> takeUp(PlanCommand.TakeUp c, PlanState state) {
        Breach breach = c.breach();
        boolean known =
                state.plans().stream()
                        .flatMap(plan -> plan.breaches().stream())
                        .anyMatch(one -> one.matterId().equals(breach.matterId()));
        if (known) {
            return List.of();
        }
        return List.of(
                state.open(breach.code())
                        .<PlanEvent>map(open ->
                                new PlanEvent.Joined(
                                        c.partnershipId(), c.supplierId(), open.id(), breach))
                        .orElseGet(() ->
                                new PlanEvent.Opened(
                                        c.partnershipId(),
                                        c.supplierId(),
                                        c.planId(),
                                        breach,
                                        List.of(
                                                new Kpi(
                                                        breach.code(),
                                                        c.better(),
                                                        breach.threshold())),
                                        c.zone(),
                                        breach.on(),
                                        null)));
    }

    @Override
    public PlanState evolve(PlanState state, PlanEvent event) {
        if (event instanceof PlanEvent.Opened e) {
            Breach breach = e.breach();
            return state.with(
                    e,
                    new Plan(
                            e.planId(),
                            breach == null ? Trigger.MANUAL : Trigger.THRESHOLD_BREACHED,
                            breach == null ? List.of() : List.of(breach),
                            e.kpis(),
                            e.zone(),
                            e.on(),
                            OPENED,
                            null,
                            null,
                            List.of(),
                            Plan.Course.begun(),
                            null));
        }
        return state.plan(event.planId())
                .map(plan -> state.with(event, evolve(plan, event)))
                .orElse(state);
    }

    private static Plan evolve(Plan plan, PlanEvent event) {
        Plan.Course course = plan.course();
        Terms terms = plan.terms();
        return switch (event) {
            case PlanEvent.Opened _ -> plan; // above
            case PlanEvent.Joined e -> plan.joined(e.breach());
            case PlanEvent.Proposed e -> plan.with(e.terms(), e.side()).with(PROPOSED);
            case PlanEvent.Agreed _ -> plan.with(RUNNING);
            case PlanEvent.Measured e -> plan.measured(e.measure());
            case PlanEvent.MilestoneReached e -> plan.with(course.reached(e.no()));
            case PlanEvent.MilestoneOverdue e -> plan.with(course.overdue(e.no()));
            case PlanEvent.ExtensionProposed e ->
                    plan.with(course.offered(new Plan.Offer(e.until(), e.reason(), e.side())));
            case PlanEvent.Extended e ->
                    terms == null
                            ? plan
                            : plan.with(terms.extended(e.until()), plan.proposedBy())
                                    .with(course.extended(plan.status() != RUNNING))
                                    .with(RUNNING);
            case PlanEvent.Awaited _ -> plan.with(WAITING);
            case PlanEvent.Unmeasured _ -> plan.with(UNMEASURED);
            case PlanEvent.Succeeded e ->
                    plan.ended(
                            PlanStatus.SUCCEEDED, new Plan.Ending(e.on(), e.results(), null, null));
            case PlanEvent.Failed e ->
                    plan.ended(
                            PlanStatus.FAILED,
                            new Plan.Ending(e.on(), e.results(), e.proposal(), null));
            case PlanEvent.Withdrawn e ->
                    plan.ended(
                            PlanStatus.WITHDRAWN,
                            new Plan.Ending(e.on(), List.of(), null, e.reason()));
        };
    }
}
