package entente.scorecard.metrics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Metrics from observations; without any there is no value. */
final class Observed {

    private Observed() {}

    /** {@code factor × Σ numerator ÷ Σ denominator}. */
    static MetricValue quotient(
            MetricDefinition metric, long factor, String measure, List<Observation> observations) {
        Map<String, Long> excluded = new TreeMap<>();
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        long facts = 0;
        for (Observation each : of(measure, observations)) {
            if (each.excluded() != null) {
                excluded.merge(each.excluded(), 1L, Long::sum);
            } else {
                numerator = numerator.add(each.numerator());
                denominator = denominator.add(each.denominator());
                facts++;
            }
        }
        return MetricValue.ratio(metric, factor, numerator, denominator, facts, excluded);
    }

    /**
     * Σ numerator.
     *
     * @param currency what money is told in
     * @param rates by the day of each observation
     */
    static MetricValue sum(
            MetricDefinition metric,
            String measure,
            List<Observation> observations,
            String currency,
            Rates rates) {
        Map<String, Long> excluded = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        long facts = 0;
        for (Observation each : of(measure, observations)) {
            BigDecimal amount = converted(each, currency, rates);
            String reason = each.excluded();
            if (reason == null && amount == null) {
                reason = "rate-missing";
            }
            if (reason != null) {
                excluded.merge(reason, 1L, Long::sum);
            } else if (amount != null) {
                sum = sum.add(amount);
                facts++;
            }
        }
        return MetricValue.sum(metric, sum, facts, excluded);
    }

    private static List<Observation> of(String measure, List<Observation> observations) {
        return observations.stream().filter(each -> each.measure().equals(measure)).toList();
    }

    /** From one currency into another by the rates of a day; exact where either is reported in. */
    private static @Nullable BigDecimal converted(Observation of, String currency, Rates rates) {
        if (of.currency() == null || of.currency().equals(currency)) {
            return of.numerator();
        }
        BigDecimal from = rates.inForce(of.currency(), of.on());
        BigDecimal into = rates.inForce(currency, of.on());
        return from == null || into == null
                ? null
                : of.numerator().multiply(from).divide(into, MetricValue.PRECISION);
    }
}
