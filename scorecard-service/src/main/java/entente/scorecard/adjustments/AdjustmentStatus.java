package entente.scorecard.adjustments;

/** Where an adjustment stands; only an approved one counts. */
public enum AdjustmentStatus {
    PROPOSED,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    REVOKED
}
