package entente.supplier.segmentation;

import entente.supplier.segmentation.Factor.Axis;
import entente.supplier.segmentation.Factor.Curve;
import entente.supplier.segmentation.SegmentationModel.Height;
import java.util.List;

/** A model made ready for millions of positions: its numbers as the processor counts. */
final class Yardstick {

    /** An input that nobody knows. */
    static final double MISSING = Double.NaN;

    private static final double PLACES = 1_000_000;

    private final List<Factor> factors;
    private final Axis[] axes;
    private final double[] weights;
    private final Curve[] curves;

    Yardstick(SegmentationModel model) {
        factors = model.factors();
        axes = factors.stream().map(Factor::axis).toArray(Axis[]::new);
        weights = factors.stream().mapToDouble(f -> f.weight().doubleValue()).toArray();
        curves = factors.stream().map(Factor::curve).toArray(Curve[]::new);
    }

    List<Factor> factors() {
        return factors;
    }

    /**
     * How high a position with these inputs is on the axis.
     *
     * @param inputs in the order of the factors
     */
    Height height(Axis axis, double[] inputs) {
        double sum = 0;
        double known = 0;
        for (int i = 0; i < inputs.length; i++) {
            if (axes[i] == axis && !Double.isNaN(inputs[i])) {
                sum += weights[i] * curves[i].value(inputs[i]);
                known += weights[i];
            }
        }
        return known == 0 ? new Height(null, 0) : new Height(rounded(sum / known), rounded(known));
    }

    /** Sums of binary fractions miss 0.5 by a hair; six places are what anybody sees. */
    private static double rounded(double value) {
        return Math.round(value * PLACES) / PLACES;
    }
}
