package entente.governance.kickoff;

/** What a kick-off workshop leaves behind; a charter is never active before all six exist. */
public enum Output {
    CURRENT_STATE_MAP,
    QUICK_WINS,
    FIRST_YEAR_ROADMAP,
    COMMUNICATION_PROTOCOL,
    DATA_SHARING_AGREEMENT,
    ESCALATION_PATH
}
