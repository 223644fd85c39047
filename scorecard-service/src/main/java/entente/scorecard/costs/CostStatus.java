package entente.scorecard.costs;

/** Where a cost line stands. */
public enum CostStatus {
    /** Recorded; counts nowhere yet. */
    OPEN,
    /** Confirmed; counts. */
    CONFIRMED,
    /** Taken back; counts nowhere. */
    WITHDRAWN
}
