package entente.scorecard.metrics;

import entente.scorecard.purchases.LineFacts;
import entente.scorecard.purchases.Measure;
import entente.scorecard.purchases.Totals;
import entente.scorecard.purchases.TotalsKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was added up for one supplier and period.
 *
 * @param now sums of the period, over all parties that are the supplier
 * @param previous sums of the period before; only quality is read from them
 * @param bought received goods of the period, for comparison with market prices
 * @param observed facts of the period that are no purchases
 */
public record Measured(
        Map<TotalsKey, Totals> now,
        Map<TotalsKey, Totals> previous,
        List<Bought> bought,
        List<Observation> observed) {

    public Measured {
        now = Map.copyOf(now);
        previous = Map.copyOf(previous);
        bought = List.copyOf(bought);
        observed = List.copyOf(observed);
    }

    /**
     * Goods received at one order date.
     *
     * @param quantity received
     * @param amount received × order price, in {@code currency}
     * @param lines order lines that this adds up
     */
    public record Bought(
            String itemNumber,
            String category,
            String currency,
            LocalDate orderedOn,
            BigDecimal quantity,
            BigDecimal amount,
            long lines) {

        /** What one line says; the quantity is zero while nothing was received. */
        public static Bought of(LineFacts line) {
            return new Bought(
                    line.itemNumber(),
                    line.category(),
                    line.currency(),
                    line.orderedOn(),
                    line.received(),
                    line.received().multiply(line.unitPrice()),
                    line.received().signum());
        }

        /** What takes this out again. */
        public Bought negated() {
            return new Bought(
                    itemNumber,
                    category,
                    currency,
                    orderedOn,
                    quantity.negate(),
                    amount.negate(),
                    -lines);
        }

        /** The same, each item, currency and day once; what was taken out leaves no trace. */
        public static List<Bought> merged(List<Bought> all) {
            Map<List<Object>, Bought> merged = new LinkedHashMap<>();
            for (Bought each : all) {
                merged.merge(
                        List.of(each.itemNumber, each.category, each.currency, each.orderedOn),
                        each,
                        Bought::plus);
            }
            return merged.values().stream().filter(each -> each.lines != 0).toList();
        }

        private Bought plus(Bought other) {
            return new Bought(
                    itemNumber,
                    category,
                    currency,
                    orderedOn,
                    quantity.add(other.quantity),
                    amount.add(other.amount),
                    lines + other.lines);
        }
    }

    static BigDecimal sum(Map<TotalsKey, Totals> totals, Measure measure) {
        return totals.values().stream()
                .map(sums -> sums.get(measure))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
