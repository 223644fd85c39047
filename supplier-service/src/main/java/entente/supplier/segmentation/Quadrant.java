package entente.supplier.segmentation;

/** Where a position is in the matrix. */
public enum Quadrant {
    /** High profit impact, high supply risk. */
    STRATEGIC,
    /** High profit impact only. */
    LEVERAGE,
    /** High supply risk only. */
    BOTTLENECK,
    NON_CRITICAL;

    static Quadrant of(boolean highImpact, boolean highRisk) {
        if (highImpact) {
            return highRisk ? STRATEGIC : LEVERAGE;
        }
        return highRisk ? BOTTLENECK : NON_CRITICAL;
    }
}
