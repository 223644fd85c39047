package entente.supplier.candidates;

/** What speaks for a candidate. */
public enum Reason {
    /** It stands in the strategic quadrant of the category. */
    HIGH_IMPACT_HIGH_RISK,
    /** It is active, and nothing puts its qualification at risk. */
    GOOD_STANDING,
    /** Its latest assessment is at the threshold at least. */
    READY
}
