package entente.scorecard.purchases;

import entente.scorecard.purchases.PurchaseFact.ComplaintClosed;
import entente.scorecard.purchases.PurchaseFact.ComplaintOpened;
import entente.scorecard.purchases.PurchaseFact.Inspected;
import entente.scorecard.purchases.PurchaseFact.Received;
import entente.scorecard.purchases.PurchaseFact.Reversed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The numbers that a line's events use: which event stands for each receipt and complaint (the
 * first in canonical order), and which receipts were reversed, whatever the day of the reversal.
 */
record LineNumbers(
        Map<String, PurchaseEvent> receipts,
        Set<String> reversedReceipts,
        Map<String, PurchaseEvent> complaints,
        Map<String, PurchaseEvent> closings) {

    static LineNumbers among(List<PurchaseEvent> inOrder) {
        Map<String, PurchaseEvent> receipts = new HashMap<>();
        Set<String> reversed = new HashSet<>();
        Map<String, PurchaseEvent> complaints = new HashMap<>();
        Map<String, PurchaseEvent> closings = new HashMap<>();
        for (PurchaseEvent event : inOrder) {
            switch (event.fact()) {
                case Received f -> receipts.putIfAbsent(f.receiptNumber(), event);
                case Reversed f -> reversed.add(f.receiptNumber());
                case ComplaintOpened f -> complaints.putIfAbsent(f.complaintNumber(), event);
                case ComplaintClosed f -> closings.putIfAbsent(f.complaintNumber(), event);
                case PurchaseFact.Placed _,
                        PurchaseFact.Changed _,
                        PurchaseFact.Confirmed _,
                        PurchaseFact.Cancelled _,
                        PurchaseFact.Inspected _,
                        PurchaseFact.Invoiced _,
                        PurchaseFact.MarketPrice _ -> {}
            }
        }
        return new LineNumbers(receipts, reversed, complaints, closings);
    }

    /** Whether this receipt is the one that counts under its number. */
    boolean counts(PurchaseEvent event, Received receipt) {
        return event.equals(receipts.get(receipt.receiptNumber()))
                && !reversedReceipts.contains(receipt.receiptNumber());
    }

    boolean counts(Inspected inspection) {
        return receipts.containsKey(inspection.receiptNumber())
                && !reversedReceipts.contains(inspection.receiptNumber());
    }

    List<EventState> states(List<PurchaseEvent> events) {
        return events.stream().map(this::state).toList();
    }

    private EventState state(PurchaseEvent event) {
        return switch (event.fact()) {
            case Received f when !event.equals(receipts.get(f.receiptNumber())) ->
                    EventState.superseded(event);
            case Received f when reversedReceipts.contains(f.receiptNumber()) ->
                    EventState.reversed(event);
            case Reversed f when !receipts.containsKey(f.receiptNumber()) ->
                    EventState.waiting(event, "receipt-unknown");
            case Inspected f when !receipts.containsKey(f.receiptNumber()) ->
                    EventState.waiting(event, "receipt-unknown");
            case Inspected f when reversedReceipts.contains(f.receiptNumber()) ->
                    EventState.reversed(event);
            case ComplaintOpened f when !event.equals(complaints.get(f.complaintNumber())) ->
                    EventState.superseded(event);
            case ComplaintClosed f when !complaints.containsKey(f.complaintNumber()) ->
                    EventState.waiting(event, "complaint-unknown");
            case ComplaintClosed f when !event.equals(closings.get(f.complaintNumber())) ->
                    EventState.superseded(event);
            case Received _,
                    Reversed _,
                    Inspected _,
                    ComplaintOpened _,
                    ComplaintClosed _,
                    PurchaseFact.Placed _,
                    PurchaseFact.Changed _,
                    PurchaseFact.Confirmed _,
                    PurchaseFact.Cancelled _,
                    PurchaseFact.Invoiced _,
                    PurchaseFact.MarketPrice _ ->
                    EventState.counted(event);
        };
    }
}
