package entente.governance.scenarios;

/** What could happen, or did. */
public enum ScenarioKind {
    TRADE_WAR,
    CUSTOMS_CHANGE,
    RAW_MATERIAL_SHORTAGE,
    GEOPOLITICAL_EVENT,
    NATURAL_DISASTER,
    LOGISTICS_BOTTLENECK,
    OTHER
}
