package entente.scorecard.purchases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order line as it stood on one day.
 *
 * @param unitPrice order price after changes, in {@code currency}
 * @param placedOn as the order says; null when it does not, then it has no lead time
 * @param orderedOn {@code placedOn}, or else the day on which the order was reported
 * @param dueOn first promised date (placed, else first confirmation), else requested; moved only by
 *     the buyer
 * @param ordered quantity as the buyer last ordered it
 * @param required what of it stays due: all, or what had come before the buyer cancelled
 * @param receivedByDue received by {@code dueOn}; reversed receipts are out
 * @param completedOn day of the receipt that made the required quantity complete
 * @param cancelledOn day on which either side cancelled it
 * @param confirmedOn day of the first confirmation
 * @param promisedPastDue whether the supplier's last promise is a day after the due date
 */
public record LineFacts(
        LineId line,
        Party party,
        String itemNumber,
        String category,
        String unit,
        String currency,
        BigDecimal unitPrice,
        @Nullable BigDecimal standardUnitPrice,
        @Nullable LocalDate placedOn,
        LocalDate orderedOn,
        LocalDate dueOn,
        Delivery delivery,
        BigDecimal ordered,
        BigDecimal required,
        BigDecimal receivedByDue,
        BigDecimal received,
        BigDecimal rejected,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate cancelledOn,
        @Nullable LocalDate confirmedOn,
        boolean promisedPastDue,
        List<Receipt> receipts,
        List<Invoice> invoices,
        List<Complaint> complaints) {

    /** How the line stands against its due date. */
    public enum Delivery {
        /** Due later than the day looked at. */
        NOT_DUE,
        /** Cancelled by the buyer in time, or nothing ordered. */
        NOTHING_DUE,
        /** The buyer changed date or quantity shortly before the due date: excluded, counted. */
        BUYER_CAUSED,
        ON_TIME_IN_FULL,
        MISSED
    }

    /**
     * A receipt of goods that was not reversed.
     *
     * @param rejected by all of its inspections
     * @param inspected whether there is any
     */
    public record Receipt(
            String number,
            BigDecimal quantity,
            BigDecimal rejected,
            boolean inspected,
            LocalDate receivedOn) {

        Receipt rejecting(BigDecimal other) {
            return new Receipt(number, quantity, other, inspected, receivedOn);
        }
    }

    /** An invoice position; its currency may differ from the order's. */
    public record Invoice(
            String number, BigDecimal quantity, BigDecimal unitPrice, String currency) {}

    /** A complaint; open while {@code closedOn} is null. */
    public record Complaint(
            String number, String severity, LocalDate openedOn, @Nullable LocalDate closedOn) {}

    public LineFacts {
        receipts = List.copyOf(receipts);
        invoices = List.copyOf(invoices);
        complaints = List.copyOf(complaints);
    }

    /** The day from which it is late no more: complete, or cancelled; null while it is open. */
    public @Nullable LocalDate closedOn() {
        return completedOn == null ? cancelledOn : completedOn;
    }

    LineFacts with(Delivery other) {
        return with(other, rejected, receipts);
    }

    /** The same with these receipts, and what was rejected of them. */
    LineFacts with(List<Receipt> others) {
        BigDecimal sum =
                others.stream().map(Receipt::rejected).reduce(BigDecimal.ZERO, BigDecimal::add);
        return with(delivery, sum, others);
    }

    private LineFacts with(Delivery stands, BigDecimal bad, List<Receipt> came) {
        return new LineFacts(
                line,
                party,
                itemNumber,
                category,
                unit,
                currency,
                unitPrice,
                standardUnitPrice,
                placedOn,
                orderedOn,
                dueOn,
                stands,
                ordered,
                required,
                receivedByDue,
                received,
                bad,
                completedOn,
                cancelledOn,
                confirmedOn,
                promisedPastDue,
                came,
                invoices,
                complaints);
    }
}
