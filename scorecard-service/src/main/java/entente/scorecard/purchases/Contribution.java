package entente.scorecard.purchases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one order line adds to every metric. */
public final class Contribution {

    private final LineFacts line;
    private final SortedMap<TotalsKey, Totals> totals = new TreeMap<>();

    private Contribution(LineFacts line) {
        this.line = line;
    }

    /**
     * The line's measures by key.
     *
     * @param events how many of its events had their effect
     */
    public static SortedMap<TotalsKey, Totals> of(LineFacts line, long events) {
        Contribution contribution = new Contribution(line);
        contribution.add(contribution.ofLine(events));
        line.invoices().forEach(contribution::addInvoice);
        line.complaints().forEach(contribution::addComplaint);
        return Collections.unmodifiableSortedMap(contribution.totals);
    }

    private Sums ofLine(long events) {
        Sums sums = new Sums();
        sums.add(Measure.EVENTS, events);
        delivery(sums);
        leadTime(sums);
        received(sums);
        if (line.confirmedOn() == null) {
            sums.add(Measure.NOT_CONFIRMED, 1);
        } else {
            days(
                    sums,
                    ChronoUnit.DAYS.between(line.orderedOn(), line.confirmedOn()),
                    Measure.CONFIRMED_LINES,
                    Measure.CONFIRMATION_DAYS,
                    Measure.CONFIRMATION_NEGATIVE);
        }
        return sums;
    }

    private void delivery(Sums sums) {
        switch (line.delivery()) {
            case NOT_DUE, NOTHING_DUE -> {}
            case BUYER_CAUSED -> sums.add(Measure.LINES_BUYER_CAUSED, 1);
            case ON_TIME_IN_FULL -> {
                due(sums);
                sums.add(Measure.LINES_ON_TIME_IN_FULL, 1);
            }
            case MISSED -> {
                due(sums);
                late(sums);
            }
        }
    }

    private void due(Sums sums) {
        sums.add(Measure.LINES_DUE, 1);
        sums.add(Measure.LINES_COMMIT_PAST_DUE, line.promisedPastDue() ? 1 : 0);
        sums.add(Measure.DUE_AMOUNT, line.required().multiply(line.unitPrice()));
        sums.add(
                Measure.DELIVERED_BY_DUE_AMOUNT,
                line.receivedByDue().min(line.required()).multiply(line.unitPrice()));
    }

    /** An open line is later every day: its due date is enough to tell on which day how much. */
    private void late(Sums sums) {
        LocalDate closedOn = line.closedOn();
        if (closedOn == null) {
            sums.add(Measure.LATE_OPEN_LINES, 1);
            sums.add(Measure.LATE_OPEN_DUE_DAYS, line.dueOn().toEpochDay());
        } else {
            long days = ChronoUnit.DAYS.between(line.dueOn(), closedOn);
            sums.add(Measure.LATE_DAYS, Math.max(0, days));
        }
    }

    private void leadTime(Sums sums) {
        if (line.completedOn() == null) {
            sums.add(Measure.LEAD_OPEN, line.required().signum());
            return;
        }
        if (line.placedOn() == null) {
            sums.add(Measure.LEAD_UNDATED, 1);
            return;
        }
        long days = ChronoUnit.DAYS.between(line.placedOn(), line.completedOn());
        days(sums, days, Measure.LEAD_LINES, Measure.LEAD_DAYS, Measure.LEAD_NEGATIVE);
        if (days >= 0) {
            sums.add(Measure.LEAD_DAYS_SQUARED, days * days);
        }
    }

    private void received(Sums sums) {
        if (line.received().signum() == 0) {
            return;
        }
        BigDecimal atOrderPrice = line.received().multiply(line.unitPrice());
        sums.add(Measure.RECEIVED_LINES, 1);
        sums.add(Measure.SPEND, atOrderPrice);
        sums.add(Measure.REJECTED_AMOUNT, line.rejected().multiply(line.unitPrice()));
        if (line.standardUnitPrice() == null) {
            sums.add(Measure.NO_STANDARD_LINES, 1);
        } else {
            sums.add(Measure.STANDARD_LINES, 1);
            sums.add(Measure.STANDARD_LINES_AT_ORDER_PRICE, atOrderPrice);
            sums.add(
                    Measure.STANDARD_LINES_AT_STANDARD_PRICE,
                    line.received().multiply(line.standardUnitPrice()));
        }
        if (Units.isCountable(line.unit())) {
            sums.add(Measure.COUNTABLE_LINES, 1);
            sums.add(Measure.COUNTABLE_RECEIVED, line.received());
            sums.add(Measure.COUNTABLE_REJECTED, line.rejected());
        } else {
            sums.add(Measure.NOT_COUNTABLE_LINES, 1);
        }
    }

    private void addInvoice(LineFacts.Invoice invoice) {
        Sums sums = new Sums();
        sums.add(Measure.INVOICES, 1);
        sums.add(Measure.INVOICED, invoice.quantity().multiply(invoice.unitPrice()));
        sums.add(Measure.INVOICED_AT_ORDER_PRICE, invoice.quantity().multiply(line.unitPrice()));
        add(key(YearMonth.from(line.dueOn()), invoice.currency()), sums);
    }

    private void addComplaint(LineFacts.Complaint complaint) {
        Sums sums = new Sums();
        LocalDate closedOn = complaint.closedOn();
        if (closedOn == null) {
            sums.add(Measure.COMPLAINTS_OPEN, 1);
        } else {
            days(
                    sums,
                    ChronoUnit.DAYS.between(complaint.openedOn(), closedOn),
                    Measure.COMPLAINTS_CLOSED,
                    Measure.COMPLAINT_DAYS,
                    Measure.COMPLAINTS_NEGATIVE);
        }
        add(key(YearMonth.from(complaint.openedOn()), line.currency()), sums);
    }

    /** A duration below zero is a mistake in the dates: left out and counted. */
    private static void days(Sums sums, long days, Measure count, Measure sum, Measure negative) {
        if (days < 0) {
            sums.add(negative, 1);
        } else {
            sums.add(count, 1);
            sums.add(sum, days);
        }
    }

    private void add(Sums sums) {
        add(key(YearMonth.from(line.dueOn()), line.currency()), sums);
    }

    private void add(TotalsKey key, Sums sums) {
        totals.merge(key, new Totals(sums.values), Totals::plus);
    }

    private TotalsKey key(YearMonth month, String invoiceCurrency) {
        return new TotalsKey(
                line.party(), month, line.currency(), line.orderedOn(), invoiceCurrency);
    }

    private static final class Sums {
        private final EnumMap<Measure, BigDecimal> values = new EnumMap<>(Measure.class);

        void add(Measure measure, long value) {
            add(measure, BigDecimal.valueOf(value));
        }

        void add(Measure measure, BigDecimal value) {
            values.merge(measure, value, BigDecimal::add);
        }
    }
}
