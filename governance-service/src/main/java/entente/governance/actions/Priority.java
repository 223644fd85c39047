package entente.governance.actions;

/** How much an action matters. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH
}
