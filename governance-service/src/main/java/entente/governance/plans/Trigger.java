package entente.governance.plans;

/** What opened a plan. */
public enum Trigger {
    MANUAL,
    THRESHOLD_BREACHED
}
