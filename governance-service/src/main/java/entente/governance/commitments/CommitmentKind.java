package entente.governance.commitments;

/** What is promised. */
public enum CommitmentKind {
    INVESTMENT,
    CAPACITY,
    VOLUME,
    PEOPLE,
    RESPONSE_TIME,
    PRICE,
    INFORMATION,
    OTHER
}
