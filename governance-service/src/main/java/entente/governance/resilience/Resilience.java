package entente.governance.resilience;

import entente.governance.resilience.ResilienceCommand.AgreePlan;
import entente.governance.resilience.ResilienceCommand.Complete;
import entente.governance.resilience.ResilienceCommand.End;
import entente.governance.resilience.ResilienceCommand.HoldExercise;
import entente.governance.resilience.ResilienceCommand.MarkExerciseOverdue;
import entente.governance.resilience.ResilienceCommand.MarkInitiativeOverdue;
import entente.governance.resilience.ResilienceCommand.Progress;
import entente.governance.resilience.ResilienceCommand.ProposePlan;
import entente.governance.resilience.ResilienceCommand.StartInitiative;
import entente.governance.resilience.ResilienceCommand.Stop;
import entente.governance.resilience.ResilienceEvent.Ended;
import entente.governance.resilience.ResilienceEvent.ExerciseHeld;
import entente.governance.resilience.ResilienceEvent.ExerciseOverdue;
import entente.governance.resilience.ResilienceEvent.InitiativeCompleted;
import entente.governance.resilience.ResilienceEvent.InitiativeOverdue;
import entente.governance.resilience.ResilienceEvent.InitiativeProgressed;
import entente.governance.resilience.ResilienceEvent.InitiativeStarted;
import entente.governance.resilience.ResilienceEvent.InitiativeStopped;
import entente.governance.resilience.ResilienceEvent.PlanAgreed;
import entente.governance.resilience.ResilienceEvent.PlanProposed;
import entente.governance.resilience.ResilienceState.Absent;
import entente.governance.resilience.ResilienceState.Exercise;
import entente.governance.resilience.ResilienceState.Known;
import entente.governance.resilience.ResilienceState.Plan;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.util.List;

/**
 * How prepared a partnership is: one side proposes the emergency plan, the other one agrees, and it
 * is tried again and again.
 */
public final class Resilience
        implements Decider<ResilienceCommand, ResilienceState, ResilienceEvent> {

    @Override
    public ResilienceState initial() {
        return new Absent();
    }

    @Override
    public List<ResilienceEvent> decide(ResilienceCommand command, ResilienceState state) {
        return switch (command) {
            case ProposePlan c -> propose(c, state);
            case AgreePlan c -> agree(c, known(state));
            case HoldExercise c -> List.of(hold(c, known(state)));
            case MarkExerciseOverdue c -> exerciseOverdue(c, state);
            case StartInitiative c -> List.of(Initiatives.start(c, state));
            case Progress c -> Initiatives.progress(c, known(state));
            case Complete c -> Initiatives.complete(c, known(state));
            case Stop c -> Initiatives.stop(c, known(state));
            case MarkInitiativeOverdue c -> Initiatives.overdue(c, state);
            case End _ ->
                    state instanceof Known s && !s.ended()
                            ? List.of(new Ended(s.partnershipId(), s.supplierId()))
                            : List.of();
        };
    }

    private static List<ResilienceEvent> propose(ProposePlan c, ResilienceState state) {
        c.response().requireJoint(c.roster());
        int version = 1;
        if (state instanceof Known s) {
            PlanProposed waiting = s.proposed();
            Plan plan = s.plan();
            boolean isWaiting =
                    waiting != null && isSame(waiting, c) && waiting.side() == c.who().side();
            boolean isAgreed =
                    waiting == null && !s.ended() && plan != null && isSame(plan.proposal(), c);
            if (isWaiting || isAgreed) {
                return List.of();
            }
            version = s.proposals() + 1;
        }
        return List.of(
                new PlanProposed(
                        c.partnershipId(),
                        c.supplierId(),
                        version,
                        c.text(),
                        c.response(),
                        c.who().side(),
                        c.who().personId(),
                        c.by()));
    }

    private static boolean isSame(PlanProposed before, ProposePlan c) {
        return before.text().equals(c.text()) && before.response().equals(c.response());
    }

    private static List<ResilienceEvent> agree(AgreePlan c, Known s) {
        Plan plan = s.plan();
        if (plan != null && plan.proposal().version() == c.version()) {
            return List.of();
        }
        PlanProposed waiting = s.proposed();
        if (waiting == null || waiting.version() != c.version()) {
            throw new Rejected("plan-not-proposed", "This version does not wait for an answer");
        }
        if (waiting.side() == c.who().side()) {
            throw new Rejected("own-proposal", "The other side agrees to what yours proposed");
        }
        Exercise next = s.next();
        return List.of(
                new PlanAgreed(
                        s.partnershipId(),
                        s.supplierId(),
                        waiting.version(),
                        c.who().personId(),
                        c.today(),
                        next == null ? c.today().plus(c.every()) : next.dueOn(),
                        next == null ? c.zone() : next.zone(),
                        c.by()));
    }

    private static ResilienceEvent hold(HoldExercise c, Known s) {
        Plan plan = s.plan();
        if (plan == null || s.next() == null) {
            throw new Rejected("plan-missing", "There is no emergency plan that both agreed on");
        }
        LocalDate earliest = s.held().isEmpty() ? plan.on() : s.held().getLast().on();
        if (c.on().isAfter(c.today())) {
            throw new Rejected("held-in-the-future", "What will be was not held");
        }
        if (s.held().isEmpty() ? c.on().isBefore(earliest) : !c.on().isAfter(earliest)) {
            throw new Rejected(
                    "held-too-early",
                    "An exercise follows the plan and the exercise before: " + earliest);
        }
        return new ExerciseHeld(
                s.partnershipId(),
                s.supplierId(),
                c.on(),
                plan.proposal().version(),
                c.scenarioId(),
                c.findings(),
                c.on().plus(c.every()),
                c.zone(),
                c.by());
    }

    private static List<ResilienceEvent> exerciseOverdue(
            MarkExerciseOverdue c, ResilienceState state) {
        if (!(state instanceof Known s) || s.ended()) {
            return List.of();
        }
        Exercise next = s.next();
        return next == null || next.overdue() || !next.over().equals(c.over())
                ? List.of()
                : List.of(new ExerciseOverdue(s.partnershipId(), s.supplierId(), next.dueOn()));
    }

    private static Known known(ResilienceState state) {
        return switch (state) {
            case Known known -> known;
            case Absent _ ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "Nothing was prepared yet");
        };
    }

    @Override
    public ResilienceState evolve(ResilienceState state, ResilienceEvent event) {
        Known s = state instanceof Known known ? known : Known.empty(event);
        return switch (event) {
            case PlanProposed e -> s.proposed(e);
            case PlanAgreed e -> s.agreed(e);
            case ExerciseHeld e -> s.held(e);
            case ExerciseOverdue e -> s.overdue(e.dueOn());
            case InitiativeStarted e -> s.with(Initiative.of(e));
            case InitiativeProgressed e ->
                    s.with(e.id(), each -> each.progressed(e.percent(), e.note()));
            case InitiativeCompleted e ->
                    s.with(e.id(), each -> each.ended(InitiativeStatus.COMPLETED, e.result()));
            case InitiativeStopped e ->
                    s.with(e.id(), each -> each.ended(InitiativeStatus.STOPPED, e.reason()));
            case InitiativeOverdue e -> s.with(e.id(), Initiative::isLate);
            case Ended _ -> s.end();
        };
    }
}
