package entente.governance.resilience;

/** How an initiative stands. */
public enum InitiativeStatus {
    RUNNING,
    COMPLETED,
    STOPPED
}
