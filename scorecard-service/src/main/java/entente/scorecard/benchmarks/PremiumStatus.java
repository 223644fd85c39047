package entente.scorecard.benchmarks;

/** How far a premium over the market has come. */
public enum PremiumStatus {
    /** It is to be justified. */
    OPEN,
    /** A justification waits for somebody else. */
    PROPOSED,
    JUSTIFIED,
    /** By what is known now there is none. */
    GONE
}
