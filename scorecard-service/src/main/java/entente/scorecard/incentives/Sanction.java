package entente.scorecard.incentives;

import entente.platform.Rejected;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier is to lose.
 *
 * @param amount of a penalty, in {@code currency} (ISO 4217)
 * @param sharePoints percentage points of business less, in {@code category}
 * @param category also where no new business is given; null there: nowhere
 */
public record Sanction(
        Kind kind,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable BigDecimal sharePoints,
        @Nullable String category) {

    /** What it is. */
    public enum Kind {
        SMALLER_SHARE,
        NO_NEW_BUSINESS,
        PENALTY
    }

    /**
     * Whether it says all that its kind needs, and nothing else.
     *
     * @throws Rejected {@code sanction-incomplete}
     */
    void check() {
        boolean whole =
                switch (kind) {
                    case PENALTY ->
                            isAbove0(amount)
                                    && currency != null
                                    && sharePoints == null
                                    && category == null;
                    case SMALLER_SHARE ->
                            isAbove0(sharePoints) && category != null && amount == null;
                    case NO_NEW_BUSINESS -> amount == null && sharePoints == null;
                };
        if (!whole) {
            throw new Rejected(
                    "sanction-incomplete",
                    "A penalty has an amount and a currency, a smaller share its points and a"
                            + " category, no new business at most a category");
        }
    }

    private static boolean isAbove0(@Nullable BigDecimal number) {
        return number != null && number.signum() > 0;
    }
}
