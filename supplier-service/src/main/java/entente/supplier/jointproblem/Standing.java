package entente.supplier.jointproblem;

/** Where a joint problem stands. */
public enum Standing {
    OPEN,
    DECIDED,
    SOLVED
}
