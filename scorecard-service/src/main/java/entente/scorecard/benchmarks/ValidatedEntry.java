package entente.scorecard.benchmarks;

import entente.scorecard.metrics.InnovationContribution;
import entente.scorecard.metrics.Observation;
import entente.scorecard.metrics.Rates;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A validated benefit that a premium may be justified with.
 *
 * @param id of the observation that tells it
 * @param worth in the premium's currency by the rates of the entry's day; null when one is missing
 */
public record ValidatedEntry(
        String id, BigDecimal amount, String currency, @Nullable BigDecimal worth) {

    /** What observations of validated benefits add to. */
    static final String MEASURE = InnovationContribution.VALUE;

    private static final int DECIMALS = 4;

    /** The observation as an entry; null for one that is none, or that counts no more. */
    static @Nullable ValidatedEntry of(Observation told, String premiumCurrency, Rates rates) {
        String currency = told.currency();
        if (!told.measure().equals(MEASURE) || told.excluded() != null || currency == null) {
            return null;
        }
        return new ValidatedEntry(
                told.factId(),
                told.numerator(),
                currency,
                worth(told, currency, premiumCurrency, rates));
    }

    private static @Nullable BigDecimal worth(
            Observation told, String currency, String premiumCurrency, Rates rates) {
        if (currency.equals(premiumCurrency)) {
            return told.numerator();
        }
        BigDecimal from = rates.inForce(currency, told.on());
        BigDecimal to = rates.inForce(premiumCurrency, told.on());
        return from == null || to == null
                ? null
                : told.numerator()
                        .multiply(from)
                        .divide(to, MathContext.DECIMAL128)
                        .setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
