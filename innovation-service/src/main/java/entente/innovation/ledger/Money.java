package entente.innovation.ledger;

import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param amount a decimal string with two places at least, never rounded
 * @param currency ISO 4217
 */
public record Money(String amount, String currency) {

    public static Money of(BigDecimal amount, String currency) {
        BigDecimal plain = amount.stripTrailingZeros();
        return new Money(plain.setScale(Math.max(2, plain.scale())).toPlainString(), currency);
    }
}
