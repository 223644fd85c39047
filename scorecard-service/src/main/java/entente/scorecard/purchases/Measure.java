package entente.scorecard.purchases;

/**
 * What is added up over order lines. Every metric is a quotient or a difference of these sums, so
 * that lines can be added, taken out and replaced exactly, in any order.
 */
public enum Measure {
    /** Events that had their effect on the line. */
    EVENTS,

    LINES_DUE,
    LINES_ON_TIME_IN_FULL,
    LINES_BUYER_CAUSED,
    /** Lines due whose supplier promised a later day. */
    LINES_COMMIT_PAST_DUE,
    /** Σ days from the due date of missed lines to their completion, or cancellation. */
    LATE_DAYS,
    /** Missed lines that are open: of them, n × a day − Σ due dates is how late they are then. */
    LATE_OPEN_LINES,
    /** Σ due dates of those, in days since 1970-01-01. */
    LATE_OPEN_DUE_DAYS,
    /** Σ min(received by due date, required) × price. */
    DELIVERED_BY_DUE_AMOUNT(Kind.ORDER_MONEY),
    /** Σ required × price over lines due. */
    DUE_AMOUNT(Kind.ORDER_MONEY),

    LEAD_LINES,
    LEAD_DAYS,
    LEAD_DAYS_SQUARED,
    LEAD_NEGATIVE,
    LEAD_OPEN,
    /** Complete, and the order does not say when it was placed. */
    LEAD_UNDATED,

    COUNTABLE_LINES,
    COUNTABLE_RECEIVED(Kind.QUANTITY),
    COUNTABLE_REJECTED(Kind.QUANTITY),
    NOT_COUNTABLE_LINES,

    RECEIVED_LINES,
    /** Σ received × order price. */
    SPEND(Kind.ORDER_MONEY),
    /** Σ rejected × order price. */
    REJECTED_AMOUNT(Kind.ORDER_MONEY),

    STANDARD_LINES,
    NO_STANDARD_LINES,
    /** Σ received × order price, lines with a standard price. */
    STANDARD_LINES_AT_ORDER_PRICE(Kind.ORDER_MONEY),
    /** Σ received × standard price. */
    STANDARD_LINES_AT_STANDARD_PRICE(Kind.ORDER_MONEY),

    INVOICES,
    /** Σ invoiced × invoice price, in the invoice's currency. */
    INVOICED(Kind.INVOICE_MONEY),
    /** Σ invoiced × order price, in the order's currency. */
    INVOICED_AT_ORDER_PRICE(Kind.ORDER_MONEY),

    CONFIRMED_LINES,
    CONFIRMATION_DAYS,
    CONFIRMATION_NEGATIVE,
    NOT_CONFIRMED,

    COMPLAINTS_CLOSED,
    COMPLAINT_DAYS,
    COMPLAINTS_NEGATIVE,
    COMPLAINTS_OPEN;

    /** What a measure adds up. */
    private enum Kind {
        /** Whole things and days. */
        COUNT,
        QUANTITY,
        ORDER_MONEY,
        INVOICE_MONEY
    }

    /** Whether a measure is an amount of money, and in whose currency. */
    public enum Money {
        NONE,
        ORDER,
        INVOICE
    }

    private final Kind kind;

    Measure() {
        this(Kind.COUNT);
    }

    Measure(Kind kind) {
        this.kind = kind;
    }

    public Money money() {
        return switch (kind) {
            case COUNT, QUANTITY -> Money.NONE;
            case ORDER_MONEY -> Money.ORDER;
            case INVOICE_MONEY -> Money.INVOICE;
        };
    }

    /** Whether it is always a whole number. */
    boolean isCount() {
        return kind == Kind.COUNT;
    }

    /** Name of its column where sums are stored. */
    public String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
