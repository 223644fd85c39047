package entente.governance.escalations;

/** Whether a level still answers for an escalation. */
public enum EscalationStatus {
    OPEN,
    SETTLED
}
