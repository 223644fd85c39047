package entente.scorecard.issue;

/** Where a dispute stands. */
public enum DisputeState {
    OPEN,
    UPHELD,
    PARTLY,
    REJECTED,
    WITHDRAWN
}
