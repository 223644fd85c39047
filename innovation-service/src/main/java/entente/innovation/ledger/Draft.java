package entente.innovation.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is asked for: its amount as such, or as a percentage of a baseline.
 *
 * @param rate what one unit of the currency was worth on {@code on}; null: nobody knows
 */
public record Draft(
        UUID entryId,
        Kind kind,
        @Nullable BigDecimal amount,
        String currency,
        @Nullable BigDecimal rate,
        LocalDate on,
        String description,
        boolean shared,
        boolean tangible,
        @Nullable Source source,
        @Nullable Portion baseline) {

    private static final char BETWEEN = '|';

    Line line(BigDecimal exact, BigDecimal known) {
        return new Line(
                new Mark(
                        entryId,
                        kind,
                        currency,
                        known,
                        on,
                        shared,
                        kind.isInvestment() || tangible),
                exact,
                description,
                source,
                baseline,
                fingerprint(exact));
    }

    /**
     * The document, if one is named; else, for a benefit, all that is said of it: two who claim the
     * same in two initiatives write the same. Time and travel of two days may well look alike.
     */
    private @Nullable String fingerprint(BigDecimal exact) {
        if (source != null) {
            return "source"
                    + BETWEEN
                    + plain(source.system())
                    + BETWEEN
                    + plain(source.reference());
        }
        return kind.isInvestment()
                ? null
                : "benefit"
                        + BETWEEN
                        + kind
                        + BETWEEN
                        + exact.stripTrailingZeros().toPlainString()
                        + BETWEEN
                        + currency
                        + BETWEEN
                        + on
                        + BETWEEN
                        + plain(description);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
