package entente.governance.kickoff;

/** How far a workshop is. */
public enum WorkshopStatus {
    PREPARED,
    SCHEDULED,
    HELD
}
