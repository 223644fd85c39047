package entente.governance.meetings;

/** Where a meeting stands. */
public enum MeetingStatus {
    PLANNED,
    /** It took place; its minutes are open. */
    HELD,
    /** Its minutes are approved. */
    CLOSED,
    MISSED,
    CANCELLED
}
