package entente.scorecard.definitions;

import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Direction;
import entente.scorecard.metrics.MetricDefinition.Evaluation;
import entente.scorecard.metrics.MetricDefinition.Level;
import entente.scorecard.metrics.MetricDefinition.Rule;
import entente.scorecard.metrics.MetricDefinition.Unit;
import entente.scorecard.metrics.MetricKey;
import java.util.Map;

/**
 * A metric as people define it.
 *
 * @param formula in the Common Expression Language, over the names in {@code uses}
 * @param uses which metric, in which version, each name stands for; for ever
 */
public record FormulaContent(
        String name, Unit unit, Direction direction, String formula, Map<String, MetricKey> uses) {

    public FormulaContent {
        uses = Map.copyOf(uses);
    }

    MetricDefinition definition(MetricKey key, Evaluation evaluation, String by) {
        return new MetricDefinition(
                key,
                name,
                unit,
                direction,
                Level.OBSERVATION,
                formula,
                "",
                "as the metrics that it is made of",
                "",
                formula,
                "defined by " + by + " over " + String.join(", ", names()),
                new Rule.Formula(formula, uses, evaluation));
    }

    private Iterable<String> names() {
        return uses.values().stream().sorted().map(MetricKey::toString).toList();
    }
}
