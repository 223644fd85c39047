package entente.innovation.initiatives;

/** What somebody does in a joint team; each side has one owner. */
public enum TeamRole {
    OWNER,
    ENGINEER,
    QUALITY,
    PURCHASING,
    PRODUCTION,
    EXPERT
}
