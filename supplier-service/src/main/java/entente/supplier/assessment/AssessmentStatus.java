package entente.supplier.assessment;

/** Where an assessment stands. */
public enum AssessmentStatus {
    /** Waits for answers. */
    OPEN,
    /** Has come to something. */
    COMPLETED,
    /** Came to nothing. */
    ABANDONED
}
