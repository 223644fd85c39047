package entente.scorecard.templates;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.scoring.Template;
import entente.scorecard.templates.TemplateEvent.Activated;
import entente.scorecard.templates.TemplateEvent.Drafted;
import entente.scorecard.templates.TemplateEvent.ImpactAssessed;
import entente.scorecard.templates.TemplateEvent.Retired;
import entente.scorecard.whatif.Impact;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Versions of a template: drafted by one person, looked at for their impact, activated by another
 * person from a day on.
 */
public final class TemplateVersions
        implements Decider<TemplateVersions.Command, TemplateVersions.State, TemplateEvent> {

    /** What can be asked of a template. */
    public sealed interface Command {

        /** A template's first version; otherwise as {@link Draft}. */
        record Create(Template content, int shipped, Catalogue metrics, String by)
                implements Command {}

        /**
         * A further version.
         *
         * @param content its version does not matter
         * @param shipped how many versions come with the service
         * @param metrics that there are
         */
        record Draft(Template content, int shipped, Catalogue metrics, String by)
                implements Command {}

        /** Notes what a version would have changed. */
        record AssessImpact(int version, int shipped, Impact impact, String by)
                implements Command {}

        /**
         * Scores by this version in periods that end on the day or later.
         *
         * @param earliest day that no period that is over ends on or after
         */
        record Activate(int version, int shipped, LocalDate from, LocalDate earliest, String by)
                implements Command {}

        /**
         * Lets nobody be scored by it any more.
         *
         * @param standard whether suppliers without a template are scored by it
         * @param used whether a rule or an assignment names it
         */
        record Retire(String reason, int shipped, boolean standard, boolean used, String by)
                implements Command {}
    }

    /** A version that somebody drafted. */
    public record Version(Template content, String by) {}

    /**
     * All that is known of a template.
     *
     * @param drafted by number; shipped versions are not among them
     * @param impacts the last one of each version
     * @param activations version by the day from which it counts
     * @param retired why; null while it is in use
     */
    public record State(
            Map<Integer, Version> drafted,
            Map<Integer, Impact> impacts,
            Map<LocalDate, Integer> activations,
            @Nullable String retired) {

        public State {
            drafted = Map.copyOf(drafted);
            impacts = Map.copyOf(impacts);
            activations = Map.copyOf(activations);
        }

        int newest(int shipped) {
            return drafted.keySet().stream().reduce(shipped, Math::max);
        }

        /** Whether there is such a template. */
        public boolean isKnown(int shipped) {
            return shipped > 0 || !drafted.isEmpty();
        }

        /** Whether suppliers can be scored by it in periods that end on the day. */
        public boolean isUsable(LocalDate day, int shipped) {
            return retired == null && (shipped > 0 || on(day) > 0);
        }

        boolean has(int version, int shipped) {
            return (version >= 1 && version <= shipped) || drafted.containsKey(version);
        }

        /** The version that counts on a day; 0 when none was activated by then. */
        public int on(LocalDate day) {
            Map.Entry<LocalDate, Integer> entry = new TreeMap<>(activations).floorEntry(day);
            return entry == null ? 0 : entry.getValue();
        }
    }

    @Override
    public State initial() {
        return new State(Map.of(), Map.of(), Map.of(), null);
    }

    @Override
    public List<TemplateEvent> decide(Command command, State state) {
        return switch (command) {
            case Command.Create c -> {
                if (state.isKnown(c.shipped())) {
                    throw new Rejected(
                            Rejected.Kind.CONFLICT,
                            "template-exists",
                            "There is a template " + c.content().id() + " already");
                }
                yield draft(c.content(), 1, c.metrics(), c.by());
            }
            case Command.Draft c -> {
                if (!state.isKnown(c.shipped())) {
                    throw missing();
                }
                requireInUse(state);
                yield draft(c.content(), state.newest(c.shipped()) + 1, c.metrics(), c.by());
            }
            case Command.AssessImpact c -> {
                requireVersion(state, c.version(), c.shipped());
                yield List.of(new ImpactAssessed(c.version(), c.impact(), c.by()));
            }
            case Command.Activate c -> activate(c, state);
            case Command.Retire c -> retire(c, state);
        };
    }

    private static List<TemplateEvent> draft(
            Template content, int number, Catalogue metrics, String by) {
        content.check(metrics);
        return List.of(
                new Drafted(
                        number,
                        new Template(content.id(), number, content.name(), content.criteria()),
                        by));
    }

    private static List<TemplateEvent> activate(Command.Activate c, State state) {
        requireVersion(state, c.version(), c.shipped());
        requireInUse(state);
        if (Integer.valueOf(c.version()).equals(state.activations.get(c.from()))) {
            return List.of();
        }
        Version version = state.drafted.get(c.version());
        if (version != null && version.by.equals(c.by())) {
            throw new Rejected(
                    "drafter-activates",
                    "Who drafted a version does not activate it; ask somebody else");
        }
        if (!state.impacts.containsKey(c.version())) {
            throw new Rejected(
                    "impact-missing",
                    "Look at what this version would change before activating it");
        }
        if (c.from().isBefore(c.earliest())) {
            throw new Rejected(
                    "from-in-the-past",
                    "Periods that are over stay scored as they were; the first day is "
                            + c.earliest());
        }
        return List.of(new Activated(c.version(), c.from(), c.by()));
    }

    private static List<TemplateEvent> retire(Command.Retire c, State state) {
        if (!state.isKnown(c.shipped())) {
            throw missing();
        }
        if (state.retired != null) {
            return List.of();
        }
        if (c.standard()) {
            throw new Rejected(
                    "template-default", "Suppliers without a template are scored by this one");
        }
        if (c.used()) {
            throw new Rejected(
                    "template-assigned", "A rule or an assignment still names this template");
        }
        return List.of(new Retired(c.reason(), c.by()));
    }

    private static void requireInUse(State state) {
        if (state.retired != null) {
            throw new Rejected("template-retired", "This template was retired: " + state.retired);
        }
    }

    private static void requireVersion(State state, int version, int shipped) {
        if (!state.has(version, shipped)) {
            throw missing();
        }
    }

    private static Rejected missing() {
        return new Rejected(
                Rejected.Kind.MISSING, "not-found", "There is no such template or version");
    }

    @Override
    public State evolve(State state, TemplateEvent event) {
        return switch (event) {
            case Drafted e ->
                    new State(
                            with(
                                    state.drafted,
                                    e.templateVersion(),
                                    new Version(e.content(), e.by())),
                            state.impacts,
                            state.activations,
                            state.retired);
            case ImpactAssessed e ->
                    new State(
                            state.drafted,
                            with(state.impacts, e.templateVersion(), e.impact()),
                            state.activations,
                            state.retired);
            case Activated e ->
                    new State(
                            state.drafted,
                            state.impacts,
                            with(state.activations, e.from(), e.templateVersion()),
                            state.retired);
            case Retired e ->
                    new State(state.drafted, state.impacts, state.activations, e.reason());
        };
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
