package entente.supplier.agreements;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An exact amount.
 *
 * @param amount decimal, e.g. {@code 12.50}
 * @param currency ISO 4217, e.g. {@code EUR}
 */
public record Money(String amount, String currency) {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,60}(\\.[0-9]{1,60})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public Money {
        if (amount == null || !DECIMAL.matcher(amount).matches()) {
            throw new IllegalArgumentException("amount takes a decimal text: \"12.50\"");
        }
        if (currency == null || !CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException("currency takes an ISO 4217 code: \"EUR\"");
        }
    }

    public BigDecimal value() {
        return new BigDecimal(amount);
    }

    /** Whether it has at most 18 digits before and 9 after the point, as agreed amounts do. */
    boolean ordinary() {
        BigDecimal value = value();
        return value.precision() - value.scale() <= 18 && value.scale() <= 9;
    }

    boolean sameCurrency(Money other) {
        return currency.equals(other.currency);
    }
}
