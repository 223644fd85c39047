package entente.soak;

import entente.soak.OrderLine.Receipt;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of one supplier and quarter, computed from the lines by the published definitions and
 * by nothing of the product.
 */
final class Expected {

    private final List<OrderLine> lines;

    /**
     * @param lines those of the supplier that are due in the quarter
     */
    Expected(List<OrderLine> lines) {
        this.lines = lines;
    }

    /** Numerator and denominator; null where a metric is a sum. */
    record Fraction(BigDecimal numerator, @Nullable BigDecimal denominator) {
        /** Null without data. */
        @Nullable BigDecimal value(int factor) {
            return denominator == null || denominator.signum() == 0
                    ? null
                    : numerator
                            .multiply(BigDecimal.valueOf(factor))
                            .divide(denominator, MathContext.DECIMAL64);
        }
    }

    Map<String, Fraction> metrics() {
        Map<String, Fraction> metrics = new LinkedHashMap<>();
        metrics.put("otif", otif());
        metrics.put("fill-rate", fillRate());
        metrics.put("lead-time-mean", leadTime());
        metrics.put("ppm", ppm());
        metrics.put("ppv-rate", ppvRate());
        metrics.put("confirmation-time", confirmationTime());
        metrics.put("spend", new Fraction(sum(line -> line.price(), Expected::received), null));
        metrics.put("invoice-variance", new Fraction(invoiceVariance(), null));
        return metrics;
    }

    /** By template Operational: weighted mean of the criteria with data; null without any. */
    @Nullable BigDecimal score() {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal[][] criteria = {
            {weight(40), points(otif().value(100), 80, 98)},
            {weight(30), points(ppm().value(1_000_000), 10_000, 0)},
            {weight(20), points(ppvRate().value(100), 5, -2)},
            {weight(10), points(confirmationTime().value(1), 10, 2)},
        };
        for (BigDecimal[] criterion : criteria) {
            if (criterion[1].signum() >= 0) {
                sum = sum.add(criterion[0].multiply(criterion[1]));
                weights = weights.add(criterion[0]);
            }
        }
        return weights.signum() == 0 ? null : sum.divide(weights, MathContext.DECIMAL64);
    }

    private static BigDecimal weight(int weight) {
        return BigDecimal.valueOf(weight);
    }

    /** −1 without data. */
    private static BigDecimal points(@Nullable BigDecimal value, int zeroAt, int fullAt) {
        if (value == null) {
            return BigDecimal.ONE.negate();
        }
        BigDecimal share =
                value.subtract(BigDecimal.valueOf(zeroAt))
                        .divide(BigDecimal.valueOf((long) fullAt - zeroAt), MathContext.DECIMAL64);
        return share.max(BigDecimal.ZERO).min(BigDecimal.ONE).multiply(BigDecimal.valueOf(100));
    }

    private Fraction otif() {
        return fraction(
                lines.stream().filter(l -> receivedBy(l, l.due()) >= l.quantity()).count(),
                lines.size());
    }

    private Fraction fillRate() {
        return new Fraction(
                sum(
                        line -> line.price(),
                        line -> Math.min(receivedBy(line, line.due()), line.quantity())),
                sum(line -> line.price(), OrderLine::quantity));
    }

    private Fraction leadTime() {
        long days = 0;
        long completed = 0;
        for (OrderLine line : lines) {
            LocalDate on = completedOn(line);
            if (on != null) {
                completed++;
                days += ChronoUnit.DAYS.between(line.placed(), on);
            }
        }
        return fraction(days, completed);
    }

    private static @Nullable LocalDate completedOn(OrderLine line) {
        int received = 0;
        for (Receipt receipt :
                line.receipts().stream().sorted(Comparator.comparing(Receipt::on)).toList()) {
            received += receipt.reversed() ? 0 : receipt.quantity();
            if (received >= line.quantity()) {
                return receipt.on();
            }
        }
        return null;
    }

    private Fraction ppm() {
        long rejected =
                lines.stream()
                        .flatMap(line -> line.receipts().stream())
                        .filter(receipt -> !receipt.reversed())
                        .mapToLong(receipt -> Math.max(0, receipt.rejected()))
                        .sum();
        return fraction(rejected, lines.stream().mapToLong(Expected::received).sum());
    }

    private Fraction ppvRate() {
        return new Fraction(
                sum(line -> line.price().subtract(line.standard()), Expected::received),
                sum(line -> line.standard(), Expected::received));
    }

    private Fraction confirmationTime() {
        long days = 0;
        long count = 0;
        for (OrderLine line : lines) {
            LocalDate confirmed = line.confirmed();
            if (confirmed != null) {
                count++;
                days += ChronoUnit.DAYS.between(line.placed(), confirmed);
            }
        }
        return fraction(days, count);
    }

    private BigDecimal invoiceVariance() {
        return sum(
                line -> {
                    BigDecimal invoiced = line.invoicePrice();
                    return invoiced == null ? BigDecimal.ZERO : invoiced.subtract(line.price());
                },
                OrderLine::quantity);
    }

    private static int received(OrderLine line) {
        return receivedBy(line, LocalDate.MAX);
    }

    private static int receivedBy(OrderLine line, LocalDate day) {
        return line.receipts().stream()
                .filter(receipt -> !receipt.reversed() && !receipt.on().isAfter(day))
                .mapToInt(Receipt::quantity)
                .sum();
    }

    private interface Amount {
        BigDecimal of(OrderLine line);
    }

    private interface Quantity {
        int of(OrderLine line);
    }

    private BigDecimal sum(Amount price, Quantity quantity) {
        return lines.stream()
                .map(line -> price.of(line).multiply(BigDecimal.valueOf(quantity.of(line))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Fraction fraction(long numerator, long denominator) {
        return new Fraction(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }
}
