package entente.local.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which fields each type of purchase event has, of what kind; the words of scorecard-service's
 * contract, which a test compares with this table.
 *
 * @param fields by name, in the order in which they are written
 * @param dates where the business date stands, the first that is given counts
 */
record PurchaseFields(Map<String, Field> fields, List<String> dates) {

    enum Kind {
        TEXT,
        DATE,
        DECIMAL,
        /** Three letters of ISO 4217. */
        CURRENCY,
        /** {@code BUYER} or {@code SUPPLIER}. */
        SIDE
    }

    record Field(Kind kind, boolean required) {}

    private static final Set<String> DECIMALS =
            Set.of(
                    "quantity",
                    "unitPrice",
                    "standardUnitPrice",
                    "inspectedQuantity",
                    "rejectedQuantity");

    private static final String LINE = "orderNumber lineNumber orderSystem? ";

    private static final Map<String, PurchaseFields> BY_TYPE = new LinkedHashMap<>();

    static {
        type(
                "purchase.order-line-placed.v1",
                LINE
                        + "itemNumber category quantity unit unitPrice standardUnitPrice? currency"
                        + " requestedDate promisedDate? placedOn? plant?",
                "placedOn promisedDate requestedDate");
        type(
                "purchase.order-line-changed.v1",
                LINE + "quantity? requestedDate? promisedDate? unitPrice? changedOn changedBy",
                "changedOn");
        type(
                "purchase.order-line-confirmed.v1",
                LINE + "quantity promisedDate confirmedOn",
                "confirmedOn");
        type("purchase.order-line-cancelled.v1", LINE + "cancelledOn cancelledBy", "cancelledOn");
        type(
                "purchase.goods-received.v1",
                LINE + "receiptNumber quantity receivedOn postedOn",
                "receivedOn");
        type("purchase.receipt-reversed.v1", LINE + "receiptNumber reversedOn", "reversedOn");
        type(
                "purchase.goods-inspected.v1",
                LINE
                        + "receiptNumber inspectedQuantity rejectedQuantity defectCode?"
                        + " inspectedOn",
                "inspectedOn");
        type(
                "purchase.invoice-received.v1",
                LINE + "invoiceNumber quantity unitPrice currency invoicedOn",
                "invoicedOn");
        type(
                "purchase.complaint-opened.v1",
                LINE + "complaintNumber severity openedOn",
                "openedOn");
        type("purchase.complaint-closed.v1", LINE + "complaintNumber closedOn", "closedOn");
        type(
                "purchase.market-price-published.v1",
                "itemNumber? category? unitPrice currency validFrom",
                "validFrom");
    }

    /** The fields of a type, or null when there is no such type. */
    static @Nullable PurchaseFields of(String type) {
        return BY_TYPE.get(type);
    }

    static Set<String> types() {
        return BY_TYPE.keySet();
    }

    /** Whether events of this type are about an order line and its supplier. */
    boolean aboutLine() {
        return fields.containsKey("orderNumber");
    }

    /** Whether one of the fields that name what it is about is among these. */
    boolean hasSubject(Set<String> names) {
        return aboutLine() || names.contains("itemNumber") || names.contains("category");
    }

    private static void type(String type, String fields, String dates) {
        Map<String, Field> byName = new LinkedHashMap<>();
        for (String word : words(fields)) {
            boolean optional = word.endsWith("?");
            String name = optional ? word.substring(0, word.length() - 1) : word;
            byName.put(name, new Field(kind(name), !optional));
        }
        BY_TYPE.put(type, new PurchaseFields(byName, words(dates)));
    }

    private static Kind kind(String name) {
        if (DECIMALS.contains(name)) {
            return Kind.DECIMAL;
        }
        if (name.endsWith("On") || name.endsWith("Date") || name.equals("validFrom")) {
            return Kind.DATE;
        }
        return switch (name) {
            case "currency" -> Kind.CURRENCY;
            case "changedBy", "cancelledBy" -> Kind.SIDE;
            default -> Kind.TEXT;
        };
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            words.add(word);
        }
        return List.copyOf(words);
    }
}
