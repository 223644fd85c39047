package entente.scorecard.it;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes purchase events as an ERP integration would; every line is one order of its own. */
final class Erp {

    private final String source;
    private String ref;
    private final List<Event> events = new ArrayList<>();

    /** A purchase event in text. */
    record Event(String source, String id, String type, String time, String data) {

        /** As one structured CloudEvent. */
        String structured() {
            return """
            {"specversion":"1.0","source":"%s","id":"%s","type":"%s","time":"%s",\
            "datacontenttype":"application/json","data":%s}\
            """
                    .formatted(source, id, type, time, data);
        }
    }

    Erp(String source, String alias) {
        this.source = source;
        this.ref = alias(alias);
    }

    private static String alias(String value) {
        return "{\"system\":\"SAP-EU\",\"value\":\"" + value + "\"}";
    }

    /** What follows names the supplier by this alias. */
    Erp namedBy(String alias) {
        ref = alias(alias);
        return this;
    }

    Erp placed(String order, String quantity, String price, String placedOn, String due) {
        return placed(order, quantity, price, null, "EUR", placedOn, due);
    }

    Erp placed(
            String order,
            String quantity,
            String price,
            @Nullable String standard,
            String currency,
            String placedOn,
            String due) {
        return add(
                "order-line-placed",
                order,
                placedOn,
                """
                "itemNumber":"4711","category":"castings","quantity":"%s","unit":"PCE",\
                "unitPrice":"%s",%s"currency":"%s","requestedDate":"%s","placedOn":"%s\"\
                """
                        .formatted(
                                quantity,
                                price,
                                standard == null
                                        ? ""
                                        : "\"standardUnitPrice\":\"" + standard + "\",",
                                currency,
                                due,
                                placedOn));
    }

    Erp confirmed(String order, String quantity, String promised, String on) {
        return add(
                "order-line-confirmed",
                order,
                on,
                """
                "quantity":"%s","promisedDate":"%s","confirmedOn":"%s\"\
                """
                        .formatted(quantity, promised, on));
    }

    Erp received(String order, String receipt, String quantity, String on) {
        return add(
                "goods-received",
                order,
                on,
                """
                "receiptNumber":"%s","quantity":"%s","receivedOn":"%s","postedOn":"%s\"\
                """
                        .formatted(receipt, quantity, on, on));
    }

    Erp inspected(String order, String receipt, String quantity, String rejected, String on) {
        return add(
                "goods-inspected",
                order,
                on,
                """
                "receiptNumber":"%s","inspectedQuantity":"%s","rejectedQuantity":"%s",\
                "inspectedOn":"%s\"\
                """
                        .formatted(receipt, quantity, rejected, on));
    }

    Erp changed(String order, String promised, String on, String by) {
        return add(
                "order-line-changed",
                order,
                on,
                """
                "promisedDate":"%s","changedOn":"%s","changedBy":"%s\"\
                """
                        .formatted(promised, on, by));
    }

    Erp reversed(String order, String receipt, String on) {
        return add(
                "receipt-reversed",
                order,
                on,
                """
                "receiptNumber":"%s","reversedOn":"%s\"\
                """
                        .formatted(receipt, on));
    }

    Erp invoiced(String order, String invoice, String quantity, String price, String currency) {
        return add(
                "invoice-received",
                order,
                "2026-03-01",
                """
                "invoiceNumber":"%s","quantity":"%s","unitPrice":"%s","currency":"%s",\
                "invoicedOn":"2026-03-01\"\
                """
                        .formatted(invoice, quantity, price, currency));
    }

    Erp complained(String order, String number, String openedOn, @Nullable String closedOn) {
        add(
                "complaint-opened",
                order,
                openedOn,
                """
                "complaintNumber":"%s","severity":"MAJOR","openedOn":"%s\"\
                """
                        .formatted(number, openedOn));
        return closedOn == null
                ? this
                : add(
                        "complaint-closed",
                        order,
                        closedOn,
                        """
                        "complaintNumber":"%s","closedOn":"%s\"\
                        """
                                .formatted(number, closedOn));
    }

    Erp cancelled(String order, String on, String by) {
        return add(
                "order-line-cancelled",
                order,
                on,
                """
                "cancelledOn":"%s","cancelledBy":"%s\"\
                """
                        .formatted(on, by));
    }

    /** The last event again, with another content under its id, an hour later. */
    Erp again(String from, String to) {
        Event last = events.getLast();
        events.add(
                new Event(
                        last.source,
                        last.id,
                        last.type,
                        last.time.replace("T10", "T11"),
                        last.data.replace(from, to)));
        return this;
    }

    private Erp add(String type, String order, String on, String fields) {
        events.add(
                new Event(
                        source,
                        order + "-" + type + "-" + String.format("%04d", events.size()),
                        "purchase." + type + ".v1",
                        on + "T10:00:00Z",
                        """
                        {"orderSystem":"SAP-EU","orderNumber":"%s","lineNumber":"00010",\
                        "supplierRef":%s,%s}\
                        """
                                .formatted(order, ref, fields)));
        return this;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    static String lines(List<Event> events) {
        return events.stream().map(Event::structured).collect(Collectors.joining("\n"));
    }
}
