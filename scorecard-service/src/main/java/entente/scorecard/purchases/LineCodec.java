package entente.scorecard.purchases;

import entente.scorecard.purchases.PurchaseFact.Cancelled;
import entente.scorecard.purchases.PurchaseFact.Changed;
import entente.scorecard.purchases.PurchaseFact.ComplaintClosed;
import entente.scorecard.purchases.PurchaseFact.ComplaintOpened;
import entente.scorecard.purchases.PurchaseFact.Confirmed;
import entente.scorecard.purchases.PurchaseFact.Inspected;
import entente.scorecard.purchases.PurchaseFact.Invoiced;
import entente.scorecard.purchases.PurchaseFact.OnLine;
import entente.scorecard.purchases.PurchaseFact.Placed;
import entente.scorecard.purchases.PurchaseFact.Received;
import entente.scorecard.purchases.PurchaseFact.Reversed;
import entente.scorecard.purchases.PurchaseFact.Side;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of one order line as few bytes, kept with the line so that it can be folded again
 * without reading the log. A copy: made again from the log whenever its form changes.
 */
final class LineCodec {

    /** Changes with every change of the form or of the fold: lines and sums are made again then. */
    static final int FORM = 2;

    private LineCodec() {}

    static byte[] encode(Collection<PurchaseEvent> events) {
        BytesOut out = new BytesOut();
        out.number(FORM);
        out.number(events.size());
        for (PurchaseEvent event : events) {
            out.hash(event.idHash());
            out.hash(event.contentHash());
            out.text(event.source());
            out.text(event.id());
            out.number(event.time().toEpochSecond());
            out.number(event.time().getNano());
            out.number(event.time().getOffset().getTotalSeconds());
            encode(out, event.fact());
        }
        return out.bytes();
    }

    /** The events, about that line; null when another version of this code wrote them. */
    static @Nullable List<PurchaseEvent> decode(LineId line, byte[] bytes) {
        BytesIn in = new BytesIn(bytes);
        if (in.number() != FORM) {
            return null;
        }
        int size = (int) in.number();
        List<PurchaseEvent> events = new ArrayList<>(size + 1);
        for (int i = 0; i < size; i++) {
            var idHash = in.hash();
            var contentHash = in.hash();
            String source = in.text();
            String id = in.text();
            Instant at = Instant.ofEpochSecond(in.number(), in.number());
            OffsetDateTime time = at.atOffset(ZoneOffset.ofTotalSeconds((int) in.number()));
            events.add(new PurchaseEvent(source, id, time, idHash, contentHash, decode(in, line)));
        }
        return events;
    }

    private static void encode(BytesOut out, PurchaseFact fact) {
        if (!(fact instanceof OnLine onLine)) {
            throw new IllegalArgumentException("Belongs to no order line: " + fact);
        }
        out.number(tag(onLine));
        out.text(onLine.party().systemKey());
        out.text(onLine.party().valueKey());
        switch (onLine) {
            case Placed f -> {
                out.text(f.itemNumber());
                out.text(f.category());
                out.amount(f.quantity());
                out.text(f.unit());
                out.amount(f.unitPrice());
                out.optionalAmount(f.standardUnitPrice());
                out.text(f.currency());
                out.date(f.requestedDate());
                out.optionalDate(f.promisedDate());
                out.optionalDate(f.placedOn());
                out.date(f.orderedOn());
                out.optionalText(f.plant());
            }
            case Changed f -> {
                out.optionalAmount(f.quantity());
                out.optionalDate(f.requestedDate());
                out.optionalDate(f.promisedDate());
                out.optionalAmount(f.unitPrice());
                out.date(f.changedOn());
                side(out, f.changedBy());
            }
            case Confirmed f -> {
                out.amount(f.quantity());
                out.date(f.promisedDate());
                out.date(f.confirmedOn());
            }
            case Cancelled f -> {
                out.date(f.cancelledOn());
                side(out, f.cancelledBy());
            }
            case Received f -> {
                out.text(f.receiptNumber());
                out.amount(f.quantity());
                out.date(f.receivedOn());
                out.date(f.postedOn());
            }
            case Reversed f -> {
                out.text(f.receiptNumber());
                out.date(f.reversedOn());
            }
            case Inspected f -> {
                out.text(f.receiptNumber());
                out.amount(f.inspectedQuantity());
                out.amount(f.rejectedQuantity());
                out.optionalText(f.defectCode());
                out.date(f.inspectedOn());
            }
            case Invoiced f -> {
                out.text(f.invoiceNumber());
                out.amount(f.quantity());
                out.amount(f.unitPrice());
                out.text(f.currency());
                out.date(f.invoicedOn());
            }
            case ComplaintOpened f -> {
                out.text(f.complaintNumber());
                out.text(f.severity());
                out.date(f.openedOn());
            }
            case ComplaintClosed f -> {
                out.text(f.complaintNumber());
                out.date(f.closedOn());
            }
        }
    }

    private static int tag(OnLine fact) {
        return switch (fact) {
            case Placed _ -> 0;
            case Changed _ -> 1;
            case Confirmed _ -> 2;
            case Cancelled _ -> 3;
            case Received _ -> 4;
            case Reversed _ -> 5;
            case Inspected _ -> 6;
            case Invoiced _ -> 7;
            case ComplaintOpened _ -> 8;
            case ComplaintClosed _ -> 9;
        };
    }

    private static PurchaseFact decode(BytesIn in, LineId line) {
        int tag = (int) in.number();
        Party party = Party.ofKey(in.text(), in.text());
        return switch (tag) {
            case 0 ->
                    new Placed(
                            line,
                            party,
                            in.text(),
                            in.text(),
                            in.amount(),
                            in.text(),
                            in.amount(),
                            in.optionalAmount(),
                            in.text(),
                            in.date(),
                            in.optionalDate(),
                            in.optionalDate(),
                            in.date(),
                            in.optionalText());
            case 1 ->
                    new Changed(
                            line,
                            party,
                            in.optionalAmount(),
                            in.optionalDate(),
                            in.optionalDate(),
                            in.optionalAmount(),
                            in.date(),
                            side(in));
            case 2 -> new Confirmed(line, party, in.amount(), in.date(), in.date());
            case 3 -> new Cancelled(line, party, in.date(), side(in));
            case 4 -> new Received(line, party, in.text(), in.amount(), in.date(), in.date());
            case 5 -> new Reversed(line, party, in.text(), in.date());
            case 6 ->
                    new Inspected(
                            line,
                            party,
                            in.text(),
                            in.amount(),
                            in.amount(),
                            in.optionalText(),
                            in.date());
            case 7 ->
                    new Invoiced(
                            line, party, in.text(), in.amount(), in.amount(), in.text(), in.date());
            case 8 -> new ComplaintOpened(line, party, in.text(), in.text(), in.date());
            case 9 -> new ComplaintClosed(line, party, in.text(), in.date());
            default -> throw new IllegalStateException("No fact has the tag " + tag);
        };
    }

    private static void side(BytesOut out, Side side) {
        out.number(side == Side.BUYER ? 0 : 1);
    }

    private static Side side(BytesIn in) {
        return in.number() == 0 ? Side.BUYER : Side.SUPPLIER;
    }
}
