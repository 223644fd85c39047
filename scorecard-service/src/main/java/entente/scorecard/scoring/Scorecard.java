package entente.scorecard.scoring;

import entente.scorecard.metrics.MetricValue;
import entente.scorecard.metrics.MetricValues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template applied to the metrics of a supplier and period. Nothing is rounded inside; the score
 * and the points are rounded once, at the end, to {@value #DECIMALS} decimals, and the standing is
 * that of the score as shown.
 *
 * @param score weighted mean of the criteria with data; null without any
 * @param coverage weight of the criteria that have data, of 100
 * @param currency of the money metrics
 */
public record Scorecard(
        @Nullable BigDecimal score,
        @Nullable Standing standing,
        BigDecimal coverage,
        String currency,
        List<CriterionScore> criteria) {

    static final int DECIMALS = 4;

    public Scorecard {
        criteria = List.copyOf(criteria);
    }

    /** A criterion: weighted mean of its metrics with data, null without any. */
    public record CriterionScore(
            Template.Criterion criterion, @Nullable BigDecimal score, List<MetricScore> metrics) {

        public CriterionScore {
            metrics = List.copyOf(metrics);
        }
    }

    /** A metric and its points; null points where it has no value. */
    public record MetricScore(
            Template.MeasuredBy measuredBy, MetricValue value, @Nullable BigDecimal points) {}

    private record Weighted(BigDecimal weight, @Nullable BigDecimal points) {}

    public static Scorecard of(
            Template template, MetricValues.Result metrics, Standing.Scale standings) {
        List<CriterionScore> criteria = new ArrayList<>();
        List<Weighted> scores = new ArrayList<>();
        for (Template.Criterion criterion : template.criteria()) {
            List<MetricScore> shown = new ArrayList<>();
            List<Weighted> points = new ArrayList<>();
            for (Template.MeasuredBy measuredBy : criterion.metrics()) {
                MetricValue value = metrics.of(measuredBy.key());
                BigDecimal worth =
                        value.value() == null ? null : measuredBy.points().of(value.value());
                points.add(new Weighted(measuredBy.weight(), worth));
                shown.add(new MetricScore(measuredBy, value, rounded(worth)));
            }
            BigDecimal score = mean(points);
            scores.add(new Weighted(criterion.weight(), score));
            criteria.add(new CriterionScore(criterion, rounded(score), shown));
        }
        BigDecimal score = rounded(mean(scores));
        BigDecimal coverage = weightWithData(scores);
        return new Scorecard(
                score, standings.of(score, coverage), coverage, metrics.currency(), criteria);
    }

    private static @Nullable BigDecimal mean(List<Weighted> parts) {
        BigDecimal weights = weightWithData(parts);
        if (weights.signum() == 0) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Weighted part : parts) {
            if (part.points() != null) {
                sum = sum.add(part.points().multiply(part.weight()));
            }
        }
        return sum.divide(weights, MetricValue.PRECISION);
    }

    private static BigDecimal weightWithData(List<Weighted> parts) {
        return parts.stream()
                .filter(part -> part.points() != null)
                .map(Weighted::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
