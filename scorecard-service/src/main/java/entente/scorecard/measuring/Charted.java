package entente.scorecard.measuring;

import entente.scorecard.measuring.Control.Reading;
import entente.scorecard.metrics.Metric;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Rule;
import entente.scorecard.metrics.MetricDefinition.Unit;
import entente.scorecard.metrics.MetricValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a metric is looked at on a control chart.
 *
 * @param bad on which side of the centre it is worse
 * @param full what all of its facts would be, when it is a share of counted facts; else null
 * @param least below which it cannot be; null: nothing
 * @param most above which it cannot be; null: nothing
 * @param ratio whether a season multiplies it
 */
record Charted(
        Bad bad,
        @Nullable Double full,
        @Nullable Double least,
        @Nullable Double most,
        boolean ratio) {

    private static final Double HUNDRED = 100.0;
    private static final Double MILLION = 1_000_000.0;

    /** Which way is bad. */
    enum Bad {
        BELOW,
        ABOVE,
        /** Neither is. */
        NEITHER
    }

    /** How a metric is charted, by what it is. */
    static Charted of(MetricDefinition metric) {
        Bad bad =
                switch (metric.direction()) {
                    case HIGHER_IS_BETTER -> Bad.BELOW;
                    case LOWER_IS_BETTER -> Bad.ABOVE;
                    case NEUTRAL -> Bad.NEITHER;
                };
        return switch (metric.rule()) {
            case Rule.Calculated rule -> calculated(rule.metric(), metric.unit(), bad);
            case Rule.Tolerated rule -> calculated(rule.metric(), metric.unit(), bad);
            case Rule.Observed rule when metric.unit() == Unit.PERCENT ->
                    share(bad, (double) rule.factor());
            case Rule.Observed _ -> value(bad, 0.0, most(metric.unit()));
            // Sums of money and what people made up may be anything.
            case Rule.Summed _, Rule.Formula _ -> value(bad, null, null);
        };
    }

    private static Charted calculated(Metric metric, Unit unit, Bad bad) {
        if (metric == Metric.OTIF || metric == Metric.COMMITS_PAST_DUE) {
            return share(bad, HUNDRED);
        }
        if (metric == Metric.PPM) {
            return share(bad, MILLION);
        }
        if (metric == Metric.FILL_RATE) {
            // A share of money, not of facts that could be counted.
            return value(bad, 0.0, HUNDRED);
        }
        return switch (unit) {
            case DAYS, POINTS, RATIO, COUNT -> value(bad, 0.0, most(unit));
            case PERCENT, PARTS_PER_MILLION, MONEY -> value(bad, null, null);
        };
    }

    private static @Nullable Double most(Unit unit) {
        return unit == Unit.POINTS ? HUNDRED : null;
    }

    /** What was measured, as the chart takes it; null without data. */
    @Nullable Reading reading(MetricValue measured) {
        BigDecimal value = measured.value();
        if (value == null) {
            return null;
        }
        return full == null ? Reading.of(value) : new Reading(value, measured.denominator());
    }

    /** A share of counted facts, such as lines on time. */
    static Charted share(Bad bad, double full) {
        return new Charted(bad, full, 0.0, full, false);
    }

    /** A number of its own for each month. */
    static Charted value(Bad bad, @Nullable Double least, @Nullable Double most) {
        return new Charted(bad, null, least, most, least != null && most == null);
    }

    /** Whether there is anything to warn of. */
    boolean warns() {
        return bad != Bad.NEITHER;
    }

    /** Cut to what it can be. */
    double cut(double number) {
        double up = Math.max(number, Objects.requireNonNullElse(least, number));
        return Math.min(up, Objects.requireNonNullElse(most, up));
    }

    Chart chart(List<Chart.Point> baseline) {
        return full == null ? Chart.ofValues(baseline) : Chart.ofShares(baseline, full);
    }

    /** Whether one number is worse than another. */
    boolean isWorse(double one, double other) {
        return switch (bad) {
            case BELOW -> one < other;
            case ABOVE -> one > other;
            case NEITHER -> false;
        };
    }
}
