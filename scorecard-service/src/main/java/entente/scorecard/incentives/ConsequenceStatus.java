package entente.scorecard.incentives;

/** Where a consequence stands. */
public enum ConsequenceStatus {
    /** It waits for a decision. */
    PROPOSED,
    /** It is in force. */
    IMPOSED,
    /** It never was in force. */
    WITHDRAWN,
    /** It is in force no more. */
    LIFTED
}
