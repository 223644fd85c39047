package entente.scorecard.forecasts;

/** What does not fit. */
public enum ExceptionKind {
    /** The supplier has not answered in time. */
    COMMIT_PAST_DUE,
    /** We changed what we need later than the supplier can follow. */
    CHANGED_INSIDE_LEAD_TIME,
    /** The supplier commits to less than we need. */
    COMMIT_MISMATCH
}
