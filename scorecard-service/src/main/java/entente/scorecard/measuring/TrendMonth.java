package entente.scorecard.measuring;

import entente.scorecard.metrics.MetricValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of a metric; decimals are texts.
 *
 * @param month as {@code 2026-07}
 * @param value as {@code /metrics/values} says it; null without data
 * @param unit of value and limits; for money its currency, limits only in the newest one's
 * @param seasonal what the calendar month usually multiplies the value by, or adds to it; null: no
 *     season is known
 * @param expected the centre line with the month's season; null while too few months were measured
 *     before
 * @param ewma exponentially weighted average of the months up to this one
 * @param lower control limit
 * @param upper control limit
 * @param baseline how many months the limits were made of
 * @param signals which control rules fired; none for a month that is not over
 */
public record TrendMonth(
        String month,
        @Nullable String value,
        String unit,
        @Nullable String seasonal,
        @Nullable String expected,
        @Nullable String ewma,
        @Nullable String lower,
        @Nullable String upper,
        int baseline,
        List<Signal> signals) {

    public TrendMonth {
        signals = List.copyOf(signals);
    }

    static TrendMonth of(Control.Judged judged, @Nullable String value, String unit, boolean over) {
        return new TrendMonth(
                judged.month().toString(),
                value,
                unit,
                text(judged.seasonal()),
                text(judged.mean()),
                text(judged.ewma()),
                text(judged.lower()),
                text(judged.upper()),
                judged.months(),
                over
                        ? Arrays.stream(Signal.values()).filter(judged.signals()::contains).toList()
                        : List.of());
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : MetricValue.plain(number);
    }
}
