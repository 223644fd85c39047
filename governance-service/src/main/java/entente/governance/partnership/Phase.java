package entente.governance.partnership;

/** Where an open partnership stands. */
public enum Phase {
    PREPARING,
    ACTIVE,
    WINDING_DOWN
}
