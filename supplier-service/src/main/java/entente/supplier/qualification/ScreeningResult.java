package entente.supplier.qualification;

/** What a screening against lists of sanctions found. */
public enum ScreeningResult {
    /** Nothing. */
    CLEAR,
    /** A match: no approval until a later screening is clear. */
    HIT
}
