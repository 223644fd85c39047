package entente.governance.cadence;

import entente.governance.cadence.CadenceCommand.Add;
import entente.governance.cadence.CadenceCommand.Cancel;
import entente.governance.cadence.CadenceCommand.Extend;
import entente.governance.cadence.CadenceCommand.Miss;
import entente.governance.cadence.CadenceCommand.Move;
import entente.governance.cadence.CadenceCommand.NoteHeld;
import entente.governance.cadence.CadenceCommand.Set;
import entente.governance.cadence.CadenceCommand.SetCalendar;
import entente.governance.cadence.CadenceCommand.Stop;
import entente.governance.cadence.CadenceEvent.Cancelled;
import entente.governance.cadence.CadenceEvent.Extended;
import entente.governance.cadence.CadenceEvent.Held;
import entente.governance.cadence.CadenceEvent.Missed;
import entente.governance.cadence.CadenceEvent.Moved;
import entente.governance.cadence.CadenceEvent.Planned;
import entente.governance.cadence.CadenceEvent.Stopped;
import entente.governance.cadence.CadenceEvent.Withdrawn;
import entente.governance.cadence.CadenceState.Absent;
import entente.governance.cadence.CadenceState.Known;
import entente.governance.calendar.Calendar;
import entente.governance.calendar.OffDays;
import entente.platform.Decider;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The cadence of a partnership: counts what was held and missed, and keeps a year of meetings
 * planned. Which days are off is looked up when it plans, never again: what was planned is a fact.
 */
public final class Cadence implements Decider<CadenceCommand, CadenceState, CadenceEvent> {

    /** How far ahead occurrences are planned; once a month a month is added. */
    static final int HORIZON_MONTHS = 13;

    private final Planning planning;

    private record On(CadenceCommand command, CadenceState state) {}

    public Cadence(OffDays offDays) {
        this.planning = new Planning(offDays);
    }

    @Override
    public CadenceState initial() {
        return new Absent();
    }

    @Override
    public List<CadenceEvent> decide(CadenceCommand command, CadenceState state) {
        return switch (new On(command, state)) {
            case On(Set c, CadenceState s) -> planning.set(c, s);
            case On(Add c, CadenceState s) -> add(c, s);
            case On(CadenceCommand _, Absent _) -> List.of(); // there is nothing to move or miss

            case On(SetCalendar c, Known s)
                    when !s.running() || c.calendar().equals(s.calendar()) ->
                    List.of();
            case On(SetCalendar c, Known s) ->
                    planning.planned(s, s.charterVersion(), s.beats(), c.calendar(), c.today());
            case On(Extend _, Known s) when !s.running() -> List.of();
            case On(Extend c, Known s) -> planning.extend(c, s);
            case On(Move c, Known s) -> move(c, s);
            case On(Cancel c, Known s) -> cancel(c, s);
            case On(NoteHeld c, Known s) -> held(c, s);
            case On(Miss c, Known s) -> miss(c, s);
            case On(Stop _, Known s) when !s.running() -> List.of();
            case On(Stop c, Known s) -> stop(c, s);
        };
    }

    private static List<CadenceEvent> add(Add c, CadenceState state) {
        boolean known =
                state instanceof Known s && s.occurrence(c.occurrence().meetingId()).isPresent();
        return known
                ? List.of()
                : List.of(new Planned(c.partnershipId(), c.supplierId(), c.occurrence()));
    }

    private static List<CadenceEvent> move(Move c, Known state) {
        Occurrence old = state.planned().get(c.meetingId());
        if (old == null || old.at().equals(c.at())) {
            return List.of();
        }
        return List.of(
                new Moved(
                        state.partnershipId(),
                        state.supplierId(),
                        new Occurrence(
                                old.meetingId(),
                                old.kind(),
                                c.at(),
                                old.zone(),
                                LocalDate.ofInstant(c.at(), old.zone()),
                                old.shiftedFrom(),
                                old.minutes())));
    }

    private static List<CadenceEvent> cancel(Cancel c, Known state) {
        Occurrence old = state.planned().get(c.meetingId());
        return old == null
                ? List.of()
                : List.of(
                        new Cancelled(
                                state.partnershipId(),
                                state.supplierId(),
                                old.meetingId(),
                                old.kind()));
    }

    private static List<CadenceEvent> held(NoteHeld c, Known state) {
        return state.occurrence(c.meetingId()).isEmpty()
                ? List.of()
                : List.of(
                        new Held(
                                state.partnershipId(),
                                state.supplierId(),
                                c.meetingId(),
                                c.kind(),
                                c.heldOn()));
    }

    private static List<CadenceEvent> miss(Miss c, Known state) {
        Occurrence due = state.planned().get(c.meetingId());
        return due == null || !due.missedFrom().equals(c.due())
                ? List.of()
                : List.of(
                        new Missed(
                                state.partnershipId(),
                                state.supplierId(),
                                due,
                                state.missedInARow(due.kind()) + 1));
    }

    private static List<CadenceEvent> stop(Stop c, Known state) {
        List<CadenceEvent> events = new ArrayList<>();
        for (Occurrence each : state.toCome()) {
            if (each.at().isAfter(c.at())) {
                events.add(
                        new Withdrawn(
                                state.partnershipId(),
                                state.supplierId(),
                                each.meetingId(),
                                each.kind()));
            }
        }
        events.add(new Stopped(state.partnershipId(), state.supplierId()));
        return events;
    }

    @Override
    public CadenceState evolve(CadenceState state, CadenceEvent event) {
        Known known = known(state, event);
        return switch (event) {
            case CadenceEvent.Set e -> known.set(e);
            case Extended e -> known.extended(e.until());
            case Planned e -> known.with(e.occurrence());
            case Moved e -> known.movedTo(e.occurrence());
            case Withdrawn e -> known.without(e.meetingId());
            case Cancelled e -> known.cancelled(e.meetingId());
            case Held e -> known.withHeld(e.meetingId(), e.kind());
            case Missed e -> known.withMissed(e.occurrence());
            case Stopped _ -> known.stopped();
        };
    }

    /** The first event is a charter's or a meeting's that was convened before there was one. */
    private static Known known(CadenceState state, CadenceEvent event) {
        return switch (state) {
            case Known known -> known;
            case Absent _ ->
                    new Known(
                            event.partnershipId(),
                            event.supplierId(),
                            0,
                            List.of(),
                            event instanceof CadenceEvent.Set set
                                    ? set.calendar()
                                    : Calendar.of(ZoneOffset.UTC),
                            null,
                            Map.of(),
                            Map.of(),
                            List.of(),
                            true);
        };
    }
}
