package entente.scorecard.measuring;

/** Which control rule fired. */
public enum Signal {
    /** The month lies outside the limits. */
    OUTSIDE_LIMITS,
    /** Eight months in a row on the bad side of the centre line and its standard error. */
    RUN,
    /** The weighted average left its limits, or six months each got worse. */
    TREND
}
