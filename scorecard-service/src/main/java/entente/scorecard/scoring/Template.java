package entente.scorecard.scoring;

import entente.platform.Rejected;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Direction;
import entente.scorecard.metrics.MetricKey;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a scorecard weighs: criteria whose weights add up to exactly 100, each of weighted metrics
 * with points. A change is a new version. Templates lie in events, so that making one only copies;
 * {@link #check} says what is wrong with a new one.
 */
public record Template(String id, int version, String name, List<Criterion> criteria) {

    public Template {
        criteria = List.copyOf(criteria);
    }

    /**
     * One heading of a scorecard.
     *
     * @param target score from which it is exceeded; null: none
     * @param threshold score under which it is breached; null: none
     * @param reward for exceeding the target
     */
    public record Criterion(
            String code,
            String name,
            BigDecimal weight,
            List<MeasuredBy> metrics,
            @Nullable BigDecimal target,
            @Nullable BigDecimal threshold,
            @Nullable Reward reward) {

        public Criterion {
            metrics = List.copyOf(metrics);
        }

        /** Without agreed limits. */
        public Criterion(String code, String name, BigDecimal weight, List<MeasuredBy> metrics) {
            this(code, name, weight, metrics, null, null, null);
        }

        Criterion with(List<MeasuredBy> others) {
            return new Criterion(code, name, weight, others, target, threshold, reward);
        }
    }

    /**
     * A metric within a criterion.
     *
     * @param metric its code
     * @param version of its definition
     * @param weight relative to the criterion's other metrics
     * @param target value beyond which, in the metric's good direction, it is exceeded; null: none
     * @param threshold value beyond which, in the bad direction, it is breached; null: none
     * @param reward for exceeding the target
     */
    public record MeasuredBy(
            String metric,
            int version,
            BigDecimal weight,
            Points points,
            @Nullable BigDecimal target,
            @Nullable BigDecimal threshold,
            @Nullable Reward reward) {

        /** Without agreed limits. */
        public MeasuredBy(String metric, int version, BigDecimal weight, Points points) {
            this(metric, version, weight, points, null, null, null);
        }

        MetricKey key() {
            return new MetricKey(metric, version);
        }

        MeasuredBy by(MetricKey other) {
            return new MeasuredBy(
                    other.code(), other.version(), weight, points, target, threshold, reward);
        }
    }

    /**
     * What is given for exceeding a target.
     *
     * @param amount of a bonus, in {@code currency}
     * @param sharePoints percentage points of business more, in {@code category}
     */
    public record Reward(
            Kind kind,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable BigDecimal sharePoints,
            @Nullable String category) {

        /** What it is. */
        public enum Kind {
            BONUS,
            BUSINESS_SHARE
        }

        /**
         * Whether it says all that its kind needs.
         *
         * @throws Rejected {@code reward-incomplete}
         */
        public void check() {
            boolean whole =
                    switch (kind) {
                        case BONUS -> isAbove0(amount) && currency != null;
                        case BUSINESS_SHARE -> isAbove0(sharePoints) && category != null;
                    };
            require(
                    whole,
                    "reward-incomplete",
                    "A bonus has an amount and a currency, a share its points and a category");
        }

        private static boolean isAbove0(@Nullable BigDecimal number) {
            return number != null && number.signum() > 0;
        }
    }

    /**
     * Says what is wrong with a new one.
     *
     * @throws Rejected {@code weights-not-100, weight-not-positive, criterion-missing,
     *     criterion-unnamed, criterion-twice, metric-missing, metric-twice, metric-unknown,
     *     metric-version-unknown, metric-ours-only, threshold-beyond-target, reward-incomplete,
     *     reward-without-target}, and the codes of {@link Points#check}
     */
    public void check(Catalogue known) {
        require(!criteria.isEmpty(), "criterion-missing", "A template has at least one criterion");
        distinct(criteria.stream().map(Criterion::code).toList(), "criterion-twice");
        criteria.forEach(criterion -> check(criterion, known));
        BigDecimal sum =
                criteria.stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        require(
                sum.compareTo(Points.HUNDRED) == 0,
                "weights-not-100",
                "The weights add up to 100, not " + sum.toPlainString());
    }

    private static void check(Criterion criterion, Catalogue known) {
        String code = criterion.code();
        require(
                !code.isBlank() && !criterion.name().isBlank(),
                "criterion-unnamed",
                "A criterion has a code and a name");
        positive(criterion.weight(), code);
        require(!criterion.metrics().isEmpty(), "metric-missing", code + " has no metric");
        distinct(criterion.metrics().stream().map(MeasuredBy::metric).toList(), "metric-twice");
        limits(
                criterion.target(),
                criterion.threshold(),
                Direction.HIGHER_IS_BETTER,
                criterion.reward(),
                code);
        criterion.metrics().forEach(metric -> check(metric, known));
    }

    private static void check(MeasuredBy metric, Catalogue known) {
        String code = metric.metric();
        require(known.newest(code).isPresent(), "metric-unknown", "There is no metric " + code);
        MetricDefinition definition =
                known.find(metric.key())
                        .orElseThrow(() ->
                                new Rejected(
                                        "metric-version-unknown", "There is no " + metric.key()));
        // A scorecard shows all of its metrics to the supplier, and its score tells of them.
        require(
                !definition.isOursOnly(),
                "metric-ours-only",
                "The supplier must not see " + code + ", so no template has it");
        positive(metric.weight(), code);
        metric.points().check();
        limits(metric.target(), metric.threshold(), definition.direction(), metric.reward(), code);
    }

    /** Who reaches the target is not under the threshold, and a reward is for a target. */
    private static void limits(
            @Nullable BigDecimal target,
            @Nullable BigDecimal threshold,
            Direction better,
            @Nullable Reward reward,
            String of) {
        if (target != null && threshold != null) {
            int order = threshold.compareTo(target);
            require(
                    switch (better) {
                        case HIGHER_IS_BETTER -> order <= 0;
                        case LOWER_IS_BETTER -> order >= 0;
                        case NEUTRAL -> false;
                    },
                    "threshold-beyond-target",
                    "The threshold of " + of + " is on the bad side of its target");
        }
        if (reward != null) {
            require(target != null, "reward-without-target", of + " has a reward but no target");
            reward.check();
        }
    }

    private static void positive(BigDecimal weight, String of) {
        require(weight.signum() > 0, "weight-not-positive", "The weight of " + of + " is above 0");
    }

    private static void distinct(List<String> codes, String code) {
        Set<String> seen = new HashSet<>();
        codes.forEach(each -> require(seen.add(each), code, each + " is there twice"));
    }

    private static void require(boolean condition, String code, String message) {
        if (!condition) {
            throw new Rejected(code, message);
        }
    }
}
