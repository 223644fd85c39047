package entente.scorecard.forecasts;

import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Direction;
import entente.scorecard.metrics.MetricDefinition.Level;
import entente.scorecard.metrics.MetricDefinition.Rule;
import entente.scorecard.metrics.MetricDefinition.Unit;
import entente.scorecard.metrics.MetricKey;
import java.util.List;

/** Metrics of how suppliers answer forecasts, beside the shipped ones; all of them version 1. */
final class ForecastMetrics {

    private static final String SOURCE = "forecast events; Entente's metric definitions";
    private static final String BY_END = "the last day of the forecast bucket";

    static final List<MetricDefinition> ALL =
            List.of(
                    new MetricDefinition(
                            new MetricKey(CommitMeasures.TIME, 1),
                            "Time to commit",
                            Unit.DAYS,
                            Direction.LOWER_IS_BETTER,
                            Level.OBSERVATION,
                            "Σ days",
                            "forecast buckets that got a commitment",
                            "the day of the first commitment",
                            "",
                            "mean days from the forecast to the first commitment to it",
                            SOURCE,
                            new Rule.Observed(CommitMeasures.TIME, 1)),
                    share(
                            CommitMeasures.ON_TIME,
                            "Commitments on time",
                            "forecast buckets committed to within 7 days",
                            "forecast buckets whose commitment was due",
                            "the 7th day after the forecast",
                            "7 days; what was replaced before, or over before, counts neither way"),
                    share(
                            CommitMeasures.COVERAGE,
                            "Commitment to forecast",
                            "Σ min(committed, forecast)",
                            "Σ forecast",
                            BY_END,
                            "countable units only; more than the forecast counts as the forecast"),
                    share(
                            CommitMeasures.ACCURACY,
                            "Production to commitment",
                            "Σ min(produced, committed)",
                            "Σ committed",
                            BY_END,
                            "countable units only; more than committed counts as committed;"
                                    + " without any report on production the bucket is left out"));

    private ForecastMetrics() {}

    private static MetricDefinition share(
            String code,
            String name,
            String numerator,
            String denominator,
            String dateRule,
            String tolerance) {
        return new MetricDefinition(
                new MetricKey(code, 1),
                name,
                Unit.PERCENT,
                Direction.HIGHER_IS_BETTER,
                Level.OBSERVATION,
                numerator,
                denominator,
                dateRule,
                tolerance,
                numerator + " ÷ " + denominator + " × 100",
                SOURCE,
                new Rule.Observed(code, 100));
    }
}
