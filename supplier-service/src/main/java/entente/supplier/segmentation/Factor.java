package entente.supplier.segmentation;

import java.math.BigDecimal;

/**
 * One thing that makes an axis high.
 *
 * @param code for example {@code alternatives}; people judge it under this name
 * @param weight of the factor within its axis; those of an axis sum to exactly 1
 * @param lo the input whose value is 0; above {@code hi} when less is worse
 * @param hi the input whose value is 1
 * @param rho curvature of the value function; 0 is linear
 */
public record Factor(
        String code,
        Axis axis,
        Input input,
        BigDecimal weight,
        BigDecimal lo,
        BigDecimal hi,
        BigDecimal rho) {

    /** The two sides of the matrix. */
    public enum Axis {
        PROFIT_IMPACT,
        SUPPLY_RISK
    }

    /** Where the input comes from. */
    public enum Input {
        /** Percent that the position has of all spend. */
        SPEND_SHARE,
        /** Percent that the supplier has of the spend of the category. */
        CATEGORY_SHARE,
        /** What somebody judged, for the supplier in the category or for the whole category. */
        JUDGED
    }

    /** The value of an input, 0 to 1. */
    public double value(double x) {
        return curve().value(x);
    }

    Curve curve() {
        return new Curve(lo.doubleValue(), hi.doubleValue(), rho.doubleValue());
    }

    /** From an input to its value. */
    record Curve(double lo, double hi, double rho) {

        /**
         * v(x) = (1 − e^(−ρ(x−lo))) ÷ (1 − e^(−ρ(hi−lo))), linear at ρ = 0 (rule S4); inputs beyond
         * an end count as that end.
         */
        double value(double x) {
            double inside = Math.clamp(x, Math.min(lo, hi), Math.max(lo, hi));
            double value =
                    rho == 0
                            ? (inside - lo) / (hi - lo)
                            : Math.expm1(-rho * (inside - lo)) / Math.expm1(-rho * (hi - lo));
            return Math.clamp(value, 0.0, 1.0);
        }
    }
}
