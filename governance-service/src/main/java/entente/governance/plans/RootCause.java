package entente.governance.plans;

/** Why the numbers are as they are. */
public enum RootCause {
    LACK_OF_RESOURCES,
    MISALIGNED_INCENTIVES,
    COMMUNICATION_BREAKDOWN,
    OTHER
}
