package entente.governance.escalations;

import entente.governance.escalations.EscalationCommand.Answer;
import entente.governance.escalations.EscalationCommand.Pause;
import entente.governance.escalations.EscalationCommand.Raise;
import entente.governance.escalations.EscalationCommand.Resolve;
import entente.governance.escalations.EscalationCommand.RunOut;
import entente.governance.escalations.EscalationEvent.Answered;
import entente.governance.escalations.EscalationEvent.Opened;
import entente.governance.escalations.EscalationEvent.Paused;
import entente.governance.escalations.EscalationEvent.Raised;
import entente.governance.escalations.EscalationEvent.Resolved;
import entente.governance.escalations.EscalationState.Absent;
import entente.governance.escalations.EscalationState.Known;
import entente.governance.escalations.EscalationState.Open;
import entente.governance.escalations.EscalationState.Settled;
import entente.governance.people.Roster.Seat;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An escalation: it goes up when a level's time is over, or by hand; who answers at its level
 * settles it, above the operational level not whoever brought it there.
 */
public final class Escalation
        implements Decider<EscalationCommand, EscalationState, EscalationEvent> {

    private final Clock clock;

    private record On(EscalationCommand command, EscalationState state) {}

    public Escalation(Clock clock) {
        this.clock = clock;
    }

    @Override
    public EscalationState initial() {
        return new Absent();
    }

    @Override
    public List<EscalationEvent> decide(EscalationCommand command, EscalationState state) {
        return switch (new On(command, state)) {
            case On(EscalationCommand.Open c, Absent _) -> List.of(open(c));
            // A policy that hears its cause again changes nothing.
            case On(EscalationCommand.Open c, Known _) when c.by() == null -> List.of();
            case On(EscalationCommand.Open _, Known _) ->
                    throw new Rejected("escalation-exists", "This was escalated before");
            case On(EscalationCommand _, Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such escalation");
            case On(RunOut c, Open s) -> runOut(c, s);
            case On(RunOut _, Settled _) -> List.of();
            case On(Raise c, Open s) -> List.of(raise(c, s));
            case On(Answer c, Open s) -> List.of(answer(c, s));
            case On(Pause c, Open s) -> List.of(pause(c, s));
            case On(Resolve c, Open s) -> List.of(resolve(c, s));
            case On(EscalationCommand _, Settled _) ->
                    throw new Rejected("escalation-settled", "It is settled");
        };
    }

    private EscalationEvent open(EscalationCommand.Open c) {
        return new Opened(
                c.partnershipId(),
                c.supplierId(),
                c.cause().forBothSides(),
                c.cause(),
                c.ref(),
                c.reason(),
                c.calendar(),
                clock.start(c.level(), c.on(), c.calendar()),
                c.by());
    }

    private List<EscalationEvent> runOut(RunOut c, Open s) {
        Instant over = s.step().over();
        if (!c.over().equals(over)) {
            return List.of(); // it left that level meanwhile, or was given more time
        }
        LocalDate on = LocalDate.ofInstant(over, s.step().zone());
        return List.of(
                new Raised(
                        s.opened().partnershipId(),
                        s.opened().supplierId(),
                        s.opened().shared(),
                        EscalationCause.TIME_RAN_OUT,
                        clock.start(s.step().level().above(), on, s.opened().calendar()),
                        null,
                        null));
    }

    private EscalationEvent raise(Raise c, Open s) {
        if (s.step().level().isHighest()) {
            throw new Rejected("level-highest", "There is nobody above the steering committee");
        }
        return new Raised(
                s.opened().partnershipId(),
                s.opened().supplierId(),
                s.opened().shared(),
                EscalationCause.MANUAL,
                clock.start(s.step().level().above(), c.on(), s.opened().calendar()),
                c.reason(),
                c.by());
    }

    private static EscalationEvent answer(Answer c, Open s) {
        requireLevel(c.who(), s.step());
        return new Answered(
                s.opened().partnershipId(),
                s.opened().supplierId(),
                s.opened().shared(),
                s.step(),
                c.text(),
                c.on(),
                c.who().personId(),
                c.by());
    }

    private EscalationEvent pause(Pause c, Open s) {
        requireLevel(c.who(), s.step());
        LocalDate due = s.step().dueOn();
        if (due == null) {
            throw new Rejected("level-highest", "The steering committee has no time to run out");
        }
        if (s.pausedUntil() != null) {
            throw new Rejected("paused-before", "A level waits once, until " + s.pausedUntil());
        }
        if (!c.until().isAfter(c.on())) {
            throw new Rejected("pause-malformed", "One waits until a day to come");
        }
        return new Paused(
                s.opened().partnershipId(),
                s.opened().supplierId(),
                s.opened().shared(),
                clock.pause(s.step(), due, c.on(), c.until(), s.opened().calendar()),
                c.until(),
                c.reason(),
                c.who().personId(),
                c.by());
    }

    private static EscalationEvent resolve(Resolve c, Open s) {
        Step step = s.step();
        requireLevel(c.who(), step);
        if (step.level() != Level.OPERATIONAL && c.by().equals(s.raisedBy())) {
            throw new Rejected("resolved-by-raiser", "Somebody else settles what you escalated");
        }
        LocalDate due = step.dueOn();
        return new Resolved(
                s.opened().partnershipId(),
                s.opened().supplierId(),
                s.opened().shared(),
                step,
                c.resolution(),
                c.on(),
                step.level() == s.opened().step().level() && due != null && !c.on().isAfter(due),
                c.who().personId(),
                c.by());
    }

    private static void requireLevel(Seat who, Step step) {
        if (!step.level().isOf(who.roles())) {
            throw new Rejected("level-not-yours", "Others answer for it at this level");
        }
    }

    @Override
    public EscalationState evolve(EscalationState state, EscalationEvent event) {
        if (event instanceof Opened e) {
            return Open.of(e);
        }
        if (!(state instanceof Open open)) {
            return state;
        }
        return switch (event) {
            case Opened _ -> state; // above
            case Raised e -> open.at(e.step(), e.by());
            case Answered e -> open.answered(e);
            case Paused e -> open.paused(e.step(), e.until());
            case Resolved e -> new Settled(open.opened(), e, open.answers());
        };
    }
}
