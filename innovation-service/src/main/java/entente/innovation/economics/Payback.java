package entente.innovation.economics;

import entente.innovation.economics.Light.Limits;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * When what was put in is back.
 *
 * @param since month of the first investment; null: nothing was invested
 * @param reached first month in which all benefits up to it come up to all that was invested; null:
 *     not yet
 * @param months from {@code since} to {@code reached}; null: not yet
 * @param status by {@code months}; as long as it is not reached the best that it can still become,
 *     null while that is green; null also without an investment
 */
public record Payback(
        @Nullable String since,
        @Nullable String reached,
        @Nullable Integer months,
        @Nullable Light status) {

    private static final Payback NONE = new Payback(null, null, null, null);

    /**
     * @param invested by month
     * @param benefits by month
     * @param now the month it is
     */
    static Payback of(
            SortedMap<YearMonth, BigDecimal> invested,
            NavigableMap<YearMonth, BigDecimal> benefits,
            YearMonth now,
            Limits limits) {
        YearMonth since =
                invested.entrySet().stream()
                        .filter(each -> each.getValue().signum() > 0)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
        if (since == null) {
            return NONE;
        }
        BigDecimal cost = invested.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal back = BigDecimal.ZERO;
        for (Map.Entry<YearMonth, BigDecimal> month : benefits.entrySet()) {
            back = back.add(month.getValue());
            if (back.compareTo(cost) >= 0) {
                int months = Math.max(0, between(since, month.getKey()));
                return new Payback(
                        since.toString(), month.getKey().toString(), months, limits.of(months));
            }
        }
        Light best = limits.of(Math.max(0, between(since, now)));
        return new Payback(since.toString(), null, null, best == Light.GREEN ? null : best);
    }

    private static int between(YearMonth from, YearMonth to) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(from, to));
    }
}
