package entente.governance.escalations;

/** What raised an escalation. */
public enum EscalationCause {
    MANUAL,
    TIME_RAN_OUT,
    CERTIFICATE_EXPIRED,
    DEPENDENCE_ALERT,
    SECOND_SOURCE_MISSING,
    CRISIS;

    /** What it says of our position towards the partner is for us alone. */
    public boolean forBothSides() {
        return this != DEPENDENCE_ALERT && this != SECOND_SOURCE_MISSING;
    }
}
