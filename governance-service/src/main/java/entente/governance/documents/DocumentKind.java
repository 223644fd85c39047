package entente.governance.documents;

/** What a document is. */
public enum DocumentKind {
    AGREEMENT,
    MINUTES,
    PLAN,
    REPORT,
    DRAWING,
    DATA,
    OTHER
}
