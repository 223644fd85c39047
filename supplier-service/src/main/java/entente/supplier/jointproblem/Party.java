package entente.supplier.jointproblem;

/** Who says something. */
public enum Party {
    OURS,
    THEIRS
}
