package entente.governance.actions;

/** Where an action stands; being overdue is told beside it. */
public enum ActionStatus {
    OPEN,
    STARTED,
    DONE,
    WITHDRAWN
}
