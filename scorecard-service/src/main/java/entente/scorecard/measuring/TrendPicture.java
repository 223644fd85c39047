package entente.scorecard.measuring;

import entente.scorecard.metrics.MetricDefinition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a page shows of a trend; numbers are rounded here and nowhere before. */
public record TrendPicture(
        String name, String formula, List<Line> lines, Map<String, Object> chart) {

    private static final int DECIMALS = 2;

    public TrendPicture {
        lines = List.copyOf(lines);
        chart = Map.copyOf(chart);
    }

    /** A month as a line of the table; a dash where there is nothing. */
    public record Line(
            String month, String value, String expected, String limits, String signals) {}

    static TrendPicture of(MetricDefinition metric, List<TrendMonth> months) {
        return new TrendPicture(
                metric.name(),
                metric.formula(),
                months.reversed().stream().map(TrendPicture::line).toList(),
                chart(months));
    }

    private static Line line(TrendMonth month) {
        return new Line(
                month.month(),
                month.value() == null ? "–" : shown(month.value()) + " " + unit(month.unit()),
                shown(month.expected()),
                month.lower() == null ? "–" : shown(month.lower()) + " to " + shown(month.upper()),
                String.join(", ", month.signals().stream().map(TrendPicture::words).toList()));
    }

    private static String words(Signal signal) {
        return switch (signal) {
            case OUTSIDE_LIMITS -> "outside the limits";
            case RUN -> "eight months on the bad side";
            case TREND -> "getting worse";
        };
    }

    private static String unit(String unit) {
        return switch (unit) {
            case "PERCENT" -> "%";
            case "PARTS_PER_MILLION" -> "ppm";
            case "DAYS" -> "days";
            case "POINTS" -> "points";
            case "RATIO", "COUNT" -> "";
            default -> unit; // a currency
        };
    }

    private static String shown(@Nullable String number) {
        BigDecimal rounded = rounded(number);
        return rounded == null ? "–" : rounded.toPlainString();
    }

    private static @Nullable BigDecimal rounded(@Nullable String number) {
        return number == null
                ? null
                : new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static Map<String, Object> chart(List<TrendMonth> months) {
        List<String> names = months.stream().map(TrendMonth::month).toList();
        return Map.of(
                "xAxis", Map.of("type", "category", "data", names),
                "yAxis", Map.of("type", "value", "scale", true),
                "series",
                        List.of(
                                series("Value", months, TrendMonth::value),
                                series("Expected", months, TrendMonth::expected),
                                series("Lower limit", months, TrendMonth::lower),
                                series("Upper limit", months, TrendMonth::upper)));
    }

    private static Map<String, Object> series(
            String name, List<TrendMonth> months, Function<TrendMonth, @Nullable String> number) {
        List<@Nullable BigDecimal> data = new ArrayList<>();
        months.forEach(month -> data.add(rounded(number.apply(month))));
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("type", "line");
        series.put("name", name);
        series.put("data", data);
        return series;
    }
}
