package entente.scorecard.metrics;

import entente.scorecard.metrics.MetricDefinition.Rule;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What each fact adds to a metric, in the currency of the whole: added up over all facts it is the
 * metric's numerator and denominator, or what {@link Arithmetic} makes them from.
 */
public final class Addends {

    /** One fact's part; both zero for one that is left out. */
    public record Addend(BigDecimal numerator, BigDecimal denominator) {}

    private final MetricDefinition metric;
    private final Benchmarks benchmarks;
    private final Conversion money;
    private final Conversion premium;
    private final LateCost late;

    /**
     * Adds to a metric.
     *
     * @param whole what all its facts were added up to
     * @param late what lines cost that are late
     */
    public Addends(
            MetricDefinition metric,
            Measured whole,
            Rates rates,
            Benchmarks benchmarks,
            LateCost late) {
        this.metric = metric;
        this.benchmarks = benchmarks;
        this.late = late;
        this.money = Conversion.into(Conversion.of(whole.now(), rates).currency(), rates);
        this.premium = MarketPremium.conversion(whole.bought(), rates, benchmarks);
    }

    /** What one order line adds; null when the metric does not look at order lines. */
    public @Nullable Addend of(Measured line) {
        return switch (metric.rule()) {
            case Rule.Calculated rule -> {
                MetricValue value =
                        new LineMetrics(line, benchmarks, money, premium, late)
                                .addend(metric, rule.metric());
                yield new Addend(value.numerator(), value.denominator());
            }
            case Rule.Tolerated _, Rule.Observed _, Rule.Summed _, Rule.Formula _ -> null;
        };
    }

    /** How a metric's value comes from what its facts add. */
    public enum Arithmetic {
        /** factor × Σ numerator ÷ Σ denominator. */
        QUOTIENT,
        /** Σ numerator. */
        SUM,
        /** √((n × Σ d² − (Σ d)²) ÷ (n × (n − 1))), d the numerator of each fact that counts. */
        DEVIATION,
        /**
         * factor × (before − now) ÷ before, each Σ numerator ÷ Σ denominator of the period before
         * and of this one.
         */
        IMPROVEMENT,
        /**
         * min(100, 5 × ideas + 15 × prototypes + 30 × commercialised + 50 × min(1, value ÷ 1 % of
         * spend)), each Σ numerator of the observations of its measure; spend is a metric of its
         * own.
         */
        CONTRIBUTION,
        /**
         * (Σ numerator of the order lines + Σ numerator of the observations of costs) ÷ Σ
         * denominator of the order lines.
         */
        WITH_COSTS,
        /** The formula over other metrics. */
        FORMULA
    }

    /** By which arithmetic a metric is made. */
    public static Arithmetic arithmetic(MetricDefinition metric) {
        return switch (metric.rule()) {
            case Rule.Calculated rule -> arithmetic(rule.metric());
            case Rule.Tolerated rule -> arithmetic(rule.metric());
            case Rule.Observed _ -> Arithmetic.QUOTIENT;
            case Rule.Summed _ -> Arithmetic.SUM;
            case Rule.Formula _ -> Arithmetic.FORMULA;
        };
    }

    private static Arithmetic arithmetic(Metric metric) {
        return switch (metric) {
            case LEAD_TIME_SIGMA -> Arithmetic.DEVIATION;
            case QUALITY_IMPROVEMENT -> Arithmetic.IMPROVEMENT;
            case PPV, INVOICE_VARIANCE, SPEND -> Arithmetic.SUM;
            case OTIF,
                    FILL_RATE,
                    LEAD_TIME_MEAN,
                    PPM,
                    PPV_RATE,
                    MARKET_PREMIUM,
                    CONFIRMATION_TIME,
                    COMPLAINT_RESOLUTION_TIME,
                    COMMITS_PAST_DUE ->
                    Arithmetic.QUOTIENT;
            case TCO_INDEX -> Arithmetic.WITH_COSTS;
            case INNOVATION_CONTRIBUTION -> Arithmetic.CONTRIBUTION;
        };
    }

    /** What a quotient is multiplied by. */
    public static long factor(MetricDefinition metric) {
        return switch (metric.rule()) {
            case Rule.Observed rule -> rule.factor();
            case Rule.Calculated _, Rule.Tolerated _ ->
                    switch (metric.unit()) {
                        case PERCENT -> 100;
                        case PARTS_PER_MILLION -> 1_000_000;
                        case DAYS, MONEY, POINTS, RATIO, COUNT -> 1;
                    };
            case Rule.Summed _, Rule.Formula _ -> 1;
        };
    }
}
