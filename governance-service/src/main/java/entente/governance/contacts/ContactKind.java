package entente.governance.contacts;

/** How the sponsors were in contact. */
public enum ContactKind {
    /** Both were in a meeting of the partnership: counted by itself. */
    MEETING,
    CALL,
    VISIT,
    OTHER
}
