package entente.innovation.suppliers;

/** Whose people: our company's or the partner's. */
public enum Side {
    OURS,
    THEIRS;

    /** The side that a caller acts for. */
    public static Side of(boolean ofSupplier) {
        return ofSupplier ? THEIRS : OURS;
    }
}
