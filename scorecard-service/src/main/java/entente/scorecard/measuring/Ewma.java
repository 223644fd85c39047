package entente.scorecard.measuring;

/**
 * Exponentially weighted moving average: each value counts λ, all before it what is left
 * (NIST/SEMATECH e-Handbook, 6.3.2.4). It finds small lasting changes that no single value shows.
 *
 * @param lambda weight of the newest value, above 0 and at most 1
 * @param width of its limits, in its own standard deviations
 */
record Ewma(double lambda, double width) {

    /** What finds a change of one deviation soonest at a false alarm in 500 (Lucas, Saccucci). */
    static final Ewma STANDARD = new Ewma(0.2, 2.7);

    double after(double before, double value) {
        return lambda * value + (1 - lambda) * before;
    }

    /** How far it may be from the centre after so many values, in deviations of a single one. */
    double limit(int values) {
        double begun = 1 - StrictMath.pow(1 - lambda, 2.0 * values);
        return width * StrictMath.sqrt(lambda / (2 - lambda) * begun);
    }
}
