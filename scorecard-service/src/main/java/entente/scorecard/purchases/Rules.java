package entente.scorecard.purchases;

import java.math.BigDecimal;

/**
 * The tolerances of the delivery metrics, version 1.
 *
 * @param lateDays days after the due date that still are on time
 * @param shortfallPercent percent of the ordered quantity that may be missing from "in full"
 * @param buyerChangeDays a buyer's change this close before the due date excludes the line
 */
public record Rules(int lateDays, BigDecimal shortfallPercent, int buyerChangeDays) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static final Rules STANDARD = new Rules(0, BigDecimal.ZERO, 14);

    public Rules {
        if (lateDays < 0 || buyerChangeDays < 0) {
            throw new IllegalArgumentException("Tolerances in days are zero or more");
        }
        if (shortfallPercent.signum() < 0 || shortfallPercent.compareTo(HUNDRED) >= 0) {
            throw new IllegalArgumentException("The tolerated shortfall is from 0 to below 100 %");
        }
    }

    /** The quantity that is enough for a required one. */
    BigDecimal enough(BigDecimal required) {
        return required.multiply(HUNDRED.subtract(shortfallPercent)).movePointLeft(2);
    }
}
