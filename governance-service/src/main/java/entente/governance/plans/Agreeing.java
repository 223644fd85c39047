package entente.governance.plans;

import entente.governance.calendar.Due;
import entente.governance.people.Side;
import entente.governance.plans.PlanCommand.Accept;
import entente.governance.plans.PlanCommand.AcceptExtension;
import entente.governance.plans.PlanCommand.Propose;
import entente.governance.plans.PlanCommand.ProposeExtension;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the two sides agree on about a plan: its terms, that it runs longer, that it is void. */
final class Agreeing {

    private static final int LONGEST_MONTHS = 24;

    private Agreeing() {}

    static List<PlanEvent> propose(Propose c, PlanState state, Plan plan) {
        if (plan.status() != PlanStatus.OPENED && plan.status() != PlanStatus.PROPOSED) {
            throw new Rejected("plan-agreed", "What to do was agreed already");
        }
        if (c.terms().equals(plan.terms()) && c.side() == plan.proposedBy()) {
            return List.of();
        }
        requireTerms(c.terms(), plan, c.today());
        return List.of(
                new PlanEvent.Proposed(
                        Judging.partnership(state),
                        Judging.supplier(state),
                        plan.id(),
                        c.terms(),
                        c.side(),
                        c.by()));
    }

    private static void requireTerms(Terms terms, Plan plan, LocalDate today) {
        requireWindow(terms.until(), today);
        for (Milestone milestone : terms.milestones()) {
            Due.require(milestone.until().atEndOfMonth(), today);
            if (plan.kpi(milestone.code()).isEmpty()) {
                throw new Rejected("kpi-unknown", "A milestone is measured by a KPI of its plan");
            }
            if (milestone.until().isAfter(terms.until())) {
                throw new Rejected("milestone-too-late", "A milestone lies within the plan");
            }
        }
    }

    private static void requireWindow(YearMonth until, LocalDate today) {
        Due.require(until.atEndOfMonth(), today);
        if (until.isAfter(YearMonth.from(today).plusMonths(LONGEST_MONTHS))) {
            throw new Rejected(
                    "window-too-long", "A plan runs for " + LONGEST_MONTHS + " months at most");
        }
    }

    static List<PlanEvent> accept(Accept c, PlanState state, Plan plan) {
        Terms terms = plan.terms();
        if (terms == null || plan.status() == PlanStatus.OPENED) {
            throw new Rejected("nothing-proposed", "Nobody proposed what to do");
        }
        if (plan.status() != PlanStatus.PROPOSED) {
            throw new Rejected("plan-agreed", "What to do was agreed already");
        }
        requireOther(c.side(), plan.proposedBy());
        requireTerms(terms, plan, c.today());
        List<PlanEvent> events = new ArrayList<>();
        events.add(
                new PlanEvent.Agreed(
                        Judging.partnership(state),
                        Judging.supplier(state),
                        plan.id(),
                        terms,
                        plan.zone(),
                        c.today(),
                        c.by()));
        events.addAll(Judging.record(state, plan, c.told()));
        return events;
    }

    private static void requireOther(Side side, @Nullable Side proposed) {
        if (side == proposed) {
            throw new Rejected("own-proposal", "The other side agrees to it");
        }
    }

    static List<PlanEvent> proposeExtension(ProposeExtension c, PlanState state, Plan plan) {
        Terms terms = requireExtensible(plan);
        requireWindow(c.until(), c.today());
        if (!c.until().isAfter(terms.until())) {
            throw new Rejected("not-longer", "An extension ends later than the plan");
        }
        return List.of(
                new PlanEvent.ExtensionProposed(
                        Judging.partnership(state),
                        Judging.supplier(state),
                        plan.id(),
                        c.until(),
                        c.reason(),
                        c.side(),
                        c.by()));
    }

    private static Terms requireExtensible(Plan plan) {
        Terms terms = plan.terms();
        if (terms == null || !plan.status().isAgreed()) {
            throw new Rejected("plan-not-running", "Only a plan that runs is extended");
        }
        if (plan.status() != PlanStatus.RUNNING && plan.course().lastChance()) {
            throw new Rejected("extended-before", "For lack of numbers a plan is extended once");
        }
        return terms;
    }

    static List<PlanEvent> acceptExtension(AcceptExtension c, PlanState state, Plan plan) {
        Terms terms = requireExtensible(plan);
        Plan.Offer offer = plan.course().offer();
        if (offer == null) {
            throw new Rejected("nothing-proposed", "Nobody proposed to extend it");
        }
        requireOther(c.side(), offer.side());
        requireWindow(offer.until(), c.today());
        List<PlanEvent> events = new ArrayList<>();
        events.add(
                new PlanEvent.Extended(
                        Judging.partnership(state),
                        Judging.supplier(state),
                        plan.id(),
                        terms.until(),
                        offer.until(),
                        plan.zone(),
                        offer.reason(),
                        c.by()));
        events.addAll(Judging.record(state, plan, c.told()));
        return events;
    }

    static List<PlanEvent> withdraw(PlanCommand.Withdraw c, PlanState state, Plan plan) {
        if (plan.status() == PlanStatus.WITHDRAWN) {
            return List.of();
        }
        if (!plan.status().isOpen()) {
            throw new Rejected("plan-closed", "This plan has ended");
        }
        List<UUID> breaches = plan.breaches().stream().map(Breach::matterId).toList();
        if (!c.settled().containsAll(breaches)) {
            throw new Rejected(
                    "breach-stands",
                    "By what was told last the threshold is missed: the plan is closed by its KPI");
        }
        if (breaches.isEmpty() && plan.status().isAgreed()) {
            throw new Rejected(
                    "plan-agreed", "What both sides agreed on is closed by its KPI alone");
        }
        return List.of(withdrawn(state, plan, c.reason(), breaches, c.today(), c.by()));
    }

    static PlanEvent withdrawn(
            PlanState state,
            Plan plan,
            String reason,
            List<UUID> settled,
            LocalDate on,
            @Nullable String by) {
        return new PlanEvent.Withdrawn(
                Judging.partnership(state),
                Judging.supplier(state),
                plan.id(),
                reason,
                settled,
                on,
                by);
    }
}
