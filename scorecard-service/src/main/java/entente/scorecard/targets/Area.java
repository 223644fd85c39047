package entente.scorecard.targets;

/** What a target is about. */
public enum Area {
    CO2,
    WORKING_CONDITIONS,
    CIRCULARITY
}
