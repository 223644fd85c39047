package entente.scorecard.measuring;

import java.util.List;

/**
 * Centre line and natural spread of a baseline, from its moving ranges.
 *
 * <p>Single values: mean ± 3 × mean moving range ÷ d₂ (individuals chart; NIST/SEMATECH e-Handbook,
 * 6.3.2.2). Shares of a number of facts: Laney's p′ chart, where the binomial deviation of each
 * month's number is multiplied by what months differ beyond it (D. B. Laney, Improved Control
 * Charts for Attributes, Quality Engineering 14, 2002).
 *
 * @param mean centre line
 * @param spread one standard deviation of single values; of shares its multiple of the binomial one
 * @param share the likely share between 0 and 1; below zero for single values
 * @param full what a share of all is written as, such as 100
 */
record Chart(double mean, double spread, double share, double full) {

    /** Mean range of two values of a normal distribution, in standard deviations. */
    private static final double D2 = 1.128;

    private static final double WIDTH = 3;

    /** One more of each twice over (Agresti and Coull), where all were so, or none. */
    private static final double PLUS = 2;

    /**
     * A value of a month.
     *
     * @param size the number of facts that it is a share of; single values have 1
     */
    record Point(double value, double size) {}

    static Chart ofValues(List<Point> baseline) {
        double sum = 0;
        for (Point point : baseline) {
            sum += point.value;
        }
        double[] values = baseline.stream().mapToDouble(Point::value).toArray();
        return new Chart(sum / values.length, meanRange(values) / D2, -1, 1);
    }

    /**
     * Of shares.
     *
     * @param full what a share of all is written as
     */
    static Chart ofShares(List<Point> baseline, double full) {
        double hits = 0;
        double all = 0;
        for (Point point : baseline) {
            hits += point.value / full * point.size;
            all += point.size;
        }
        double mean = Math.clamp(hits / all, 0, 1);
        double likely = mean == 0 || mean == 1 ? (mean * all + PLUS) / (all + 2 * PLUS) : mean;
        double[] scores = new double[baseline.size()];
        for (int i = 0; i < scores.length; i++) {
            Point point = baseline.get(i);
            scores[i] = (point.value / full - mean) / binomial(likely, point.size);
        }
        double beyond = meanRange(scores) / D2;
        // Months that were all the same say nothing of how they differ: chance alone would.
        return new Chart(mean * full, beyond == 0 ? 1 : beyond, likely, full);
    }

    private static double binomial(double share, double size) {
        return StrictMath.sqrt(share * (1 - share) / size);
    }

    private static double meanRange(double[] values) {
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += Math.abs(values[i] - values[i - 1]);
        }
        return sum / (values.length - 1);
    }

    /** The same with another spread. */
    Chart spreadBy(double factor) {
        return new Chart(mean, spread * factor, share, full);
    }

    /** One standard deviation of a month of this size. */
    double sigma(double size) {
        return share < 0 ? spread : spread * full * binomial(share, size);
    }

    double lower(double size) {
        return mean - WIDTH * sigma(size);
    }

    double upper(double size) {
        return mean + WIDTH * sigma(size);
    }
}
