package entente.governance.decisions;

/** What a decision is about; decision rights of a charter are named after these. */
public enum Topic {
    SCOPE,
    INVESTMENT,
    TARGETS,
    SHARING,
    RESILIENCE,
    INNOVATION,
    OTHER
}
