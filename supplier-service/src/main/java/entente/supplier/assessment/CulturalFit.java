package entente.supplier.assessment;

/** How the two ways to work go together. */
public enum CulturalFit {
    /** The gap between bureaucratic and agile is small. */
    FITS,
    /** It is large, and there is a plan to bridge it. */
    BRIDGEABLE,
    /** It is large and stays so. */
    DOES_NOT_FIT
}
