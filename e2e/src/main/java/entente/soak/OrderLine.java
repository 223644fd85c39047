package entente.soak;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one order line, all of it in the past. The events tell it to the product; {@link
 * Expected} computes from it directly.
 *
 * @param alias of the supplier in system {@value #SYSTEM}
 * @param promised in the order itself; null when only the confirmation says it
 * @param invoicePrice null when there is no invoice
 */
record OrderLine(
        String order,
        String alias,
        int quantity,
        BigDecimal price,
        BigDecimal standard,
        LocalDate placed,
        LocalDate requested,
        @Nullable LocalDate promised,
        @Nullable LocalDate confirmed,
        LocalDate confirmedDate,
        List<Receipt> receipts,
        @Nullable BigDecimal invoicePrice) {

    static final String SYSTEM = "SOAK-ERP";

    /**
     * Goods that came.
     *
     * @param rejected −1 when they were not inspected
     */
    record Receipt(String number, int quantity, LocalDate on, int rejected, boolean reversed) {}

    /** A purchase event in text. */
    record Event(String id, String type, LocalDate on, Map<String, Object> data) {}

    /** Makes up a line; the quarter is that of most due dates. */
    static OrderLine random(Random random, int number, String alias, LocalDate quarter) {
        int quantity = 10 + random.nextInt(90);
        BigDecimal standard = BigDecimal.valueOf(100 + random.nextInt(900), 2);
        LocalDate placed = quarter.plusDays(random.nextInt(70));
        LocalDate requested = placed.plusDays(10 + random.nextInt(12));
        LocalDate later = requested.plusDays(random.nextInt(4));
        LocalDate confirmed = random.nextInt(5) == 0 ? null : placed.plusDays(random.nextInt(9));
        LocalDate promised = random.nextInt(10) < 6 ? later : null;
        LocalDate date = later.plusDays(random.nextInt(3));
        LocalDate due = promised != null ? promised : confirmed != null ? date : requested;
        List<Receipt> receipts = new ArrayList<>();
        int left = random.nextInt(20) == 0 ? quantity / 2 : quantity;
        while (left > 0) {
            int part = random.nextInt(4) == 0 ? 1 + random.nextInt(left) : left;
            boolean inspected = random.nextInt(3) > 0;
            receipts.add(
                    new Receipt(
                            "R" + (receipts.size() + 1),
                            part,
                            due.plusDays(random.nextInt(6) - 4L),
                            inspected ? random.nextInt(10) == 0 ? 1 : 0 : -1,
                            !inspected && random.nextInt(20) == 0));
            left -= part;
        }
        return new OrderLine(
                "SO-" + number,
                alias,
                quantity,
                standard.add(BigDecimal.valueOf(random.nextInt(21) - 12L, 2)),
                standard,
                placed,
                requested,
                promised,
                confirmed,
                date,
                List.copyOf(receipts),
                random.nextInt(3) == 0
                        ? null
                        : standard.add(BigDecimal.valueOf(random.nextInt(9), 2)));
    }

    /** The promise in the order, else the first confirmation's, else what was asked for. */
    LocalDate due() {
        if (promised != null) {
            return promised;
        }
        return confirmed != null ? confirmedDate : requested;
    }

    List<Event> events() {
        List<Event> events = new ArrayList<>();
        Map<String, Object> order = data();
        order.put("itemNumber", "4711");
        order.put("category", "castings");
        order.put("quantity", "" + quantity);
        order.put("unit", "PCE");
        order.put("unitPrice", price.toPlainString());
        order.put("standardUnitPrice", standard.toPlainString());
        order.put("currency", "EUR");
        order.put("requestedDate", requested.toString());
        order.put("placedOn", placed.toString());
        if (promised != null) {
            order.put("promisedDate", promised.toString());
        }
        events.add(event("order-line-placed", "", placed, order));
        if (confirmed != null) {
            events.add(
                    event(
                            "order-line-confirmed",
                            "",
                            confirmed,
                            data(
                                    "quantity", "" + quantity,
                                    "promisedDate", confirmedDate.toString(),
                                    "confirmedOn", confirmed.toString())));
        }
        receipts.forEach(receipt -> receive(receipt, events));
        if (invoicePrice != null) {
            events.add(
                    event(
                            "invoice-received",
                            "",
                            due(),
                            data(
                                    "invoiceNumber",
                                    "I1",
                                    "quantity",
                                    "" + quantity,
                                    "unitPrice",
                                    invoicePrice.toPlainString(),
                                    "currency",
                                    "EUR",
                                    "invoicedOn",
                                    due().toString())));
        }
        return events;
    }

    private void receive(Receipt receipt, List<Event> events) {
        String on = receipt.on().toString();
        events.add(
                event(
                        "goods-received",
                        receipt.number(),
                        receipt.on(),
                        data(
                                "receiptNumber",
                                receipt.number(),
                                "quantity",
                                "" + receipt.quantity(),
                                "receivedOn",
                                on,
                                "postedOn",
                                on)));
        if (receipt.reversed()) {
            events.add(
                    event(
                            "receipt-reversed",
                            receipt.number(),
                            receipt.on(),
                            data("receiptNumber", receipt.number(), "reversedOn", on)));
        }
        if (receipt.rejected() >= 0) {
            events.add(
                    event(
                            "goods-inspected",
                            receipt.number(),
                            receipt.on(),
                            data(
                                    "receiptNumber",
                                    receipt.number(),
                                    "inspectedQuantity",
                                    "" + receipt.quantity(),
                                    "rejectedQuantity",
                                    "" + receipt.rejected(),
                                    "inspectedOn",
                                    on)));
        }
    }

    private Event event(String type, String more, LocalDate on, Map<String, Object> data) {
        return new Event(order + "-" + type + more, "purchase." + type + ".v1", on, data);
    }

    private Map<String, Object> data(String... pairs) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("orderNumber", order);
        data.put("lineNumber", "10");
        data.put("supplierRef", Map.of("system", SYSTEM, "value", alias));
        for (int i = 0; i < pairs.length; i += 2) {
            data.put(pairs[i], pairs[i + 1]);
        }
        return data;
    }
}
