package entente.scorecard.metrics;

import entente.scorecard.metrics.MetricDefinition.Rule;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Computes every metric of a supplier and period from what was added up. */
public final class MetricValues {

    private static final Comparator<Rates.Rate> RATES =
            Comparator.comparing(Rates.Rate::currency).thenComparing(Rates.Rate::validFrom);

    private final Measured measured;
    private final Rates rates;
    private final Conversion money;
    private final Conversion compared;
    private final LineMetrics lines;

    private MetricValues(Measured measured, Rates rates, Benchmarks benchmarks, LateCost late) {
        this.measured = measured;
        this.rates = rates;
        this.money = Conversion.of(measured.now(), rates);
        this.compared = MarketPremium.conversion(measured.bought(), rates, benchmarks);
        this.lines = new LineMetrics(measured, benchmarks, money, compared, late);
    }

    /**
     * All metrics of a period, in the order of their catalogue.
     *
     * @param currency of every money metric
     * @param comparedIn currency of the numerator and denominator of {@code market-premium}, which
     *     may be another one; null when it is not known any more
     * @param rates that amounts were converted by
     */
    public record Result(
            String currency,
            @Nullable String comparedIn,
            Map<MetricKey, MetricValue> values,
            List<Rates.Rate> rates) {

        public Result {
            rates = List.copyOf(rates);
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        public MetricValue of(MetricKey metric) {
            return Objects.requireNonNull(values.get(metric), metric::toString);
        }

        /** The same with these formulas as well. */
        public Result with(List<MetricDefinition> formulas) {
            if (formulas.isEmpty()) {
                return this;
            }
            Map<MetricKey, MetricValue> more = new LinkedHashMap<>(values);
            for (MetricDefinition metric : formulas) {
                if (metric.rule() instanceof Rule.Formula formula) {
                    more.put(metric.key(), formula(metric, formula, more));
                }
            }
            return new Result(currency, comparedIn, more, rates);
        }

        /** The same with another value. */
        public Result and(MetricValue value) {
            Map<MetricKey, MetricValue> more = new LinkedHashMap<>(values);
            more.put(value.metric().key(), value);
            return new Result(currency, comparedIn, more, rates);
        }

        /** By the shipped definition. */
        public MetricValue of(Metric metric) {
            return of(metric.key());
        }
    }

    /**
     * Computes all metrics of a catalogue.
     *
     * @param late what lines cost that are late
     */
    public static Result of(
            Measured measured,
            Rates rates,
            Benchmarks benchmarks,
            LateCost late,
            Catalogue catalogue) {
        Set<Rates.Rate> used = new TreeSet<>(RATES);
        MetricValues metrics = new MetricValues(measured, rates.noting(used), benchmarks, late);
        Map<MetricKey, MetricValue> values = new LinkedHashMap<>();
        for (MetricDefinition metric : catalogue.all()) {
            values.put(metric.key(), metrics.value(metric));
        }
        for (MetricDefinition metric : catalogue.all()) {
            if (metric.rule() instanceof Rule.Formula formula) {
                values.put(metric.key(), formula(metric, formula, values));
            }
        }
        return new Result(
                metrics.money.currency(), metrics.compared.currency(), values, List.copyOf(used));
    }

    /**
     * A metric with other tolerances.
     *
     * @param measured what lines that were folded by them add up to
     */
    public static MetricValue tolerated(
            MetricDefinition metric,
            Rule.Tolerated rule,
            Measured measured,
            Rates rates,
            LateCost late) {
        Benchmarks none = new Benchmarks(List.of(), List.of());
        return new MetricValues(measured, rates, none, late)
                .lines.calculated(metric, rule.metric());
    }

    private MetricValue value(MetricDefinition metric) {
        return switch (metric.rule()) {
            case Rule.Calculated rule when rule.metric() == Metric.INNOVATION_CONTRIBUTION ->
                    InnovationContribution.of(
                            metric, measured.observed(), lines.spend(), money.currency(), rates);
            case Rule.Calculated rule when rule.metric() == Metric.TCO_INDEX ->
                    TcoIndex.of(
                            lines.calculated(metric, Metric.TCO_INDEX),
                            measured.observed(),
                            money.currency(),
                            rates);
            case Rule.Calculated rule -> lines.calculated(metric, rule.metric());
            case Rule.Observed rule ->
                    Observed.quotient(metric, rule.factor(), rule.measure(), measured.observed());
            case Rule.Summed rule ->
                    Observed.sum(
                            metric, rule.measure(), measured.observed(), money.currency(), rates);
            // From other sums than these: tolerated()
            case Rule.Tolerated _ -> MetricValue.none(metric, Map.of());
            // Its place in the order; it is evaluated when all others are there.
            case Rule.Formula _ -> MetricValue.none(metric, Map.of());
        };
    }

    /** A formula over values that are not rounded; without one of them it has no value itself. */
    private static MetricValue formula(
            MetricDefinition metric, Rule.Formula formula, Map<MetricKey, MetricValue> values) {
        Map<String, BigDecimal> variables = new TreeMap<>();
        Map<String, Long> missing = new TreeMap<>();
        long facts = 0;
        for (Map.Entry<String, MetricKey> use : formula.uses().entrySet()) {
            MetricValue used = values.get(use.getValue());
            BigDecimal value = used == null ? null : used.value();
            if (used == null || value == null) {
                missing.put("no-data:" + use.getValue().code(), 1L);
            } else {
                variables.put(use.getKey(), value);
                facts += used.facts();
            }
        }
        if (!missing.isEmpty()) {
            return MetricValue.none(metric, missing);
        }
        BigDecimal value = formula.evaluation().of(variables);
        return value == null
                ? MetricValue.none(metric, Map.of("division-by-zero", 1L))
                : new MetricValue(metric, value, value, BigDecimal.ONE, facts, new TreeMap<>());
    }
}
