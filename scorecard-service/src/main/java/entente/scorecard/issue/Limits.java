package entente.scorecard.issue;

import entente.scorecard.issue.IssuedEvent.Better;
import entente.scorecard.issue.IssuedEvent.Level;
import entente.scorecard.metrics.MetricDefinition.Direction;
import entente.scorecard.scoring.Computed;
import entente.scorecard.scoring.Scorecard.CriterionScore;
import entente.scorecard.scoring.Scorecard.MetricScore;
import entente.scorecard.scoring.Template;
import entente.scorecard.scoring.Template.Reward;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a scorecard against the targets and thresholds of its template; no data breaks none. */
public final class Limits {

    /**
     * A limit that was passed.
     *
     * @param exceeded whether it is a target; else a threshold
     * @param value as it was held against the limit
     */
    public record Passed(
            boolean exceeded,
            Level level,
            String code,
            BigDecimal value,
            BigDecimal limit,
            Better better,
            @Nullable Reward reward) {}

    private Limits() {}

    /** Every limit that was passed, in the order of the template. */
    public static List<Passed> of(Computed computed) {
        List<Passed> passed = new ArrayList<>();
        for (CriterionScore criterion : computed.scorecard().criteria()) {
            Template.Criterion of = criterion.criterion();
            check(
                    passed,
                    Level.CRITERION,
                    of.code(),
                    criterion.score(),
                    Direction.HIGHER_IS_BETTER,
                    of.target(),
                    of.threshold(),
                    of.reward());
            for (MetricScore metric : criterion.metrics()) {
                Template.MeasuredBy by = metric.measuredBy();
                check(
                        passed,
                        Level.METRIC,
                        by.metric(),
                        metric.value().value(),
                        metric.value().metric().direction(),
                        by.target(),
                        by.threshold(),
                        by.reward());
            }
        }
        return passed;
    }

    private static void check(
            List<Passed> passed,
            Level level,
            String code,
            @Nullable BigDecimal value,
            Direction direction,
            @Nullable BigDecimal target,
            @Nullable BigDecimal threshold,
            @Nullable Reward reward) {
        if (value == null || direction == Direction.NEUTRAL) {
            return;
        }
        Better better = direction == Direction.HIGHER_IS_BETTER ? Better.HIGHER : Better.LOWER;
        int up = better == Better.HIGHER ? 1 : -1;
        if (target != null && value.compareTo(target) * up > 0) {
            passed.add(new Passed(true, level, code, value, target, better, reward));
        }
        if (threshold != null && value.compareTo(threshold) * up < 0) {
            passed.add(new Passed(false, level, code, value, threshold, better, null));
        }
    }
}
