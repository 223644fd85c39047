package entente.supplier.agreements;

/** Where an agreement stands. */
public enum AgreementStatus {
    /** Written, not approved yet. */
    DRAFT,
    /** Approved by somebody other than its author; binds within its validity. */
    IN_FORCE,
    /** Its last day is over. */
    EXPIRED,
    /** Ended before its last day. */
    TERMINATED,
    /** Given up before it was concluded. */
    WITHDRAWN
}
