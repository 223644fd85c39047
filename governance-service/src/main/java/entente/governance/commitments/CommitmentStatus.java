package entente.governance.commitments;

/** How a commitment stands. */
public enum CommitmentStatus {
    OPEN,
    /** Its day went by; it can be kept late. */
    BROKEN,
    KEPT,
    /** Both sides gave it up before its day. */
    WITHDRAWN
}
