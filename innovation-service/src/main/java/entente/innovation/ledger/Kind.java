package entente.innovation.ledger;

/** What an entry is about. */
public enum Kind {
    MEETING_TIME(true),
    TRAVEL(true),
    SHARED_TECHNOLOGY(true),
    ENGINEERS(true),
    OTHER_INVESTMENT(true),
    AVOIDED_COST(false),
    REVENUE(false),
    FASTER_TIME_TO_MARKET(false),
    LOWER_TCO(false),
    OTHER(false);

    private final boolean investment;

    Kind(boolean investment) {
        this.investment = investment;
    }

    /** Whether it costs; else it brings. */
    public boolean isInvestment() {
        return investment;
    }
}
