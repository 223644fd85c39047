package entente.scorecard.purchases;

import entente.scorecard.purchases.PurchaseFact.Cancelled;
import entente.scorecard.purchases.PurchaseFact.Changed;
import entente.scorecard.purchases.PurchaseFact.ComplaintClosed;
import entente.scorecard.purchases.PurchaseFact.ComplaintOpened;
import entente.scorecard.purchases.PurchaseFact.Confirmed;
import entente.scorecard.purchases.PurchaseFact.Inspected;
import entente.scorecard.purchases.PurchaseFact.Invoiced;
import entente.scorecard.purchases.PurchaseFact.Placed;
import entente.scorecard.purchases.PurchaseFact.Received;
import entente.scorecard.purchases.PurchaseFact.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folds a line's events, in canonical order, into its facts. One use per instance. */
final class LineFold {

    private final Placed placed;
    private final LineNumbers numbers;
    private final Rules rules;

    private LocalDate lastRequested;
    private @Nullable LocalDate lastPromised;
    private boolean isPromised;
    private LocalDate due;
    private BigDecimal ordered;
    private BigDecimal unitPrice;
    private boolean buyerCaused;
    private @Nullable LocalDate confirmedOn;
    private @Nullable LocalDate latePromise;
    private @Nullable Cancelled cancelled;
    private BigDecimal receivedBeforeCancellation = BigDecimal.ZERO;
    private BigDecimal received = BigDecimal.ZERO;
    private final List<Received> receipts = new ArrayList<>();
    private final Map<String, BigDecimal> rejected = new HashMap<>();
    private final List<LineFacts.Invoice> invoices = new ArrayList<>();
    private final List<LineFacts.Complaint> complaints = new ArrayList<>();

    LineFold(Placed placed, LineNumbers numbers, Rules rules) {
        this.placed = placed;
        this.numbers = numbers;
        this.rules = rules;
        this.lastRequested = placed.requestedDate();
        this.lastPromised = placed.promisedDate();
        this.isPromised = lastPromised != null;
        this.due = lastPromised == null ? lastRequested : lastPromised;
        this.ordered = placed.quantity();
        this.unitPrice = placed.unitPrice();
    }

    LineFacts over(List<PurchaseEvent> inOrder, LocalDate effective) {
        for (PurchaseEvent event : inOrder) {
            apply(event);
        }
        BigDecimal required = required();
        LocalDate completedOn = completedOn(required);
        return new LineFacts(
                placed.line(),
                placed.party(),
                placed.itemNumber(),
                placed.category(),
                placed.unit(),
                placed.currency(),
                unitPrice,
                placed.standardUnitPrice(),
                placed.placedOn(),
                placed.orderedOn(),
                due,
                delivery(required, completedOn, effective),
                ordered,
                required,
                receivedBy(due),
                received,
                rejected.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                completedOn,
                cancelled == null ? null : cancelled.cancelledOn(),
                confirmedOn,
                latePromise != null && latePromise.isAfter(due),
                receipts.stream().map(this::receipt).toList(),
                invoices,
                complaints);
    }

    private void apply(PurchaseEvent event) {
        switch (event.fact()) {
            case Changed change -> change(change);
            case Confirmed confirmation -> confirm(confirmation);
            case Cancelled cancellation -> cancel(cancellation);
            case Received receipt when numbers.counts(event, receipt) -> {
                receipts.add(receipt);
                received = received.add(receipt.quantity());
            }
            case Inspected inspection when numbers.counts(inspection) ->
                    rejected.merge(
                            inspection.receiptNumber(),
                            inspection.rejectedQuantity(),
                            BigDecimal::add);
            case Invoiced invoice ->
                    invoices.add(
                            new LineFacts.Invoice(
                                    invoice.invoiceNumber(),
                                    invoice.quantity(),
                                    invoice.unitPrice(),
                                    invoice.currency()));
            case ComplaintOpened complaint
                    when event.equals(numbers.complaints().get(complaint.complaintNumber())) ->
                    complaints.add(
                            new LineFacts.Complaint(
                                    complaint.complaintNumber(),
                                    complaint.severity(),
                                    complaint.openedOn(),
                                    closedOn(complaint.complaintNumber())));
            // Superseded, reversed or read through LineNumbers: no step of its own.
            case Received _,
                    Inspected _,
                    ComplaintOpened _,
                    ComplaintClosed _,
                    Placed _,
                    PurchaseFact.Reversed _,
                    PurchaseFact.MarketPrice _ -> {}
        }
    }

    /** Only the buyer moves the due date and the quantity; the order price moves with either. */
    private void change(Changed change) {
        if (change.unitPrice() != null) {
            unitPrice = change.unitPrice();
        }
        LocalDate moved = movedTo(change);
        if (change.changedBy() == Side.SUPPLIER) {
            if (change.promisedDate() != null) {
                promise(change.promisedDate());
            }
            return;
        }
        BigDecimal quantity = change.quantity();
        boolean resized = quantity != null && quantity.compareTo(ordered) != 0;
        if (((moved != null && !moved.equals(due)) || resized) && isShortlyBeforeDue(change)) {
            buyerCaused = true;
        }
        if (moved != null) {
            due = moved;
        }
        if (quantity != null) {
            ordered = quantity;
        }
    }

    /** A change repeats what either side said last; only a different date is a move. */
    private @Nullable LocalDate movedTo(Changed change) {
        LocalDate moved = null;
        if (change.requestedDate() != null && !change.requestedDate().equals(lastRequested)) {
            lastRequested = change.requestedDate();
            moved = lastRequested;
        }
        if (change.promisedDate() != null && !change.promisedDate().equals(lastPromised)) {
            lastPromised = change.promisedDate();
            moved = lastPromised;
            isPromised |= change.changedBy() != Side.SUPPLIER;
        }
        return moved;
    }

    private boolean isShortlyBeforeDue(Changed change) {
        long daysBefore = ChronoUnit.DAYS.between(change.changedOn(), due);
        return daysBefore >= 0 && daysBefore <= rules.buyerChangeDays();
    }

    private void confirm(Confirmed confirmation) {
        if (confirmedOn == null) {
            confirmedOn = confirmation.confirmedOn();
        }
        lastPromised = confirmation.promisedDate();
        if (!isPromised) {
            isPromised = true;
            due = lastPromised;
        }
        promise(confirmation.promisedDate());
    }

    /**
     * What the supplier promises does not move the due date; a later day is past it, until the
     * supplier promises another or the buyer moves the due date there.
     */
    private void promise(LocalDate day) {
        latePromise = day.isAfter(due) ? day : null;
    }

    private void cancel(Cancelled cancellation) {
        if (cancelled == null) {
            cancelled = cancellation;
            receivedBeforeCancellation = received;
        }
    }

    private BigDecimal required() {
        boolean releasedInTime =
                cancelled != null
                        && cancelled.cancelledBy() == Side.BUYER
                        && !cancelled.cancelledOn().isAfter(due);
        return releasedInTime ? ordered.min(receivedBeforeCancellation) : ordered;
    }

    private @Nullable LocalDate completedOn(BigDecimal required) {
        if (required.signum() == 0) {
            return null;
        }
        BigDecimal enough = rules.enough(required);
        BigDecimal sum = BigDecimal.ZERO;
        for (Received receipt : receipts) {
            sum = sum.add(receipt.quantity());
            if (sum.compareTo(enough) >= 0) {
                return receipt.receivedOn();
            }
        }
        return null;
    }

    private LineFacts.Delivery delivery(
            BigDecimal required, @Nullable LocalDate completedOn, LocalDate effective) {
        if (required.signum() == 0) {
            return LineFacts.Delivery.NOTHING_DUE;
        }
        if (due.isAfter(effective)) {
            return LineFacts.Delivery.NOT_DUE;
        }
        if (buyerCaused) {
            return LineFacts.Delivery.BUYER_CAUSED;
        }
        boolean inTime =
                completedOn != null && !completedOn.isAfter(due.plusDays(rules.lateDays()));
        return inTime ? LineFacts.Delivery.ON_TIME_IN_FULL : LineFacts.Delivery.MISSED;
    }

    private BigDecimal receivedBy(LocalDate day) {
        return receipts.stream()
                .filter(receipt -> !receipt.receivedOn().isAfter(day))
                .map(Received::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private LineFacts.Receipt receipt(Received receipt) {
        return new LineFacts.Receipt(
                receipt.receiptNumber(),
                receipt.quantity(),
                rejected.getOrDefault(receipt.receiptNumber(), BigDecimal.ZERO),
                rejected.containsKey(receipt.receiptNumber()),
                receipt.receivedOn());
    }

    private @Nullable LocalDate closedOn(String complaintNumber) {
        PurchaseEvent closing = numbers.closings().get(complaintNumber);
        return closing == null ? null : closing.businessDate();
    }
}
