package entente.governance.waves;

import entente.governance.waves.WaveCommand.Abandon;
import entente.governance.waves.WaveCommand.Begin;
import entente.governance.waves.WaveCommand.Complete;
import entente.governance.waves.WaveCommand.Learn;
import entente.governance.waves.WaveCommand.Meet;
import entente.governance.waves.WaveCommand.Plan;
import entente.governance.waves.WaveEvent.Begun;
import entente.governance.waves.WaveEvent.Learnt;
import entente.governance.waves.WaveEvent.Met;
import entente.governance.waves.WaveState.Known;
import entente.governance.waves.WaveState.Sheet;
import entente.platform.Claim;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A wave of partnerships to begin with. One runs at a time, and it ends with something learnt, so
 * that the next one can begin with that.
 */
public final class Wave implements Decider<WaveCommand, WaveState, WaveEvent> {

    private record On(WaveCommand command, WaveState state) {}

    @Override
    public WaveState initial() {
        return new WaveState.Absent();
    }

    @Override
    public List<WaveEvent> decide(WaveCommand command, WaveState state) {
        return switch (new On(command, state)) {
            case On(Plan c, WaveState.Absent _) -> List.of(plan(c));
            case On(Plan _, Known _) ->
                    throw new Rejected("wave-exists", "This wave was planned before");
            case On(WaveCommand _, WaveState.Absent _) ->
                    throw new Rejected(Rejected.Kind.MISSING, "not-found", "There is no such wave");
            case On(Complete _, WaveState.Completed _) -> List.of();
            case On(Abandon _, WaveState.Abandoned _) -> List.of();
            case On(WaveCommand _, WaveState.Completed _) -> throw over();
            case On(WaveCommand _, WaveState.Abandoned _) -> throw over();

            case On(Begin c, WaveState.Planned _) -> List.of(new Begun(c.on(), c.by()));
            case On(Begin _, WaveState.Running _) -> List.of();
            case On(Abandon c, WaveState.Planned _) ->
                    List.of(new WaveEvent.Abandoned(c.on(), c.reason(), c.by()));
            case On(WaveCommand _, WaveState.Planned _) ->
                    throw new Rejected("wave-not-running", "It has not begun");
            case On(Meet c, WaveState.Running s) -> meet(c, s.sheet());
            case On(Learn c, WaveState.Running s) ->
                    s.sheet().learnt().contains(c.text())
                            ? List.of()
                            : List.of(new Learnt(c.text(), c.by()));
            case On(Complete c, WaveState.Running s) -> {
                requireMet(s.sheet());
                requireLearnt(s.sheet());
                yield List.of(new WaveEvent.Completed(c.on(), c.by()));
            }
            case On(Abandon c, WaveState.Running s) -> {
                requireLearnt(s.sheet());
                yield List.of(new WaveEvent.Abandoned(c.on(), c.reason(), c.by()));
            }
        };
    }

    private static WaveEvent plan(Plan c) {
        List<UUID> suppliers = List.copyOf(new LinkedHashSet<>(c.suppliers()));
        if (suppliers.size() > c.most()) {
            throw new Rejected("wave-too-large", "A wave has up to " + c.most() + " suppliers");
        }
        List<String> others =
                suppliers.stream()
                        .filter(supplier -> !c.shortlisted().contains(supplier))
                        .map(UUID::toString)
                        .toList();
        if (!others.isEmpty()) {
            throw new Rejected("not-shortlisted", "Only shortlisted suppliers take part", others);
        }
        return new WaveEvent.Planned(c.title(), suppliers, c.criteria(), c.by());
    }

    private static List<WaveEvent> meet(Meet c, Sheet sheet) {
        if (c.no() > sheet.criteria().size()) {
            throw new Rejected("criterion-unknown", "There is no criterion " + c.no());
        }
        return c.evidence().equals(sheet.met().get(c.no()))
                ? List.of()
                : List.of(new Met(c.no(), c.evidence(), c.by()));
    }

    private static void requireMet(Sheet sheet) {
        List<String> open = sheet.open();
        if (!open.isEmpty()) {
            throw new Rejected("exit-criteria-open", "A wave ends by its criteria", open);
        }
    }

    private static void requireLearnt(Sheet sheet) {
        if (sheet.learnt().isEmpty()) {
            throw new Rejected(
                    "learning-missing", "Before a wave ends is said what was learnt from it");
        }
    }

    private static Rejected over() {
        return new Rejected("wave-over", "This wave has ended");
    }

    @Override
    public List<Claim> claims(WaveEvent event) {
        return switch (event) {
            case Begun _ -> List.of(Claim.take("running-wave", "one"));
            case WaveEvent.Completed _, WaveEvent.Abandoned _ ->
                    List.of(Claim.release("running-wave", "one"));
            case WaveEvent.Planned _, Met _, Learnt _ -> List.of();
        };
    }

    @Override
    public WaveState evolve(WaveState state, WaveEvent event) {
        if (event instanceof WaveEvent.Planned e) {
            return new WaveState.Planned(
                    new Sheet(
                            e.title(),
                            e.suppliers(),
                            e.criteria(),
                            Map.of(),
                            List.of(),
                            null,
                            null));
        }
        if (!(state instanceof Known known)) {
            return state;
        }
        Sheet sheet = known.sheet();
        return switch (event) {
            case WaveEvent.Planned _ -> state; // above
            case Begun e -> new WaveState.Running(sheet.begun(e.on()));
            case Met e -> new WaveState.Running(sheet.met(e.no(), e.evidence()));
            case Learnt e -> new WaveState.Running(sheet.learnt(e.text()));
            case WaveEvent.Completed e -> new WaveState.Completed(sheet.ended(e.on()));
            case WaveEvent.Abandoned e -> new WaveState.Abandoned(sheet.ended(e.on()), e.reason());
        };
    }
}
