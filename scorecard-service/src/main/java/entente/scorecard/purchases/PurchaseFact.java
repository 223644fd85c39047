package entente.scorecard.purchases;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase event says, one record per {@code ce_type} of version 1. Quantities and prices
 * are never negative; dates are local dates of the receiving site.
 */
public sealed interface PurchaseFact {

    /** The day on which it happened in the business; decides its place in a line's history. */
    LocalDate businessDate();

    /** Who moved an order line. */
    enum Side {
        BUYER,
        SUPPLIER
    }

    /** A fact about one order line. */
    sealed interface OnLine extends PurchaseFact {
        LineId line();

        Party party();
    }

    /**
     * {@code orderedOn} is {@code placedOn}, or else the date of {@code ce_time}: good enough for
     * an exchange rate, not for a duration.
     */
    record Placed(
            LineId line,
            Party party,
            String itemNumber,
            String category,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            @Nullable BigDecimal standardUnitPrice,
            String currency,
            LocalDate requestedDate,
            @Nullable LocalDate promisedDate,
            @Nullable LocalDate placedOn,
            LocalDate orderedOn,
            @Nullable String plant)
            implements OnLine {
        @Override
        public LocalDate businessDate() {
            return orderedOn;
        }
    }

    record Changed(
            LineId line,
            Party party,
            @Nullable BigDecimal quantity,
            @Nullable LocalDate requestedDate,
            @Nullable LocalDate promisedDate,
            @Nullable BigDecimal unitPrice,
            LocalDate changedOn,
            Side changedBy)
            implements OnLine {
        @Override
        public LocalDate businessDate() {
            return changedOn;
        }
    }

    record Confirmed(
            LineId line,
            Party party,
            BigDecimal quantity,
            LocalDate promisedDate,
            LocalDate confirmedOn)
            implements OnLine {
        @Override
        public LocalDate businessDate() {
            return confirmedOn;
        }
    }

    record Cancelled(LineId line, Party party, LocalDate cancelledOn, Side cancelledBy)
            implements OnLine {
        @Override
        public LocalDate businessDate() {
            return cancelledOn;
        }
    }

    /** {@code postedOn} is when somebody typed it in; it never counts as the delivery date. */
    record Received(
            LineId line,
            Party party,
            String receiptNumber,
            BigDecimal quantity,
            LocalDate receivedOn,
            LocalDate postedOn)
            implements OnLine {
        @Override
        public LocalDate businessDate() {
            return receivedOn;
        }
    }

    record Reversed(LineId line, Party party, String receiptNumber, LocalDate reversedOn)
            implements OnLine {
        @Override
        public LocalDate businessDate() {
            return reversedOn;
        }
    }

    /** A sample may condemn a whole delivery, so more may be rejected than was inspected. */
    record Inspected(
            LineId line,
            Party party,
            String receiptNumber,
            BigDecimal inspectedQuantity,
            BigDecimal rejectedQuantity,
            @Nullable String defectCode,
            LocalDate inspectedOn)
            implements OnLine {
        @Override
        public LocalDate businessDate() {
            return inspectedOn;
        }
    }

    record Invoiced(
            LineId line,
            Party party,
            String invoiceNumber,
            BigDecimal quantity,
            BigDecimal unitPrice,
            String currency,
            LocalDate invoicedOn)
            implements OnLine {
        @Override
        public LocalDate businessDate() {
            return invoicedOn;
        }
    }

    record ComplaintOpened(
            LineId line, Party party, String complaintNumber, String severity, LocalDate openedOn)
            implements OnLine {
        @Override
        public LocalDate businessDate() {
            return openedOn;
        }
    }

    record ComplaintClosed(LineId line, Party party, String complaintNumber, LocalDate closedOn)
            implements OnLine {
        @Override
        public LocalDate businessDate() {
            return closedOn;
        }
    }

    /** A market price of an item or of a whole category; belongs to no order and no supplier. */
    record MarketPrice(
            @Nullable String itemNumber,
            @Nullable String category,
            BigDecimal unitPrice,
            String currency,
            LocalDate validFrom)
            implements PurchaseFact {
        @Override
        public LocalDate businessDate() {
            return validFrom;
        }
    }
}
