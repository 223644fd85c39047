package entente.supplier.segmentation;

import entente.platform.Rejected;
import entente.supplier.segmentation.Factor.Axis;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How positions are computed, as data.
 *
 * @param cut an axis is high from here on, 0 to 1; exactly the cut is high
 * @param spendMonths how many months of spend count, the current one included; null: all that is
 *     known
 */
public record SegmentationModel(
        List<Factor> factors, BigDecimal cut, @Nullable Integer spendMonths) {

    public SegmentationModel {
        factors = List.copyOf(factors);
    }

    /**
     * Refuses a model that cannot be computed with.
     *
     * @throws Rejected weights-not-summing, factor-twice, factor-range-empty, cut-out-of-range,
     *     curvature-out-of-range
     */
    void check() {
        Set<String> codes = new HashSet<>();
        for (Factor factor : factors) {
            if (!codes.add(factor.code())) {
                throw new Rejected("factor-twice", factor.code() + " is there twice");
            }
            if (factor.lo().compareTo(factor.hi()) == 0) {
                throw new Rejected("factor-range-empty", factor.code() + " has lo equal to hi");
            }
            BigDecimal bend = factor.rho().multiply(factor.hi().subtract(factor.lo())).abs();
            if (bend.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw new Rejected(
                        "curvature-out-of-range",
                        factor.code() + " bends so much that values could not be told apart");
            }
        }
        for (Axis axis : Axis.values()) {
            BigDecimal sum =
                    factors.stream()
                            .filter(f -> f.axis() == axis)
                            .map(Factor::weight)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean allCount =
                    factors.stream()
                            .filter(f -> f.axis() == axis)
                            .allMatch(f -> f.weight().signum() > 0);
            if (sum.compareTo(BigDecimal.ONE) != 0 || !allCount) {
                throw new Rejected(
                        "weights-not-summing",
                        "The weights of " + axis + " are above 0 and sum to 1, not to " + sum);
            }
        }
        if (cut.signum() <= 0 || cut.compareTo(BigDecimal.ONE) > 0) {
            throw new Rejected("cut-out-of-range", "The cut is above 0 and 1 at most");
        }
    }

    /** What is known about one position, by the factor's code; null where nothing is known. */
    @FunctionalInterface
    public interface Inputs {
        @Nullable Double of(Factor factor);
    }

    /**
     * An axis of one position.
     *
     * @param value 0 to 1, rounded to six places; null when no factor of it has an input
     * @param coverage weight of the factors that have one, 0 to 1; the others are left out and
     *     these weigh accordingly more
     */
    public record Height(@Nullable Double value, double coverage) {}

    /** How high the position is on the axis. */
    public Height height(Axis axis, Inputs inputs) {
        double[] known = new double[factors.size()];
        for (int i = 0; i < known.length; i++) {
            Double input = inputs.of(factors.get(i));
            known[i] = input == null ? Yardstick.MISSING : input;
        }
        return new Yardstick(this).height(axis, known);
    }

    /** The quadrant; null as long as an axis has no value. */
    public @Nullable Quadrant quadrant(Height impact, Height risk) {
        if (impact.value == null || risk.value == null) {
            return null;
        }
        double from = cut.doubleValue();
        return Quadrant.of(impact.value >= from, risk.value >= from);
    }
}
