package entente.supplier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Spend with one supplier for people: categories with their shares, and a chart over time.
 *
 * @param currency that of the most order lines; the chart is in it
 * @param total in that currency
 * @param rows each category and currency, those in that currency first, the largest share first
 * @param chart the months as an ECharts option
 */
public record SpendPicture(
        String currency, String total, List<Row> rows, Map<String, Object> chart) {

    private static final int MONTHS = 24;

    public SpendPicture {
        rows = List.copyOf(rows);
        chart = Map.copyOf(chart);
    }

    /** What was spent in a category or month. */
    public record Part(String name, BigDecimal amount, String currency, long lines) {}

    /** A category; the share is that of its currency, in percent. */
    public record Row(String name, String amount, String currency, long lines, BigDecimal share) {}

    static SpendPicture of(Collection<Part> categories, Collection<Part> months) {
        Map<String, BigDecimal> totals = new HashMap<>();
        Map<String, Long> lines = new HashMap<>();
        for (Part part : categories) {
            totals.merge(part.currency(), part.amount(), BigDecimal::add);
            lines.merge(part.currency(), part.lines(), Long::sum);
        }
        String main =
                lines.entrySet().stream()
                        .max(
                                Map.Entry.<String, Long>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse("");
        return new SpendPicture(
                main,
                totals.getOrDefault(main, BigDecimal.ZERO).toPlainString(),
                categories.stream()
                        .map(part ->
                                new Row(
                                        part.name(),
                                        part.amount().toPlainString(),
                                        part.currency(),
                                        part.lines(),
                                        share(
                                                part.amount(),
                                                totals.getOrDefault(
                                                        part.currency(), BigDecimal.ZERO))))
                        .sorted(
                                Comparator.comparing((Row row) -> row.currency().equals(main))
                                        .thenComparing(Row::share)
                                        .reversed())
                        .toList(),
                chart(months, main));
    }

    private static BigDecimal share(BigDecimal amount, BigDecimal total) {
        return total.signum() == 0
                ? BigDecimal.ZERO
                : amount.movePointRight(2).divide(total, 1, RoundingMode.HALF_EVEN);
    }

    private static Map<String, Object> chart(Collection<Part> months, String currency) {
        TreeMap<String, BigDecimal> amounts = new TreeMap<>();
        months.stream()
                .filter(month -> month.currency().equals(currency))
                .forEach(month -> amounts.merge(month.name(), month.amount(), BigDecimal::add));
        while (amounts.size() > MONTHS) {
            amounts.pollFirstEntry();
        }
        return Map.of(
                "xAxis",
                Map.of("type", "category", "data", List.copyOf(amounts.keySet())),
                "yAxis",
                Map.of("type", "value"),
                "series",
                List.of(
                        Map.of(
                                "type",
                                "bar",
                                "name",
                                currency,
                                "data",
                                List.copyOf(amounts.values()))));
    }
}
