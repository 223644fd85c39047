package entente.bench.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What a company bought from its suppliers in a year. Each supplier has as many order lines, each
 * with four events; how good a supplier is follows from its number, and is the same for all with
 * the same remainder, so that one of them can stand for the others.
 *
 * @param kinds how many differ in what they did
 * @param lines of one supplier in the year
 */
record OrderBook(int suppliers, int kinds, int lines) {

    static final int YEAR = 2025;
    static final int EVENTS_OF_A_LINE = 4;
    private static final LocalDate FIRST_DUE = LocalDate.of(YEAR, 1, 1);
    private static final long FIRST_ALIAS = 700_000_000_000L;

    /** One event as it goes over the wire. */
    record Event(String id, String type, LocalDate on, String data) {}

    static UUID id(int supplier) {
        return new UUID((long) supplier << 32 | 0x7000, 0x8000_0000_0000_0000L);
    }

    /** Twelve digits that stand nowhere else: in a copy they are replaced by another's. */
    static String alias(int supplier) {
        return Long.toString(FIRST_ALIAS + supplier);
    }

    long events() {
        return (long) suppliers * eventsOfOne();
    }

    int eventsOfOne() {
        return lines * EVENTS_OF_A_LINE;
    }

    /** What happened with one supplier. */
    List<Event> of(int supplier) {
        List<Event> events = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            LocalDate due = due(line);
            LocalDate received = isLate(supplier, line) ? due.plusDays(3) : due.minusDays(2);
            String line0 =
                    """
                    "orderNumber":"%s-%d","lineNumber":"10","orderSystem":"SAP-EU",\
                    "supplierRef":{"system":"SAP-EU","value":"%s"}\
                    """
                            .formatted(alias(supplier), line, alias(supplier));
            String id = alias(supplier) + "-" + line;
            events.add(
                    new Event(
                            id + "-placed",
                            "purchase.order-line-placed.v1",
                            due.minusDays(30),
                            """
                            {%s,"itemNumber":"%d-A","category":"castings","quantity":"100",\
                            "unit":"PCE","unitPrice":"12.50","standardUnitPrice":"12.40",\
                            "currency":"EUR","requestedDate":"%s","promisedDate":"%s",\
                            "placedOn":"%s","plant":"1000"}\
                            """
                                    .formatted(line0, line % 50, due, due, due.minusDays(30))));
            events.add(
                    new Event(
                            id + "-confirmed",
                            "purchase.order-line-confirmed.v1",
                            due.minusDays(27),
                            """
                            {%s,"quantity":"100","promisedDate":"%s","confirmedOn":"%s"}\
                            """
                                    .formatted(line0, due, due.minusDays(27))));
            events.add(
                    new Event(
                            id + "-received",
                            "purchase.goods-received.v1",
                            received,
                            """
                            {%s,"receiptNumber":"1","quantity":"100","receivedOn":"%s",\
                            "postedOn":"%s"}\
                            """
                                    .formatted(line0, received, received)));
            events.add(
                    new Event(
                            id + "-inspected",
                            "purchase.goods-inspected.v1",
                            received.plusDays(1),
                            """
                            {%s,"receiptNumber":"1","inspectedQuantity":"100",\
                            "rejectedQuantity":"0","inspectedOn":"%s"}\
                            """
                                    .formatted(line0, received.plusDays(1))));
        }
        return events;
    }

    /** Percent of a quarter's lines that came on time and in full, cut after three places. */
    BigDecimal otif(int supplier, int quarter) {
        long due = inQuarter(quarter).count();
        long late = inQuarter(quarter).filter(line -> isLate(supplier, line)).count();
        return BigDecimal.valueOf((due - late) * 100)
                .divide(BigDecimal.valueOf(due), 3, RoundingMode.DOWN);
    }

    private IntStream inQuarter(int quarter) {
        return IntStream.range(0, lines)
                .filter(line -> due(line).get(IsoFields.QUARTER_OF_YEAR) == quarter);
    }

    private LocalDate due(int line) {
        return FIRST_DUE.plusDays((long) line * 365 / lines);
    }

    /** In a quarter's lines each remainder comes at least once: no two kinds are alike. */
    private boolean isLate(int supplier, int line) {
        return (line * 31 + 7) % 120 < supplier % kinds;
    }
}
