package entente.governance.timeline;

/** Which service told something. */
public enum Source {
    GOVERNANCE,
    SUPPLIER,
    SCORECARD,
    INNOVATION
}
