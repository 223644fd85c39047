package entente.innovation.ledger;

import java.math.BigDecimal;

/**
 * What a benefit is a percentage of, e.g. 10 % of a year's assembly cost.
 *
 * @param of in words
 * @param amount in the entry's currency
 * @param percentage of it; 10 is a tenth
 */
public record Portion(String of, BigDecimal amount, BigDecimal percentage) {

    /** The part of the baseline, exact. */
    BigDecimal part() {
        return amount.multiply(percentage).movePointLeft(2);
    }
}
