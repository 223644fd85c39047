package entente.scorecard.metrics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One metric of a supplier and period.
 *
 * @param value null when there is no data; not rounded for show
 * @param numerator exact
 * @param denominator exact; zero when there is no data, one for a plain sum
 * @param facts lines (invoices, complaints) that entered the value
 * @param excluded facts that did not enter it, by reason
 */
public record MetricValue(
        MetricDefinition metric,
        @Nullable BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        long facts,
        SortedMap<String, Long> excluded) {

    /** Precision inside formulas, far beyond what is shown. */
    public static final MathContext PRECISION = MathContext.DECIMAL128;

    private static final MathContext SHOWN = new MathContext(16, RoundingMode.HALF_EVEN);

    public MetricValue {
        excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
    }

    /** {@code factor × numerator ÷ denominator}, without a value when the denominator is zero. */
    static MetricValue ratio(
            MetricDefinition metric,
            long factor,
            BigDecimal numerator,
            BigDecimal denominator,
            long facts,
            Map<String, Long> excluded) {
        BigDecimal value =
                denominator.signum() == 0
                        ? null
                        : numerator
                                .multiply(BigDecimal.valueOf(factor))
                                .divide(denominator, PRECISION);
        return new MetricValue(
                metric, value, numerator, denominator, facts, new TreeMap<>(excluded));
    }

    /** A plain sum: its own value as soon as there is a fact. */
    static MetricValue sum(
            MetricDefinition metric, BigDecimal sum, long facts, Map<String, Long> excluded) {
        return new MetricValue(
                metric,
                facts == 0 ? null : sum,
                sum,
                facts == 0 ? BigDecimal.ZERO : BigDecimal.ONE,
                facts,
                new TreeMap<>(excluded));
    }

    /** Without data. */
    static MetricValue none(MetricDefinition metric, Map<String, Long> excluded) {
        return sum(metric, BigDecimal.ZERO, 0, excluded);
    }

    /** The value as shown: exact where it is a sum, else to 16 significant digits. */
    public @Nullable String shownValue() {
        if (value == null) {
            return null;
        }
        return plain(denominator.compareTo(BigDecimal.ONE) == 0 ? value : value.round(SHOWN));
    }

    /** A decimal without exponent and needless zeros. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
