package entente.governance.resilience;

/** How the supply comes to depend on less. */
public enum InitiativeKind {
    /** More sources, sites or materials. */
    DIVERSIFICATION,
    /** Sources that are closer. */
    NEARSHORING
}
