package entente.supplier.qualification;

/** What can be required of a supplier. */
public enum Check {
    SANCTIONS_SCREENING,
    FINANCIAL_CHECK,
    QUESTIONNAIRE,
    DOCUMENT;

    /** Whether the supplier itself can provide it. */
    boolean ofSupplier() {
        return this == QUESTIONNAIRE || this == DOCUMENT;
    }
}
