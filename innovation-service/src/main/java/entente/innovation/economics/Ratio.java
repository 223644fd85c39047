package entente.innovation.economics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A return in percent with what it is made of, which is exact.
 *
 * @param percent rounded to six significant digits; null: nothing was invested
 */
public record Ratio(@Nullable String percent, String numerator, String denominator) {

    private static final MathContext SHOWN = new MathContext(6, RoundingMode.HALF_EVEN);

    /** What came in beyond what it cost, by what it cost. */
    static Ratio gain(BigDecimal benefit, BigDecimal cost) {
        BigDecimal gain = benefit.subtract(cost);
        return new Ratio(
                cost.signum() == 0
                        ? null
                        : gain.movePointRight(2).divide(cost, SHOWN).toPlainString(),
                plain(gain),
                plain(cost));
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
