package entente.innovation.pulse;

import entente.innovation.pulse.PulseCommand.Begin;
import entente.innovation.pulse.PulseCommand.End;
import entente.innovation.pulse.PulseCommand.Feel;
import entente.innovation.pulse.PulseCommand.Look;
import entente.innovation.pulse.PulseEvent.Begun;
import entente.innovation.pulse.PulseEvent.Ended;
import entente.innovation.pulse.PulseEvent.Felt;
import entente.innovation.pulse.PulseEvent.Stalled;
import entente.innovation.pulse.PulseState.Absent;
import entente.innovation.pulse.PulseState.Heard;
import entente.platform.Decider;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A silence is told once, and only of a partnership; the next idea or gate ends it. */
public final class Pulse implements Decider<PulseCommand, PulseState, PulseEvent> {

    @Override
    public PulseState initial() {
        return new Absent();
    }

    @Override
    public List<PulseEvent> decide(PulseCommand command, PulseState state) {
        return switch (command) {
            case Begin c ->
                    state instanceof Heard s && s.expected()
                            ? List.of()
                            : List.of(new Begun(c.supplierId(), c.on()));
            case Feel c ->
                    state instanceof Heard s && !c.on().isAfter(s.last())
                            ? List.of()
                            : List.of(new Felt(c.supplierId(), c.on()));
            case End _ ->
                    state instanceof Heard s && s.expected()
                            ? List.of(new Ended(s.supplierId()))
                            : List.of();
            case Look c -> look(c, state);
        };
    }

    private static List<PulseEvent> look(Look c, PulseState state) {
        return state instanceof Heard s
                        && s.expected()
                        && !s.stalled()
                        && s.last().equals(c.quietSince())
                ? List.of(
                        new Stalled(
                                s.supplierId(),
                                s.last(),
                                Math.toIntExact(ChronoUnit.DAYS.between(s.last(), c.today())),
                                List.of(Suspect.values())))
                : List.of();
    }

    @Override
    public PulseState evolve(PulseState state, PulseEvent event) {
        return switch (event) {
            case Begun e -> new Heard(e.supplierId(), true, later(state, e.on()), false);
            case Felt e ->
                    new Heard(
                            e.supplierId(),
                            state instanceof Heard s && s.expected(),
                            later(state, e.on()),
                            false);
            case Stalled e -> new Heard(e.supplierId(), true, e.quietSince(), true);
            case Ended e -> new Heard(e.supplierId(), false, later(state, LocalDate.MIN), false);
        };
    }

    private static LocalDate later(PulseState state, LocalDate on) {
        return state instanceof Heard s && s.last().isAfter(on) ? s.last() : on;
    }
}
