package entente.governance.plans;

/** Which direction of a number is good. */
public enum Better {
    HIGHER,
    LOWER
}
