package entente.scorecard.metrics;

import entente.scorecard.purchases.Measure;
import entente.scorecard.purchases.Totals;
import entente.scorecard.purchases.TotalsKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of a period in one currency: the one they all have, which needs no rate, else the
 * reporting currency, by the rate in force on the order date.
 */
final class Conversion {

    /** Exact sums of money measures. */
    record Sums(List<BigDecimal> amounts, long facts, Map<String, Long> excluded) {}

    private final Rates rates;
    private final @Nullable String onlyCurrency;

    private Conversion(Set<String> currencies, Rates rates) {
        this.rates = rates;
        this.onlyCurrency = currencies.size() == 1 ? currencies.iterator().next() : null;
    }

    static Conversion among(Set<String> currencies, Rates rates) {
        return new Conversion(currencies, rates);
    }

    /** Into a currency that amounts were added up in before. */
    static Conversion into(String currency, Rates rates) {
        return among(
                currency.equals(rates.reportingCurrency()) ? Set.of() : Set.of(currency), rates);
    }

    static Conversion of(Map<TotalsKey, Totals> totals, Rates rates) {
        Set<String> currencies = new TreeSet<>();
        totals.forEach((key, sums) -> {
            boolean invoiced = sums.count(Measure.INVOICES) > 0;
            if (invoiced
                    || sums.count(Measure.LINES_DUE) > 0
                    || sums.count(Measure.RECEIVED_LINES) > 0) {
                currencies.add(key.currency());
            }
            if (invoiced) {
                currencies.add(key.invoiceCurrency());
            }
        });
        return new Conversion(currencies, rates);
    }

    String currency() {
        return onlyCurrency == null ? rates.reportingCurrency() : onlyCurrency;
    }

    /** What one unit of a currency is worth here, by the rate of a day; null while unknown. */
    @Nullable BigDecimal factor(String currency, LocalDate day) {
        return onlyCurrency == null ? rates.inForce(currency, day) : BigDecimal.ONE;
    }

    /** An amount of the reporting currency here, by the rate of a day; null while unknown. */
    @Nullable BigDecimal ofReporting(BigDecimal amount, LocalDate day) {
        if (currency().equals(rates.reportingCurrency())) {
            return amount;
        }
        BigDecimal worth = rates.inForce(currency(), day);
        return worth == null ? null : amount.divide(worth, MetricValue.PRECISION);
    }

    /** Adds up amounts; facts whose rate is missing are left out of all of them, and counted. */
    Sums sums(Map<TotalsKey, Totals> totals, Measure count, Measure... amounts) {
        BigDecimal[] result = new BigDecimal[amounts.length];
        java.util.Arrays.fill(result, BigDecimal.ZERO);
        long facts = 0;
        long missing = 0;
        for (Map.Entry<TotalsKey, Totals> entry : totals.entrySet()) {
            long counted = entry.getValue().count(count);
            BigDecimal[] converted = converted(entry.getKey(), entry.getValue(), amounts);
            if (converted == null) {
                missing += counted;
                continue;
            }
            facts += counted;
            for (int i = 0; i < amounts.length; i++) {
                result[i] = result[i].add(converted[i]);
            }
        }
        Map<String, Long> excluded = missing == 0 ? Map.of() : Map.of("rate-missing", missing);
        return new Sums(List.of(result), facts, excluded);
    }

    private BigDecimal @Nullable [] converted(TotalsKey key, Totals totals, Measure[] amounts) {
        BigDecimal[] converted = new BigDecimal[amounts.length];
        for (int i = 0; i < amounts.length; i++) {
            BigDecimal factor =
                    switch (amounts[i].money()) {
                        case NONE -> BigDecimal.ONE;
                        case ORDER -> factor(key.currency(), key.orderedOn());
                        case INVOICE -> factor(key.invoiceCurrency(), key.orderedOn());
                    };
            if (factor == null) {
                return null;
            }
            converted[i] = totals.get(amounts[i]).multiply(factor);
        }
        return converted;
    }
}
