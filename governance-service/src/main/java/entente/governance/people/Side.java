package entente.governance.people;

/** Whose people: our company's or the partner's. */
public enum Side {
    OURS,
    THEIRS;

    public Side other() {
        return this == OURS ? THEIRS : OURS;
    }

    /** The side that a caller acts for. */
    public static Side of(boolean ofSupplier) {
        return ofSupplier ? THEIRS : OURS;
    }
}
