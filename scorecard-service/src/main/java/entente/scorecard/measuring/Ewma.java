package entente.scorecard.measuring;

/**
 * Exponentially weighted moving average: each value counts λ, all before it what is left
 * (NIST/SEMATECH e-Handbook, 6.3.2.4). It finds small lasting changes that no single value shows.
 *
 * @param lambda weight of the newest value, above 0 and at most 1
 * @param width of its limits, in its own standard deviations
 */
record Ewma(double lambda, double width) {

    /** A false alarm in 500 values where the centre is known (Lucas and Saccucci, 1990). */
    static final Ewma STANDARD = new Ewma(0.2, 2.962);

    double after(double before, double value) {
        return lambda * value + (1 - lambda) * before;
    }

    /** How far it may be from the centre after so many values, in deviations of a single one. */
    double limit(int values) {
        return width * StrictMath.sqrt(variance(values));
    }

    /**
     * The same from a centre that is itself the mean of some values, and as uncertain as that.
     *
     * @param centre how many values
     */
    double limit(int values, int centre) {
        return width * StrictMath.sqrt(variance(values) + 1.0 / centre);
    }

    private double variance(int values) {
        double begun = 1 - StrictMath.pow(1 - lambda, 2.0 * values);
        return lambda / (2 - lambda) * begun;
    }
}
