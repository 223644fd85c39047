package entente.scorecard.it;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes purchase events as an ERP integration would; every line is one order of its own. */
final class Erp {

    private final String source;
    private final String alias;
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
        this.alias = alias;
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

    private Erp add(String type, String order, String on, String fields) {
        events.add(
                new Event(
                        source,
                        order + "-" + type + "-" + events.size(),
                        "purchase." + type + ".v1",
                        on + "T10:00:00Z",
                        """
                        {"orderSystem":"SAP-EU","orderNumber":"%s","lineNumber":"00010",\
                        "supplierRef":{"system":"SAP-EU","value":"%s"},%s}\
                        """
                                .formatted(order, alias, fields)));
        return this;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    static String lines(List<Event> events) {
        return events.stream().map(Event::structured).collect(Collectors.joining("\n"));
    }
}
