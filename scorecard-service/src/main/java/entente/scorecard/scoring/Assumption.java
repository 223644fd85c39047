package entente.scorecard.scoring;

import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Rule;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.purchases.Rules;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What else might have been agreed over the same facts.
 *
 * @param template everybody is scored by this one; null: each by the own
 * @param versions instead of a version of a metric another one, in every template
 * @param measured definitions that are measured as well, though nobody activated them
 * @param without purchase events that are left out, as {@code idHash}
 */
public record Assumption(
        @Nullable Template template,
        Map<MetricKey, MetricKey> versions,
        List<MetricDefinition> measured,
        Set<UUID> without) {

    /** Everything as it is. */
    public static final Assumption NONE = new Assumption(null, Map.of());

    public Assumption {
        versions = Map.copyOf(versions);
        measured = List.copyOf(measured);
        without = Set.copyOf(without);
    }

    /** Over all facts, by metrics that there are. */
    public Assumption(@Nullable Template template, Map<MetricKey, MetricKey> versions) {
        this(template, versions, List.of(), Set.of());
    }

    /** The same when these definitions are measured as well. */
    public Assumption measuring(MetricDefinition... definitions) {
        return new Assumption(template, versions, List.of(definitions), without);
    }

    /** The same when these events are left out. */
    public Assumption without(Set<UUID> events) {
        return new Assumption(template, versions, measured, events);
    }

    /** By which tolerances lines are to be folded, beside those that are shipped. */
    Set<Rules> tolerances() {
        Set<Rules> tolerances = new HashSet<>();
        for (MetricDefinition metric : measured) {
            if (metric.rule() instanceof Rule.Tolerated rule) {
                tolerances.add(rule.rules());
            }
        }
        return tolerances;
    }

    /** Whether facts are to be looked at again: other numbers, not only another score. */
    public boolean needsFacts() {
        return !without.isEmpty() || !tolerances().isEmpty();
    }

    /** The template to score by instead of the one in force. */
    Template instead(Template inForce) {
        Template by = template == null ? inForce : template;
        if (versions.isEmpty()) {
            return by;
        }
        List<Template.Criterion> criteria =
                by.criteria().stream()
                        .map(criterion ->
                                criterion.with(
                                        criterion.metrics().stream().map(this::instead).toList()))
                        .toList();
        return new Template(by.id(), by.version(), by.name(), criteria);
    }

    private Template.MeasuredBy instead(Template.MeasuredBy metric) {
        return metric.by(versions.getOrDefault(metric.key(), metric.key()));
    }
}
