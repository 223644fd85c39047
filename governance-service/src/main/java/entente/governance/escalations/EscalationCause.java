package entente.governance.escalations;

/** What raised an escalation. */
public enum EscalationCause {
    MANUAL(Level.OPERATIONAL),
    TIME_RAN_OUT(Level.OPERATIONAL),
    CERTIFICATE_EXPIRED(Level.OPERATIONAL),
    ACTION_OVERDUE(Level.OPERATIONAL),
    DEPENDENCE_ALERT(Level.CATEGORY),
    SECOND_SOURCE_MISSING(Level.CATEGORY),
    PLAN_FAILED(Level.CATEGORY),
    CRISIS(Level.CATEGORY);

    private final Level first;

    EscalationCause(Level first) {
        this.first = first;
    }

    /** The level that is asked first: the lowest one that could do something about it. */
    public Level first() {
        return first;
    }

    /** What it says of our position towards the partner is for us alone. */
    public boolean forBothSides() {
        return this != DEPENDENCE_ALERT && this != SECOND_SOURCE_MISSING;
    }
}
