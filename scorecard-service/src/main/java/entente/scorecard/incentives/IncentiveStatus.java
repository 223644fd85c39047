package entente.scorecard.incentives;

/** Where an incentive stands. */
public enum IncentiveStatus {
    /** It waits for a decision. */
    OFFERED,
    /** It is given. */
    GRANTED,
    /** Nothing is given. */
    DECLINED
}
