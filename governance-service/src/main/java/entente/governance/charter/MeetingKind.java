package entente.governance.charter;

/** The meetings of a partnership's cadence (rule G3). */
public enum MeetingKind {
    QUARTERLY_BUSINESS_REVIEW,
    OPERATIONAL_CALL,
    STRATEGY_MEETING,
    INNOVATION_ROUND,
    STEERING_COMMITTEE
}
