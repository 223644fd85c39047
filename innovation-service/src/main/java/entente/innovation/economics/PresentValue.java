package entente.innovation.economics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Net present value: Σ cash of month k ÷ (1 + r ÷ 12)^k, k counted from the first month with cash,
 * r the yearly rate. To 34 digits, then to hundredths.
 */
final class PresentValue {

    private static final MathContext PRECISE = MathContext.DECIMAL128;
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private PresentValue() {}

    static BigDecimal of(NavigableMap<YearMonth, BigDecimal> cash, BigDecimal yearlyPercent) {
        BigDecimal step =
                BigDecimal.ONE.add(yearlyPercent.movePointLeft(2).divide(MONTHS, PRECISE));
        BigDecimal value = BigDecimal.ZERO;
        for (Map.Entry<YearMonth, BigDecimal> month : cash.entrySet()) {
            int k = Math.toIntExact(ChronoUnit.MONTHS.between(cash.firstKey(), month.getKey()));
            value = value.add(month.getValue().divide(step.pow(k, PRECISE), PRECISE), PRECISE);
        }
        return value.setScale(2, RoundingMode.HALF_EVEN);
    }
}
