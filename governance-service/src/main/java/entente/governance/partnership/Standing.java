package entente.governance.partnership;

/** Where a partnership stands, closed ones included. */
public enum Standing {
    PREPARING,
    ACTIVE,
    WINDING_DOWN,
    CLOSED
}
