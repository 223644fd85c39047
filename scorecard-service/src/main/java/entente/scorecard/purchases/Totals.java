package entente.scorecard.purchases;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An exact sum per measure. Equal when every sum is, whatever it was added from. */
public final class Totals {

    public static final Totals ZERO = new Totals(Map.of());

    /** Without the sums that are zero. */
    private final EnumMap<Measure, BigDecimal> sums;

    public Totals(Map<Measure, BigDecimal> sums) {
        this.sums = new EnumMap<>(Measure.class);
        this.sums.putAll(sums);
        this.sums.values().removeIf(sum -> sum.signum() == 0);
    }

    private Totals(EnumMap<Measure, BigDecimal> sums) {
        this.sums = sums;
    }

    public BigDecimal get(Measure measure) {
        BigDecimal sum = sums.get(measure);
        return sum == null ? BigDecimal.ZERO : sum.stripTrailingZeros();
    }

    /** A sum that counts things. */
    public long count(Measure measure) {
        BigDecimal sum = sums.get(measure);
        return sum == null ? 0 : sum.longValueExact();
    }

    public Totals plus(Totals other) {
        EnumMap<Measure, BigDecimal> result = sums.clone();
        other.sums.forEach((measure, more) -> {
            BigDecimal sum = result.get(measure);
            put(result, measure, sum == null ? more : sum.add(more));
        });
        return new Totals(result);
    }

    public Totals minus(Totals other) {
        EnumMap<Measure, BigDecimal> result = sums.clone();
        other.sums.forEach((measure, less) -> {
            BigDecimal sum = result.get(measure);
            put(result, measure, sum == null ? less.negate() : sum.subtract(less));
        });
        return new Totals(result);
    }

    public boolean isZero() {
        return sums.isEmpty();
    }

    private static void put(EnumMap<Measure, BigDecimal> sums, Measure measure, BigDecimal sum) {
        if (sum.signum() == 0) {
            sums.remove(measure);
        } else {
            sums.put(measure, sum);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Totals totals
                && sums.keySet().equals(totals.sums.keySet())
                && sums.keySet().stream().allMatch(m -> get(m).equals(totals.get(m)));
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (Measure measure : sums.keySet()) {
            hash = 31 * hash + get(measure).hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return "Totals" + sums;
    }
}
