package entente.governance.winddown;

/** What led to the end of a partnership. */
public enum EndCause {
    REVIEW_VERDICT,
    IMPROVEMENT_PLAN_FAILED,
    AGREEMENT_ENDED,
    MANUAL
}
