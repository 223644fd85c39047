package entente.bench.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Purchase events of half a year of orders in the order in which they come: thousands of others lie
 * between the events of a line, which are reordered by up to ten days; 5 % come one to seven months
 * late, and 5 % come twice. From a seed, always the same.
 */
final class Story {

    private static final int STEP_BITS = 5;
    private static final int LINE_BITS = 27;
    private static final int MINUTES_A_DAY = 24 * 60;

    private final long seed;
    private final int suppliers;
    private final long lines;
    private final long[] order;

    /** One event as it goes over the wire. */
    record Event(String key, String supplier, String id, String type, String time, String data) {}

    private Story(long seed, int suppliers, long lines, long[] order) {
        this.seed = seed;
        this.suppliers = suppliers;
        this.lines = lines;
        this.order = order;
    }

    /**
     * Plans a story.
     *
     * @param events about how many, repetitions included
     */
    static Story of(long seed, int suppliers, int events) {
        long[] order = new long[events + 64];
        int size = 0;
        long line = 0;
        while (size < events) {
            SplittableRandom chance = new SplittableRandom(~seed * 0xBF58476D1CE4E5B9L + line);
            List<LocalDate> days = days(OrderLine.of(seed, line, suppliers));
            for (int step = 0; step < days.size(); step++) {
                long day = days.get(step).toEpochDay() - OrderLine.START.toEpochDay();
                long minute = (day + 30) * MINUTES_A_DAY + chance.nextInt(10 * MINUTES_A_DAY);
                if (chance.nextInt(100) < 5) {
                    minute += (30L + chance.nextInt(180)) * MINUTES_A_DAY;
                }
                order[size++] = packed(minute, line, step);
                if (chance.nextInt(100) < 5) {
                    order[size++] = packed(minute + chance.nextInt(60 * MINUTES_A_DAY), line, step);
                }
            }
            line++;
        }
        long[] sorted = Arrays.copyOf(order, size);
        Arrays.sort(sorted);
        return new Story(seed, suppliers, line, sorted);
    }

    private static long packed(long minute, long line, int step) {
        return minute << (LINE_BITS + STEP_BITS) | line << STEP_BITS | step;
    }

    int size() {
        return order.length;
    }

    long lines() {
        return lines;
    }

    OrderLine line(long number) {
        return OrderLine.of(seed, number, suppliers);
    }

    /** What it all comes to, straight from the lines and by no rule of the product. */
    Map<String, LineFigures> figures() {
        Map<String, LineFigures> figures = new TreeMap<>();
        for (long number = 0; number < lines; number++) {
            OrderLine line = line(number);
            figures.merge(line.key(), line.figures(), LineFigures::plus);
        }
        return figures;
    }

    /** Tells every event, in the order of its coming. */
    void tell(Consumer<Event> listener) {
        for (long packed : order) {
            int step = (int) (packed & ((1 << STEP_BITS) - 1));
            long number = packed >> STEP_BITS & ((1L << LINE_BITS) - 1);
            listener.accept(event(line(number), step));
        }
    }

    /** When each step of a line happened, in the order of the steps. */
    private static List<LocalDate> days(OrderLine line) {
        List<LocalDate> days = new ArrayList<>();
        steps(line, (type, day, fields) -> days.add(day));
        return days;
    }

    private static Event event(OrderLine line, int step) {
        List<Event> all = new ArrayList<>();
        steps(
                line,
                (type, day, fields) -> {
                    if (all.size() < step) {
                        all.add(NOTHING);
                    } else if (all.size() == step) {
                        all.add(written(line, step, type, day, fields));
                    }
                });
        return all.get(step);
    }

    private static final Event NOTHING = new Event("", "", "", "", "", "");

    private static Event written(
            OrderLine line, int step, String type, LocalDate day, String fields) {
        String order = "45" + String.format("%08d", line.number());
        String data =
                "{\"orderNumber\":\""
                        + order
                        + "\",\"lineNumber\":\"10\",\"supplierRef\":"
                        + "{\"system\":\"SAP-EU\",\"value\":\""
                        + alias(line.supplier())
                        + "\"},\"orderSystem\":\"SAP-EU\","
                        + fields
                        + "}";
        return new Event(
                order,
                alias(line.supplier()),
                "evt-" + line.number() + "-" + step,
                "purchase." + type + ".v1",
                day + "T08:00:00Z",
                data);
    }

    static String alias(int supplier) {
        return Integer.toString(100_000 + supplier);
    }

    private interface Teller {
        void tell(String type, LocalDate day, String fields);
    }

    private static void steps(OrderLine line, Teller teller) {
        teller.tell(
                "order-line-placed",
                line.placedOn(),
                "\"itemNumber\":\""
                        + line.number() % 5_000
                        + "-A\",\"category\":\"castings\","
                        + "\"quantity\":\""
                        + line.quantity()
                        + "\",\"unit\":\"PCE\",\"unitPrice\":\""
                        + cents(line.priceCents())
                        + "\",\"standardUnitPrice\":\""
                        + cents(line.priceCents() + line.number() % 100)
                        + "\",\"currency\":\"EUR\","
                        + "\"requestedDate\":\""
                        + line.dueOn()
                        + "\",\"promisedDate\":\""
                        + line.dueOn()
                        + "\",\"placedOn\":\""
                        + line.placedOn()
                        + "\",\"plant\":\"1000\"");
        teller.tell(
                "order-line-confirmed",
                line.placedOn().plusDays(1 + line.number() % 5),
                "\"quantity\":\""
                        + line.quantity()
                        + "\",\"promisedDate\":\""
                        + line.dueOn()
                        + "\",\"confirmedOn\":\""
                        + line.placedOn().plusDays(1 + line.number() % 5)
                        + "\"");
        if (line.isMoved()) {
            teller.tell(
                    "order-line-changed",
                    line.dueOn().minusDays(20),
                    "\"promisedDate\":\""
                            + line.movedTo()
                            + "\",\"changedOn\":\""
                            + line.dueOn().minusDays(20)
                            + "\",\"changedBy\":\"BUYER\"");
        }
        for (OrderLine.Receipt receipt : line.receipts()) {
            String number = "\"receiptNumber\":\"5" + line.number() + receipt.number() + "\"";
            teller.tell(
                    "goods-received",
                    receipt.on(),
                    number
                            + ",\"quantity\":\""
                            + receipt.quantity()
                            + "\",\"receivedOn\":\""
                            + receipt.on()
                            + "\",\"postedOn\":\""
                            + receipt.on()
                            + "\"");
            if (receipt.rejected() >= 0) {
                teller.tell(
                        "goods-inspected",
                        receipt.on().plusDays(2),
                        number
                                + ",\"inspectedQuantity\":\""
                                + receipt.quantity()
                                + "\",\"rejectedQuantity\":\""
                                + receipt.rejected()
                                + "\",\"inspectedOn\":\""
                                + receipt.on().plusDays(2)
                                + "\"");
            }
            if (receipt.reversed()) {
                teller.tell(
                        "receipt-reversed",
                        receipt.on().plusDays(5),
                        number + ",\"reversedOn\":\"" + receipt.on().plusDays(5) + "\"");
            }
        }
        if (line.number() % 2 == 0) {
            teller.tell(
                    "invoice-received",
                    line.movedTo().plusDays(10),
                    "\"invoiceNumber\":\"RE-"
                            + line.number()
                            + "\",\"quantity\":\""
                            + line.quantity()
                            + "\",\"unitPrice\":\""
                            + cents(line.priceCents() + 1)
                            + "\",\"currency\":\"EUR\",\"invoicedOn\":\""
                            + line.movedTo().plusDays(10)
                            + "\"");
        }
    }

    static String cents(long cents) {
        return cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
    }
}
