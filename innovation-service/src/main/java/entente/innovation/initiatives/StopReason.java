package entente.innovation.initiatives;

/** Why an initiative ends before its goal. */
public enum StopReason {
    NO_BENEFIT,
    TOO_COSTLY,
    NOT_FEASIBLE,
    NO_RESOURCES,
    INTELLECTUAL_PROPERTY,
    OTHER
}
