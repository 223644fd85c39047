package entente.scorecard.definitions;

import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Rule;
import entente.scorecard.metrics.MetricKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that formulas may use: {@code lead_time_mean} and {@code lead_time_mean_v1} for version
 * 1 of {@code lead-time-mean}, {@code otif_v2} for version 2 of {@code otif}.
 *
 * @param metrics by name
 * @param formulas names of metrics that are formulas themselves
 */
record Vocabulary(Map<String, MetricKey> metrics, Set<String> formulas) {

    Vocabulary {
        metrics = Map.copyOf(metrics);
        formulas = Set.copyOf(formulas);
    }

    static Vocabulary of(Catalogue catalogue) {
        Map<String, MetricKey> metrics = new HashMap<>();
        Set<String> formulas = new TreeSet<>();
        for (MetricDefinition metric : catalogue.all()) {
            String name = metric.code().replace('-', '_');
            String versioned = name + "_v" + metric.version();
            metrics.put(versioned, metric.key());
            if (metric.version() == 1) {
                metrics.put(name, metric.key());
            }
            if (metric.rule() instanceof Rule.Formula) {
                formulas.add(versioned);
                formulas.add(name);
            }
        }
        return new Vocabulary(metrics, formulas);
    }
}
