package entente.supplier.questionnaire;

/** What a questionnaire is for, and so who answers it. */
public enum Purpose {
    /** The supplier, or a category manager for it, before it is approved. */
    DUE_DILIGENCE,
    /** Our own organisation, about itself, before a partnership. */
    READINESS_OURS,
    /** The partner to be, about itself. */
    READINESS_PARTNER;

    /** Whether suppliers may read it. */
    public boolean ofSupplier() {
        return switch (this) {
            case DUE_DILIGENCE, READINESS_PARTNER -> true;
            case READINESS_OURS -> false;
        };
    }
}
