package entente.supplier.engagement;

/** What led to a change of the model. */
public enum Cause {
    /** Somebody proposed it. */
    PROPOSAL,
    /** The annual review said so. */
    REVIEW_VERDICT,
    IMPROVEMENT_PLAN_FAILED,
    WIND_DOWN_COMPLETED
}
