package entente.scorecard.purchases;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;

/** An exact sum per measure; what is absent is zero. Equal when every sum is. */
public record Totals(Map<Measure, BigDecimal> sums) {

    public static final Totals ZERO = new Totals(Map.of());

    /** Normalises, so that equal sums are equal whatever they were added from. */
    public Totals {
        Map<Measure, BigDecimal> normal = new EnumMap<>(Measure.class);
        sums.forEach((measure, sum) -> {
            if (sum.signum() != 0) {
                normal.put(measure, sum.stripTrailingZeros());
            }
        });
        sums = Map.copyOf(normal);
    }

    public BigDecimal get(Measure measure) {
        return sums.getOrDefault(measure, BigDecimal.ZERO);
    }

    /** A sum that counts things. */
    public long count(Measure measure) {
        return get(measure).longValueExact();
    }

    public Totals plus(Totals other) {
        return combined(other, BigDecimal::add);
    }

    public Totals minus(Totals other) {
        return combined(other, BigDecimal::subtract);
    }

    public boolean isZero() {
        return sums.isEmpty();
    }

    private Totals combined(
            Totals other, BiFunction<BigDecimal, BigDecimal, BigDecimal> operation) {
        Map<Measure, BigDecimal> result = new EnumMap<>(Measure.class);
        result.putAll(sums);
        other.sums.forEach(
                (measure, sum) -> result.put(measure, operation.apply(get(measure), sum)));
        return new Totals(result);
    }
}
