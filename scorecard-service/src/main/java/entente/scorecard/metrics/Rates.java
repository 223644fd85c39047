package entente.scorecard.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Exchange rates into the reporting currency; of each currency the one in force on a day. */
public final class Rates {

    /**
     * One rate.
     *
     * @param rate what one unit of {@code currency} is worth in the reporting currency
     * @param validFrom first day on which it is in force, until the next one
     */
    public record Rate(String currency, LocalDate validFrom, BigDecimal rate) {
        public Rate {
            if (rate.signum() <= 0) {
                throw new IllegalArgumentException("An exchange rate is above zero");
            }
        }
    }

    private final String reportingCurrency;
    private final Map<String, NavigableMap<LocalDate, BigDecimal>> byCurrency;
    private final @Nullable Collection<Rate> noted;

    public Rates(String reportingCurrency, Collection<Rate> rates) {
        this.reportingCurrency = reportingCurrency;
        this.byCurrency = new HashMap<>();
        this.noted = null;
        for (Rate rate : rates) {
            byCurrency
                    .computeIfAbsent(rate.currency(), _ -> new TreeMap<>())
                    .put(rate.validFrom(), rate.rate());
        }
    }

    private Rates(Rates of, Collection<Rate> noted) {
        this.reportingCurrency = of.reportingCurrency;
        this.byCurrency = of.byCurrency;
        this.noted = noted;
    }

    /** The same, which notes every rate that somebody asks for. */
    Rates noting(Collection<Rate> used) {
        return new Rates(this, used);
    }

    public String reportingCurrency() {
        return reportingCurrency;
    }

    /** Equal when every rate is the same on every day. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof Rates that
                        && reportingCurrency.equals(that.reportingCurrency)
                        && byCurrency.equals(that.byCurrency));
    }

    @Override
    public int hashCode() {
        return Objects.hash(reportingCurrency, byCurrency);
    }

    /** What one unit was worth on a day; null while no rate in force then is known. */
    public @Nullable BigDecimal inForce(String currency, LocalDate day) {
        if (currency.equals(reportingCurrency)) {
            return BigDecimal.ONE;
        }
        NavigableMap<LocalDate, BigDecimal> rates = byCurrency.get(currency);
        Map.Entry<LocalDate, BigDecimal> entry = rates == null ? null : rates.floorEntry(day);
        if (entry != null && noted != null) {
            noted.add(new Rate(currency, entry.getKey(), entry.getValue()));
        }
        return entry == null ? null : entry.getValue();
    }
}
