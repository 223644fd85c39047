package entente.scorecard.definitions;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.scorecard.definitions.MetricEvent.Activated;
import entente.scorecard.definitions.MetricEvent.Drafted;
import entente.scorecard.definitions.MetricEvent.ImpactAssessed;
import entente.scorecard.formulas.Formula;
import entente.scorecard.metrics.MetricDefinition.Direction;
import entente.scorecard.metrics.MetricDefinition.Unit;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.whatif.Impact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Versions of a metric that people define: one drafts, another activates. */
public final class MetricVersions
        implements Decider<MetricVersions.Command, MetricVersions.State, MetricEvent> {

    /** What can be asked of a metric. */
    public sealed interface Command {

        /**
         * A version to be.
         *
         * @param first whether it is to be the metric's first
         * @param shipped whether a metric of this code comes with the service
         */
        record Draft(
                String name,
                Unit unit,
                Direction direction,
                String formula,
                Vocabulary names,
                boolean first,
                boolean shipped,
                String by)
                implements Command {}

        record AssessImpact(int version, Impact impact, String by) implements Command {}

        record Activate(int version, String by) implements Command {}
    }

    /** A version that somebody drafted. */
    public record Version(FormulaContent content, String by) {}

    /** All that is known of a metric; versions by number, impacts the last ones. */
    public record State(
            Map<Integer, Version> versions, Map<Integer, Impact> impacts, Set<Integer> active) {
        public State {
            versions = Map.copyOf(versions);
            impacts = Map.copyOf(impacts);
            active = Set.copyOf(active);
        }
    }

    @Override
    public State initial() {
        return new State(Map.of(), Map.of(), Set.of());
    }

    @Override
    public List<MetricEvent> decide(Command command, State state) {
        return switch (command) {
            case Command.Draft c -> draft(c, state);
            case Command.AssessImpact c -> {
                version(state, c.version());
                yield List.of(new ImpactAssessed(c.version(), c.impact(), c.by()));
            }
            case Command.Activate c -> activate(c, state);
        };
    }

    private static List<MetricEvent> draft(Command.Draft c, State state) {
        if (c.shipped()) {
            throw new Rejected(
                    "metric-shipped", "This metric comes with the service; define another one");
        }
        if (c.first() && !state.versions.isEmpty()) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT, "metric-exists", "There is such a metric already");
        }
        if (!c.first() && state.versions.isEmpty()) {
            throw missing();
        }
        Formula formula = Formula.checked(c.formula(), c.names().metrics().keySet());
        Map<String, MetricKey> uses = new HashMap<>();
        for (String name : formula.uses()) {
            if (c.names().formulas().contains(name)) {
                throw new Rejected(
                        "formula-of-formula",
                        name + " is a formula itself; use what it is made of");
            }
            uses.put(name, Objects.requireNonNull(c.names().metrics().get(name)));
        }
        FormulaContent content =
                new FormulaContent(c.name(), c.unit(), c.direction(), c.formula(), uses);
        return List.of(new Drafted(state.versions.size() + 1, content, c.by()));
    }

    private static List<MetricEvent> activate(Command.Activate c, State state) {
        Version version = version(state, c.version());
        if (state.active.contains(c.version())) {
            return List.of();
        }
        if (version.by.equals(c.by())) {
            throw new Rejected(
                    "drafter-activates",
                    "Who drafted a version does not activate it; ask somebody else");
        }
        if (!state.impacts.containsKey(c.version())) {
            throw new Rejected(
                    "impact-missing",
                    "Look at what this version would change before activating it");
        }
        return List.of(new Activated(c.version(), c.by()));
    }

    private static Version version(State state, int number) {
        Version version = state.versions.get(number);
        if (version == null) {
            throw missing();
        }
        return version;
    }

    private static Rejected missing() {
        return new Rejected(
                Rejected.Kind.MISSING, "not-found", "There is no such metric or version");
    }

    @Override
    public State evolve(State state, MetricEvent event) {
        return switch (event) {
            case Drafted e ->
                    new State(
                            with(
                                    state.versions,
                                    e.metricVersion(),
                                    new Version(e.content(), e.by())),
                            state.impacts,
                            state.active);
            case ImpactAssessed e ->
                    new State(
                            state.versions,
                            with(state.impacts, e.metricVersion(), e.impact()),
                            state.active);
            case Activated e -> {
                Set<Integer> more = new TreeSet<>(state.active);
                more.add(e.metricVersion());
                yield new State(state.versions, state.impacts, more);
            }
        };
    }

    private static <V> Map<Integer, V> with(Map<Integer, V> map, int key, V value) {
        Map<Integer, V> more = new TreeMap<>(map);
        more.put(key, value);
        return more;
    }
}
