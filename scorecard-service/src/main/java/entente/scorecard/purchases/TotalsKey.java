package entente.scorecard.purchases;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;

/**
 * Under what a line's measures are added up. Amounts keep their own currency and order date, so
 * that exchange rates apply at reading and one that arrives late changes no sum; the party is as
 * the event named it, so that the same holds for aliases.
 *
 * @param month of the due date; for complaints, in which they were opened
 * @param invoiceCurrency differs from {@code currency} only for invoices in another currency
 */
public record TotalsKey(
        Party party, YearMonth month, String currency, LocalDate orderedOn, String invoiceCurrency)
        implements Comparable<TotalsKey> {

    private static final Comparator<TotalsKey> ORDER =
            Comparator.comparing(TotalsKey::party)
                    .thenComparing(TotalsKey::month)
                    .thenComparing(TotalsKey::currency)
                    .thenComparing(TotalsKey::orderedOn)
                    .thenComparing(TotalsKey::invoiceCurrency);

    /**
     * Amounts in the reporting currency need no rate, so their order dates are not kept apart: a
     * supplier's month is then one row instead of one per day.
     */
    public TotalsKey reportedIn(String currencyOfReports) {
        boolean needsRate =
                !currency.equals(currencyOfReports) || !invoiceCurrency.equals(currencyOfReports);
        return needsRate
                ? this
                : new TotalsKey(party, month, currency, LocalDate.EPOCH, invoiceCurrency);
    }

    @Override
    public int compareTo(TotalsKey other) {
        return ORDER.compare(this, other);
    }
}
