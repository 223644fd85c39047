package entente.innovation.ledger;

/** How far an amount of an entry came, each step only within the one before it. */
public enum Step {
    CLAIMED,
    VALIDATED,
    REALISED
}
