package entente.scorecard.targets;

/** Who reports. */
public enum Side {
    OURS,
    THEIRS
}
