package entente.scorecard.purchases;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads one CloudEvent into a purchase event, or says why it can never count. Never throws for
 * anything a sender can do.
 */
public final class PurchaseEventReader {

    /**
     * An event of more bytes is refused. What comes over {@code /intake} is sent on as a record of
     * Kafka, which has 1 MiB at most and repeats attributes as key and headers; writing the data
     * anew makes them a quarter longer at worst ({@code 1E+5} for {@code 1e5}).
     */
    public static final int LARGEST = 512 * 1024;

    /** What reading gave. */
    public sealed interface Reading {

        /**
         * An event that may count.
         *
         * @param type its {@code ce_type}
         * @param data its data as JSON text; with the CloudEvents attributes it reads the same
         *     again
         */
        record Accepted(PurchaseEvent event, String type, String data) implements Reading {}

        /**
         * An event that can never count as it is.
         *
         * @param code stable, for example {@code negative-quantity}
         * @param source, id of the event where they could be read
         * @param party the supplier it names, where that could be read
         * @param happenedOn the date of its {@code ce_time}, where that could be read
         */
        record Refused(
                String code,
                String reason,
                @Nullable String source,
                @Nullable String id,
                @Nullable String type,
                @Nullable Party party,
                @Nullable LocalDate happenedOn)
                implements Reading {}
    }

    private PurchaseEventReader() {}

    /**
     * Reads one event.
     *
     * @param headers header names in lower case
     */
    public static Reading read(Map<String, String> headers, byte[] body) {
        CloudEvent cloudEvent = CloudEvent.ofHeaders(headers);
        try {
            requireSize(body);
            cloudEvent = cloudEvent.withBody(headers, body);
            return accepted(cloudEvent);
        } catch (Refusal refusal) {
            return refused(cloudEvent, refusal);
        }
    }

    /**
     * Lets bodies pass that can be sent on.
     *
     * @throws Refusal {@code too-large}
     */
    public static void requireSize(byte[] body) {
        if (body.length > LARGEST) {
            throw new Refusal("too-large", "The event has more than " + LARGEST + " bytes");
        }
    }

    /** Why an event can never count, with what could be read of it. */
    public static Reading.Refused refused(CloudEvent cloudEvent, Refusal refusal) {
        return new Reading.Refused(
                refusal.code(),
                refusal.reason(),
                shown(cloudEvent.rawSource()),
                shown(cloudEvent.rawId()),
                shown(cloudEvent.rawType()),
                partyIn(cloudEvent.data()),
                dateOf(cloudEvent));
    }

    /** An accepted event as it was stored; reads the same as before. */
    public static PurchaseEvent stored(
            String source, String id, String type, String time, UUID contentHash, byte[] data) {
        OffsetDateTime at = CloudEvent.moment(time);
        Fields fields = new Fields(CloudEvent.data(data));
        return new PurchaseEvent(
                source, id, at, contentHash, fact(type, fields, source, at.toLocalDate()));
    }

    private static Reading.Accepted accepted(CloudEvent cloudEvent) {
        String id = cloudEvent.id();
        String source = cloudEvent.source();
        String type = cloudEvent.type();
        OffsetDateTime time = cloudEvent.time();
        JsonNode data = cloudEvent.object();
        Fields fields = new Fields(data);
        PurchaseFact fact = fact(type, fields, source, time.toLocalDate());
        UUID content = fields.fingerprint(type, time.toString());
        return new Reading.Accepted(
                new PurchaseEvent(source, id, time, content, fact), type, cloudEvent.dataText());
    }

    private static PurchaseFact fact(String type, Fields f, String source, LocalDate dateOfTime) {
        return switch (type) {
            case "purchase.order-line-placed.v1" -> placed(f, source, dateOfTime);
            case "purchase.order-line-changed.v1" ->
                    new PurchaseFact.Changed(
                            f.line(source),
                            f.party(),
                            f.optionalAmount("quantity"),
                            f.optionalDate("requestedDate"),
                            f.optionalDate("promisedDate"),
                            f.optionalAmount("unitPrice"),
                            f.date("changedOn"),
                            f.side("changedBy"));
            case "purchase.order-line-confirmed.v1" ->
                    new PurchaseFact.Confirmed(
                            f.line(source),
                            f.party(),
                            f.amount("quantity"),
                            f.date("promisedDate"),
                            f.date("confirmedOn"));
            case "purchase.order-line-cancelled.v1" ->
                    new PurchaseFact.Cancelled(
                            f.line(source),
                            f.party(),
                            f.date("cancelledOn"),
                            f.side("cancelledBy"));
            case "purchase.goods-received.v1" ->
                    new PurchaseFact.Received(
                            f.line(source),
                            f.party(),
                            f.text("receiptNumber"),
                            f.amount("quantity"),
                            f.date("receivedOn"),
                            f.date("postedOn"));
            case "purchase.receipt-reversed.v1" ->
                    new PurchaseFact.Reversed(
                            f.line(source),
                            f.party(),
                            f.text("receiptNumber"),
                            f.date("reversedOn"));
            case "purchase.goods-inspected.v1" ->
                    new PurchaseFact.Inspected(
                            f.line(source),
                            f.party(),
                            f.text("receiptNumber"),
                            f.amount("inspectedQuantity"),
                            f.amount("rejectedQuantity"),
                            f.optionalText("defectCode"),
                            f.date("inspectedOn"));
            case "purchase.invoice-received.v1" ->
                    new PurchaseFact.Invoiced(
                            f.line(source),
                            f.party(),
                            f.text("invoiceNumber"),
                            f.amount("quantity"),
                            f.amount("unitPrice"),
                            f.currency(),
                            f.date("invoicedOn"));
            case "purchase.complaint-opened.v1" ->
                    new PurchaseFact.ComplaintOpened(
                            f.line(source),
                            f.party(),
                            f.text("complaintNumber"),
                            f.text("severity"),
                            f.date("openedOn"));
            case "purchase.complaint-closed.v1" ->
                    new PurchaseFact.ComplaintClosed(
                            f.line(source),
                            f.party(),
                            f.text("complaintNumber"),
                            f.date("closedOn"));
            case "purchase.market-price-published.v1" -> marketPrice(f);
            default -> throw new Refusal("unknown-type", "No purchase event has this type");
        };
    }

    private static PurchaseFact placed(Fields f, String source, LocalDate dateOfTime) {
        LocalDate placedOn = f.optionalDate("placedOn");
        return new PurchaseFact.Placed(
                f.line(source),
                f.party(),
                f.text("itemNumber"),
                f.text("category"),
                f.amount("quantity"),
                f.text("unit"),
                f.amount("unitPrice"),
                f.optionalAmount("standardUnitPrice"),
                f.currency(),
                f.date("requestedDate"),
                f.optionalDate("promisedDate"),
                placedOn,
                placedOn == null ? dateOfTime : placedOn,
                f.optionalText("plant"));
    }

    private static PurchaseFact marketPrice(Fields f) {
        String item = f.optionalText("itemNumber");
        String category = f.optionalText("category");
        if (item == null && category == null) {
            throw new Refusal("missing-field", "itemNumber or category is missing");
        }
        return new PurchaseFact.MarketPrice(
                item, category, f.amount("unitPrice"), f.currency(), f.date("validFrom"));
    }

    /** Only for showing whom a refused event concerns; anything unreadable is left out. */
    private static @Nullable Party partyIn(@Nullable JsonNode data) {
        try {
            return data == null ? null : new Fields(data).party();
        } catch (Refusal unreadable) {
            return null;
        }
    }

    private static @Nullable LocalDate dateOf(CloudEvent cloudEvent) {
        try {
            return cloudEvent.time().toLocalDate();
        } catch (Refusal unreadable) {
            return null;
        }
    }

    /** An attribute as it can be shown and stored, or nothing. */
    private static @Nullable String shown(@Nullable String attribute) {
        try {
            return attribute == null ? null : Fields.clean("attribute", attribute);
        } catch (Refusal unusable) {
            return null;
        }
    }
}
