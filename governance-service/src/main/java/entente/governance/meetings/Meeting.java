package entente.governance.meetings;

import entente.governance.meetings.MeetingCommand.ApproveMinutes;
import entente.governance.meetings.MeetingCommand.Cancel;
import entente.governance.meetings.MeetingCommand.Convene;
import entente.governance.meetings.MeetingCommand.Hold;
import entente.governance.meetings.MeetingCommand.MarkMissed;
import entente.governance.meetings.MeetingCommand.Minute;
import entente.governance.meetings.MeetingCommand.Reschedule;
import entente.governance.meetings.MeetingCommand.SetAgenda;
import entente.governance.meetings.MeetingCommand.Withdraw;
import entente.governance.meetings.MeetingEvent.AgendaSet;
import entente.governance.meetings.MeetingEvent.Convened;
import entente.governance.meetings.MeetingEvent.Held;
import entente.governance.meetings.MeetingEvent.Minuted;
import entente.governance.meetings.MeetingEvent.MinutesApproved;
import entente.governance.meetings.MeetingEvent.Rescheduled;
import entente.governance.meetings.MeetingState.Absent;
import entente.governance.meetings.MeetingState.Cancelled;
import entente.governance.meetings.MeetingState.Closed;
import entente.governance.meetings.MeetingState.Known;
import entente.governance.meetings.MeetingState.Missed;
import entente.governance.meetings.MeetingState.Open;
import entente.governance.meetings.MeetingState.Plan;
import entente.governance.meetings.MeetingState.Planned;
import entente.governance.meetings.MeetingState.TookPlace;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A meeting. That it took place may be said some days late; whoever wrote its minutes does not
 * approve them, the other side does.
 */
public final class Meeting implements Decider<MeetingCommand, MeetingState, MeetingEvent> {

    private final int graceDays;

    private record On(MeetingCommand command, MeetingState state) {}

    /**
     * Meetings as a setting has them.
     *
     * @param graceDays how many days after its own a missed meeting may still be said to have been
     *     held
     */
    public Meeting(int graceDays) {
        this.graceDays = graceDays;
    }

    @Override
    public MeetingState initial() {
        return new Absent();
    }

    @Override
    public List<MeetingEvent> decide(MeetingCommand command, MeetingState state) {
        return switch (new On(command, state)) {
            case On(MeetingCommand.Plan c, MeetingState s) -> plan(c, s);
            case On(Convene c, Absent _) -> List.of(convene(c));
            case On(Convene _, Known _) ->
                    throw new Rejected("meeting-exists", "This meeting was convened before");
            case On(MarkMissed _, Absent _), On(Withdraw _, Absent _) -> List.of();
            case On(MeetingCommand _, Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such meeting");

            case On(Withdraw _, Planned s) ->
                    List.of(
                            new MeetingEvent.Cancelled(
                                    s.plan().partnershipId(),
                                    s.plan().supplierId(),
                                    "The cadence names it no more",
                                    null));
            case On(MarkMissed c, Planned s) ->
                    List.of(
                            new MeetingEvent.Missed(
                                    s.plan().partnershipId(),
                                    s.plan().supplierId(),
                                    s.plan().slot(),
                                    c.inARow()));
            case On(Withdraw _, Known _), On(MarkMissed _, Known _) -> List.of(); // settled

            case On(Hold c, TookPlace s) when c.heldOn().equals(s.held().heldOn()) -> List.of();
            case On(Cancel _, Cancelled _) -> List.of();
            case On(MeetingCommand _, Cancelled _) ->
                    throw new Rejected("meeting-cancelled", "This meeting was called off");

            case On(SetAgenda c, Known s) -> agenda(c, s);
            case On(Reschedule c, Planned s) -> reschedule(c, s);
            case On(Hold c, Planned s) -> List.of(hold(c, s.plan()));
            case On(Hold c, Missed s) -> List.of(holdLate(c, s.plan()));
            case On(Cancel c, Planned s) ->
                    List.of(
                            new MeetingEvent.Cancelled(
                                    s.plan().partnershipId(),
                                    s.plan().supplierId(),
                                    c.reason(),
                                    c.by()));
            case On(Reschedule _, Missed _), On(Cancel _, Missed _) ->
                    throw new Rejected("meeting-missed", "This meeting was missed");
            case On(Reschedule _, TookPlace _),
                    On(Cancel _, TookPlace _),
                    On(Hold _, TookPlace _) ->
                    throw new Rejected("meeting-held", "This meeting took place");

            case On(Minute c, Open s) -> minute(c, s);
            case On(ApproveMinutes c, Open s) -> List.of(approve(c, s));
            case On(ApproveMinutes _, Closed _) -> List.of();
            case On(Minute c, Closed s) when c.text().equals(s.minutes().text()) -> List.of();
            case On(Minute _, Closed _) ->
                    throw new Rejected("minutes-closed", "Both sides agreed on the minutes");
            case On(Minute _, Known _), On(ApproveMinutes _, Known _) ->
                    throw new Rejected("meeting-not-held", "This meeting did not take place");
        };
    }

    private static List<MeetingEvent> plan(MeetingCommand.Plan c, MeetingState state) {
        return switch (state) {
            case Planned s when s.plan().slot().equals(c.slot()) -> List.of();
            case Planned _ ->
                    List.of(new Rescheduled(c.partnershipId(), c.supplierId(), c.slot(), null));
            case Cancelled s when !s.byCadence() -> List.of(); // the sides called it off
            case Absent _, Cancelled _ ->
                    List.of(new MeetingEvent.Planned(c.partnershipId(), c.supplierId(), c.slot()));
            case Missed _, TookPlace _ -> List.of();
        };
    }

    private static MeetingEvent convene(Convene c) {
        requireToCome(c.slot().at(), c.now());
        return new Convened(c.partnershipId(), c.supplierId(), c.slot(), c.by());
    }

    private static void requireToCome(Instant at, Instant now) {
        if (at.isBefore(now)) {
            throw new Rejected("due-in-the-past", "A meeting is planned for a time to come");
        }
    }

    private static List<MeetingEvent> agenda(SetAgenda c, Known state) {
        Plan plan = state.plan();
        if (state instanceof Closed) {
            throw new Rejected("minutes-closed", "Both sides agreed on the minutes");
        }
        return c.points().equals(plan.agenda())
                ? List.of()
                : List.of(
                        new AgendaSet(plan.partnershipId(), plan.supplierId(), c.points(), c.by()));
    }

    private static List<MeetingEvent> reschedule(Reschedule c, Planned state) {
        Plan plan = state.plan();
        if (c.at().equals(plan.slot().at())) {
            return List.of();
        }
        requireToCome(c.at(), c.now());
        return List.of(
                new Rescheduled(
                        plan.partnershipId(),
                        plan.supplierId(),
                        plan.slot().moved(c.at()),
                        c.by()));
    }

    private MeetingEvent holdLate(Hold c, Plan plan) {
        LocalDate last = plan.slot().on().plusDays(graceDays);
        if (c.today().isAfter(last)) {
            throw new Rejected("meeting-missed", "That it was held could be said until " + last);
        }
        return hold(c, plan);
    }

    private static MeetingEvent hold(Hold c, Plan plan) {
        if (c.heldOn().isAfter(c.today())) {
            throw new Rejected("held-in-the-future", "What will be was not held");
        }
        if (c.attendees().isEmpty()) {
            throw new Rejected("attendees-missing", "Somebody was there");
        }
        return new Held(
                plan.partnershipId(),
                plan.supplierId(),
                plan.slot(),
                c.heldOn(),
                c.attendees(),
                Attendee.areQuorum(c.attendees(), c.needed()),
                Attendee.sponsorsAmong(c.attendees()),
                c.by());
    }

    private static List<MeetingEvent> minute(Minute c, Open state) {
        Minuted before = state.minutes();
        Plan plan = state.plan();
        boolean same =
                before != null && before.text().equals(c.text()) && before.side() == c.side();
        return same
                ? List.of()
                : List.of(
                        new Minuted(
                                plan.partnershipId(),
                                plan.supplierId(),
                                c.text(),
                                c.side(),
                                c.by()));
    }

    private static MeetingEvent approve(ApproveMinutes c, Open state) {
        Minuted minutes = state.minutes();
        if (minutes == null) {
            throw new Rejected("minutes-missing", "Nobody wrote the minutes yet");
        }
        if (minutes.side() == c.side() || minutes.by().equals(c.by())) {
            throw new Rejected(
                    "minutes-own-approval", "The side that did not write the minutes approves");
        }
        Held held = state.held();
        return new MinutesApproved(
                held.partnershipId(),
                held.supplierId(),
                held.slot(),
                held.heldOn(),
                held.quorum(),
                held.sponsorsPresent(),
                c.decisions(),
                c.actionItems(),
                c.nextOn(),
                c.by());
    }

    @Override
    public MeetingState evolve(MeetingState state, MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.Planned e ->
                    new Planned(new Plan(e.partnershipId(), e.supplierId(), e.slot(), List.of()));
            case Convened e ->
                    new Planned(new Plan(e.partnershipId(), e.supplierId(), e.slot(), List.of()));
            case Rescheduled e -> after(state, plan -> plan.at(e.slot()));
            case AgendaSet e -> after(state, plan -> plan.about(e.points()));
            case Held e -> state instanceof Known known ? new Open(known.plan(), e, null) : state;
            case Minuted e ->
                    state instanceof Open open ? new Open(open.plan(), open.held(), e) : state;
            case MinutesApproved e -> approved(state, e);
            case MeetingEvent.Missed e ->
                    state instanceof Known known ? new Missed(known.plan(), e.inARow()) : state;
            case MeetingEvent.Cancelled e ->
                    state instanceof Known known
                            ? new Cancelled(known.plan(), e.reason(), e.by() == null)
                            : state;
        };
    }

    private static MeetingState approved(MeetingState state, MinutesApproved event) {
        return state instanceof Open open && open.minutes() != null
                ? new Closed(open.plan(), open.held(), open.minutes(), event)
                : state;
    }

    private static MeetingState after(MeetingState state, UnaryOperator<Plan> change) {
        return switch (state) {
            case Absent s -> s;
            case Planned s -> new Planned(change.apply(s.plan()));
            case Missed s -> new Missed(change.apply(s.plan()), s.inARow());
            case Cancelled s -> new Cancelled(change.apply(s.plan()), s.reason(), s.byCadence());
            case Open s -> new Open(change.apply(s.plan()), s.held(), s.minutes());
            case Closed s ->
                    new Closed(change.apply(s.plan()), s.held(), s.minutes(), s.approved());
        };
    }
}
