package entente.supplier.agreements;

/** What an agreement is about. */
public enum AgreementKind {
    /** The frame for others below it. */
    FRAMEWORK,
    /** Deliveries and their prices. */
    SUPPLY,
    /** Something made together. */
    DEVELOPMENT,
    /** What may be shown to whom, an NDA. */
    NON_DISCLOSURE,
    OTHER
}
