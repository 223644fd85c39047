package entente.governance.plans;

import entente.governance.heard.Months;
import entente.governance.plans.PlanCommand.Tell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the numbers that were told decide on plans. */
final class Judging {

    private Judging() {}

    static UUID partnership(PlanState state) {
        return Objects.requireNonNull(state.partnershipId(), "no plan yet");
    }

    static UUID supplier(PlanState state) {
        return Objects.requireNonNull(state.supplierId(), "no plan yet");
    }

    /** What a telling means to each open plan. */
    static List<PlanEvent> tell(Tell c, PlanState state) {
        List<PlanEvent> events = new ArrayList<>();
        for (Plan plan : state.plans()) {
            if (plan.status().isOpen()) {
                List<PlanEvent> news = record(state, plan, measures(c, plan));
                events.addAll(news);
                if (!news.isEmpty()) {
                    events.addAll(late(c, state, after(plan, news)));
                }
            }
        }
        return events;
    }

    private static List<Measure> measures(Tell c, Plan plan) {
        boolean before =
                Months.of(c.period())
                        .filter(m -> !m.last().isBefore(YearMonth.from(plan.openedOn())))
                        .isEmpty();
        return before
                ? List.of()
                : plan.kpis().stream()
                        .map(Kpi::code)
                        .filter(code -> c.whole() || c.values().containsKey(code))
                        .map(code ->
                                new Measure(
                                        code,
                                        c.level(),
                                        c.period(),
                                        c.version(),
                                        c.values().get(code),
                                        c.event()))
                        .toList();
    }

    /** The tellings that are newer than what is known and say something else. */
    static List<PlanEvent> record(PlanState state, Plan plan, List<Measure> told) {
        List<PlanEvent> news = new ArrayList<>();
        for (Measure measure : told) {
            Optional<Measure> known =
                    plan.measures().stream().filter(measure::replaces).findFirst();
            boolean changes =
                    known.map(k ->
                                    measure.version() > k.version()
                                            && !same(measure.value(), k.value()))
                            .orElse(measure.value() != null);
            if (changes) {
                news.add(
                        new PlanEvent.Measured(
                                partnership(state), supplier(state), plan.id(), measure));
            }
        }
        return news;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private static Plan after(Plan plan, List<PlanEvent> news) {
        Plan changed = plan;
        for (PlanEvent event : news) {
            if (event instanceof PlanEvent.Measured measured) {
                changed = changed.measured(measured.measure());
            }
        }
        return changed;
    }

    /** What was waited for may be there now. */
    private static List<PlanEvent> late(Tell c, PlanState state, Plan plan) {
        List<PlanEvent> events = new ArrayList<>();
        for (int no : new TreeSet<>(plan.course().overdue())) {
            reached(state, plan, no).ifPresent(events::add);
        }
        Terms terms = plan.terms();
        if (terms != null
                && (plan.status() == PlanStatus.WAITING
                        || plan.status() == PlanStatus.UNMEASURED)) {
            events.addAll(
                    outcome(state, plan, terms, LocalDate.ofInstant(c.at(), plan.zone()), false));
        }
        return events;
    }

    static List<PlanEvent> judge(PlanCommand.Judge c, PlanState state, Plan plan) {
        Terms terms = plan.terms();
        if (plan.status() != PlanStatus.RUNNING
                || terms == null
                || !terms.until().equals(c.month())) {
            return List.of();
        }
        List<PlanEvent> decided =
                outcome(state, plan, terms, LocalDate.ofInstant(c.due(), plan.zone()), false);
        return decided.isEmpty()
                ? List.of(
                        new PlanEvent.Awaited(
                                partnership(state),
                                supplier(state),
                                plan.id(),
                                terms.until(),
                                plan.zone()))
                : decided;
    }

    /**
     * Failed once one target is missed, succeeded once all are reached; nothing while it hangs on a
     * number that is not there, unless that was {@code givenUp}.
     */
    private static List<PlanEvent> outcome(
            PlanState state, Plan plan, Terms terms, LocalDate on, boolean givenUp) {
        List<Result> results = plan.results(terms.until());
        boolean missed = false;
        boolean open = false;
        for (Result result : results) {
            BigDecimal value = result.measured();
            open |= value == null;
            missed |= value != null && !plan.kpi(result.code()).orElseThrow().reachedBy(value);
        }
        if (missed || (open && givenUp)) {
            return List.of(
                    new PlanEvent.Failed(
                            partnership(state),
                            supplier(state),
                            plan.id(),
                            results,
                            terms.cause(),
                            proposal(state, plan),
                            on));
        }
        return open
                ? List.of()
                : List.of(
                        new PlanEvent.Succeeded(
                                partnership(state),
                                supplier(state),
                                plan.id(),
                                results,
                                terms.cause(),
                                on));
    }

    /** The second plan for a KPI that fails shows that stepping down would not be enough. */
    private static Proposal proposal(PlanState state, Plan plan) {
        return plan.kpis().stream().anyMatch(kpi -> state.hasFailed(kpi.code()))
                ? Proposal.PHASE_OUT
                : Proposal.TRANSACTIONAL;
    }

    static List<PlanEvent> milestone(PlanCommand.JudgeMilestone c, PlanState state, Plan plan) {
        Terms terms = plan.terms();
        if (!plan.status().isAgreed()
                || terms == null
                || plan.course().reached().contains(c.no())
                || plan.course().overdue().contains(c.no())) {
            return List.of();
        }
        return List.of(
                reached(state, plan, c.no())
                        .orElseGet(() ->
                                new PlanEvent.MilestoneOverdue(
                                        partnership(state),
                                        supplier(state),
                                        plan.id(),
                                        c.no(),
                                        terms.milestones().get(c.no() - 1).text())));
    }

    private static Optional<PlanEvent> reached(PlanState state, Plan plan, int no) {
        Milestone milestone =
                Objects.requireNonNull(plan.terms(), "agreed").milestones().get(no - 1);
        Better better = plan.kpi(milestone.code()).orElseThrow().better();
        return plan.measured(milestone.code(), milestone.until())
                .filter(measure -> {
                    BigDecimal value = measure.value();
                    return value != null && Kpi.reached(better, milestone.target(), value);
                })
                .map(measure ->
                        new PlanEvent.MilestoneReached(
                                partnership(state), supplier(state), plan.id(), no, measure));
    }

    static List<PlanEvent> stopWaiting(PlanCommand.StopWaiting c, PlanState state, Plan plan) {
        Terms terms = plan.terms();
        return plan.status() == PlanStatus.WAITING
                        && terms != null
                        && terms.until().equals(c.month())
                ? List.of(
                        new PlanEvent.Unmeasured(
                                partnership(state),
                                supplier(state),
                                plan.id(),
                                c.month(),
                                plan.zone()))
                : List.of();
    }

    static List<PlanEvent> giveUp(PlanCommand.GiveUp c, PlanState state, Plan plan) {
        Terms terms = plan.terms();
        return plan.status() == PlanStatus.UNMEASURED
                        && terms != null
                        && terms.until().equals(c.month())
                ? outcome(state, plan, terms, LocalDate.ofInstant(c.due(), plan.zone()), true)
                : List.of();
    }
}
