package entente.supplier.risk;

import entente.platform.Rejected;

/**
 * How bad a risk is.
 *
 * @param probability 1 (hardly) to 5 (almost certain)
 * @param impact 1 (small) to 5 (threatens the business)
 */
public record Score(int probability, int impact) {

    private static final int HIGHEST = 5;
    private static final int SCALE = 4;

    /** Probability × impact, 1 to 25. */
    public int product() {
        return probability * impact;
    }

    /** The same of 100, as others hear it. */
    public int percent() {
        return product() * SCALE;
    }

    void check() {
        if (probability < 1 || probability > HIGHEST || impact < 1 || impact > HIGHEST) {
            throw new Rejected(
                    "score-out-of-range", "Probability and impact are from 1 to " + HIGHEST);
        }
    }
}
