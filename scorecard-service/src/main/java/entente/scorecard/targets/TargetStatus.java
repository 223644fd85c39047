package entente.scorecard.targets;

/** Where a target stands. */
public enum TargetStatus {
    /** Agreed, and neither reached nor over. */
    RUNNING,
    /** Reached by its due date. */
    REACHED,
    /** Due and not reached; verified progress from before the due date may still show it was. */
    MISSED,
    /** Given up; counts nowhere. */
    WITHDRAWN
}
