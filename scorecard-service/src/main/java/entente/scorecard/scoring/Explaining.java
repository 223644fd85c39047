package entente.scorecard.scoring;

import entente.scorecard.metrics.Addends;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricValue;
import entente.scorecard.scoring.Scorecard.CriterionScore;
import entente.scorecard.scoring.Scorecard.MetricScore;
import entente.scorecard.scoring.ScorecardBody.ExplainedCriterion;
import entente.scorecard.scoring.ScorecardBody.ExplainedMetric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how a score came about: what each criterion and metric added to it, and took from it. */
final class Explaining {

    private final Scorecard scorecard;
    private final Computed of;
    private final boolean published;

    /**
     * Explains a scorecard.
     *
     * @param published whether it is one that was published: its facts are those of then
     */
    Explaining(Computed of, boolean published) {
        this.scorecard = of.scorecard();
        this.of = of;
        this.published = published;
    }

    /** The address of the very facts that were used. */
    private String factsAt(MetricDefinition metric) {
        String then =
                published
                        ? "published=true"
                        : "effective="
                                + of.effective()
                                + (of.asOf() == null ? "" : "&asOf=" + of.asOf());
        return "/scorecards/%s/%s/%s?%s&metric=%s"
                .formatted(
                        of.supplier().id(),
                        of.period(),
                        metric.isObserved() ? "observations" : "facts",
                        then,
                        metric.code());
    }

    List<ExplainedCriterion> criteria() {
        return scorecard.criteria().stream().map(this::criterion).toList();
    }

    private ExplainedCriterion criterion(CriterionScore criterion) {
        BigDecimal weight = criterion.criterion().weight();
        BigDecimal score = criterion.score();
        BigDecimal applied =
                score == null
                        ? null
                        : weight.multiply(Points.HUNDRED)
                                .divide(scorecard.coverage(), MetricValue.PRECISION);
        return new ExplainedCriterion(
                criterion.criterion().code(),
                criterion.criterion().name(),
                ScorecardBody.shown(weight),
                rounded(applied),
                ScorecardBody.plain(score),
                share(applied, score),
                share(applied, score == null ? null : Points.HUNDRED.subtract(score)),
                criterion.metrics().stream().map(this::metric).toList());
    }

    private ExplainedMetric metric(MetricScore score) {
        MetricValue value = score.value();
        return new ExplainedMetric(
                value.metric().code(),
                value.metric().version(),
                value.metric().name(),
                value.metric().formula(),
                ScorecardBody.unit(value, scorecard.currency()),
                value.shownValue(),
                MetricValue.plain(value.numerator()),
                MetricValue.plain(value.denominator()),
                Addends.arithmetic(value.metric()),
                Addends.factor(value.metric()),
                score.measuredBy().points(),
                ScorecardBody.plain(score.points()),
                ScorecardBody.shown(score.measuredBy().weight()),
                value.facts(),
                value.excluded(),
                factsAt(value.metric()));
    }

    private static @Nullable BigDecimal share(
            @Nullable BigDecimal weight, @Nullable BigDecimal points) {
        return weight == null || points == null
                ? null
                : rounded(weight.multiply(points).movePointLeft(2));
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
        return number == null
                ? null
                : ScorecardBody.shown(number.setScale(Scorecard.DECIMALS, RoundingMode.HALF_UP));
    }
}
