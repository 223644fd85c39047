package entente.scorecard.scoring;

import entente.scorecard.metrics.MetricKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What else might have been agreed over the same facts.
 *
 * @param template everybody is scored by this one; null: each by the own
 * @param versions instead of a version of a metric another one, in every template
 */
public record Assumption(@Nullable Template template, Map<MetricKey, MetricKey> versions) {

    /** Everything as it is. */
    public static final Assumption NONE = new Assumption(null, Map.of());

    public Assumption {
        versions = Map.copyOf(versions);
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
