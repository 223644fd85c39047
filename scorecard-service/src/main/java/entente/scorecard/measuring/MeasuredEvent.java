package entente.scorecard.measuring;

import entente.platform.Category;
import entente.platform.EventType;
import entente.scorecard.metrics.MetricDefinition.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others were told of a supplier's month; the stream is named {@code <supplier>/<month>}. */
public sealed interface MeasuredEvent {

    Category<MeasuredEvent> CATEGORY = new Category<>("measured", MeasuredEvent.class);

    /** The name of the stream of a supplier and month. */
    static String id(UUID supplier, String month) {
        return supplier + "/" + month;
    }

    /**
     * A metric of the month; decimals are exact texts.
     *
     * @param value null without data
     * @param numerator null without data
     * @param denominator null without data
     * @param facts that entered the value
     * @param excluded facts that did not, by reason
     */
    record Figure(
            String code,
            int version,
            Unit unit,
            @Nullable String value,
            @Nullable String numerator,
            @Nullable String denominator,
            long facts,
            SortedMap<String, Long> excluded) {

        public Figure {
            excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
        }

        /** Whether there is anything at all to say of it. */
        boolean isThere() {
            return value != null || !excluded.isEmpty();
        }
    }

    /**
     * Every metric of the month that there was anything to say of, as it was known; it replaces
     * what was told of the month before.
     *
     * @param period the month, as {@code 2026-07}
     * @param currency of the money metrics
     * @param on the day on which it was told
     */
    @EventType("metrics-measured")
    record MetricsMeasured(
            UUID supplierId, String period, String currency, List<Figure> metrics, LocalDate on)
            implements MeasuredEvent {

        public MetricsMeasured {
            metrics = List.copyOf(metrics);
        }

        /** Whether it says the same, whenever it was told. */
        boolean saysTheSame(MetricsMeasured other) {
            return currency.equals(other.currency)
                    && withoutEmpty().metrics.equals(other.withoutEmpty().metrics);
        }

        /** Without metrics of which there is nothing to say, however many are defined. */
        MetricsMeasured withoutEmpty() {
            return new MetricsMeasured(
                    supplierId,
                    period,
                    currency,
                    metrics.stream().filter(Figure::isThere).toList(),
                    on);
        }
    }

    /**
     * A metric left its usual course in the month.
     *
     * @param metric its code
     * @param version of its definition
     * @param unit of all numbers
     * @param currency of money; else null
     * @param mean what was to be expected of the month, its season included
     * @param ewma weighted average of the months up to this one
     * @param months how many the limits were made of
     */
    @EventType("early-warning-raised")
    record EarlyWarningRaised(
            UUID supplierId,
            String period,
            String metric,
            int version,
            Unit unit,
            @Nullable String currency,
            Signal signal,
            BigDecimal value,
            BigDecimal mean,
            BigDecimal lowerLimit,
            BigDecimal upperLimit,
            @Nullable BigDecimal ewma,
            int months)
            implements MeasuredEvent {}
}
