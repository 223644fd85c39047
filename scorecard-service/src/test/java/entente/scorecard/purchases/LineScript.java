package entente.scorecard.purchases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Tells the story of one order line in tests; each step is one event with its own id. */
public final class LineScript {

    public static final Party ACME = new Party.Alias("SAP-EU", "100042");
    public static final Party ACME_US = new Party.Alias("SAP-US", "7");
    public static final Party OTHER = new Party.Alias("SAP-EU", "200001");

    private final LineId line;
    private Party party = ACME;
    private String item = "4711-A";
    private String category = "castings";
    private String unit = "PCE";
    private String currency = "EUR";
    private String standard = "";
    private String promised = "";
    private final List<PurchaseEvent> events = new ArrayList<>();

    public LineScript(String orderNumber, String lineNumber) {
        this.line = new LineId("SAP-EU", orderNumber, lineNumber);
    }

    public static LineScript line() {
        return new LineScript("4500012345", "10");
    }

    public LineScript by(Party supplier) {
        this.party = supplier;
        return this;
    }

    public LineScript item(String itemNumber, String ofCategory) {
        this.item = itemNumber;
        this.category = ofCategory;
        return this;
    }

    public LineScript unit(String measuredIn) {
        this.unit = measuredIn;
        return this;
    }

    public LineScript currency(String code) {
        this.currency = code;
        return this;
    }

    public LineScript standard(String price) {
        this.standard = price;
        return this;
    }

    public LineScript promised(String date) {
        this.promised = date;
        return this;
    }

    /**
     * Places the order.
     *
     * @param placedOn empty: the order does not say when it was placed
     */
    public LineScript placed(String quantity, String price, String placedOn, String requested) {
        return add(
                new PurchaseFact.Placed(
                        line,
                        party,
                        item,
                        category,
                        new BigDecimal(quantity),
                        unit,
                        new BigDecimal(price),
                        standard.isEmpty() ? null : new BigDecimal(standard),
                        currency,
                        LocalDate.parse(requested),
                        promised.isEmpty() ? null : LocalDate.parse(promised),
                        placedOn.isEmpty() ? null : LocalDate.parse(placedOn),
                        LocalDate.parse(placedOn.isEmpty() ? requested : placedOn),
                        null));
    }

    public LineScript movedBy(PurchaseFact.Side side, String changedOn, String promisedDate) {
        return add(
                new PurchaseFact.Changed(
                        line,
                        party,
                        null,
                        null,
                        LocalDate.parse(promisedDate),
                        null,
                        LocalDate.parse(changedOn),
                        side));
    }

    public LineScript resizedBy(PurchaseFact.Side side, String changedOn, String quantity) {
        return add(
                new PurchaseFact.Changed(
                        line,
                        party,
                        new BigDecimal(quantity),
                        null,
                        null,
                        null,
                        LocalDate.parse(changedOn),
                        side));
    }

    public LineScript repricedBy(PurchaseFact.Side side, String changedOn, String price) {
        return add(
                new PurchaseFact.Changed(
                        line,
                        party,
                        null,
                        null,
                        null,
                        new BigDecimal(price),
                        LocalDate.parse(changedOn),
                        side));
    }

    public LineScript confirmed(String confirmedOn, String promisedDate) {
        return add(
                new PurchaseFact.Confirmed(
                        line,
                        party,
                        BigDecimal.ONE,
                        LocalDate.parse(promisedDate),
                        LocalDate.parse(confirmedOn)));
    }

    public LineScript cancelledBy(PurchaseFact.Side side, String cancelledOn) {
        return add(new PurchaseFact.Cancelled(line, party, LocalDate.parse(cancelledOn), side));
    }

    public LineScript received(String receipt, String quantity, String receivedOn) {
        return received(receipt, quantity, receivedOn, receivedOn);
    }

    public LineScript received(
            String receipt, String quantity, String receivedOn, String postedOn) {
        return add(
                new PurchaseFact.Received(
                        line,
                        party,
                        receipt,
                        new BigDecimal(quantity),
                        LocalDate.parse(receivedOn),
                        LocalDate.parse(postedOn)));
    }

    public LineScript reversed(String receipt, String reversedOn) {
        return add(new PurchaseFact.Reversed(line, party, receipt, LocalDate.parse(reversedOn)));
    }

    public LineScript inspected(String receipt, String rejected, String inspectedOn) {
        return add(
                new PurchaseFact.Inspected(
                        line,
                        party,
                        receipt,
                        BigDecimal.ONE,
                        new BigDecimal(rejected),
                        null,
                        LocalDate.parse(inspectedOn)));
    }

    public LineScript invoiced(String quantity, String price, String inCurrency, String on) {
        return add(
                new PurchaseFact.Invoiced(
                        line,
                        party,
                        "I-" + events.size(),
                        new BigDecimal(quantity),
                        new BigDecimal(price),
                        inCurrency,
                        LocalDate.parse(on)));
    }

    public LineScript complained(String complaint, String openedOn) {
        return add(
                new PurchaseFact.ComplaintOpened(
                        line, party, complaint, "MAJOR", LocalDate.parse(openedOn)));
    }

    public LineScript settled(String complaint, String closedOn) {
        return add(
                new PurchaseFact.ComplaintClosed(
                        line, party, complaint, LocalDate.parse(closedOn)));
    }

    public List<PurchaseEvent> events() {
        return List.copyOf(events);
    }

    public PurchaseEvent last() {
        return events.getLast();
    }

    public LineId id() {
        return line;
    }

    public PurchaseLine judged() {
        return judged(_ -> null);
    }

    public PurchaseLine judged(Suppliers suppliers) {
        return PurchaseLine.of(line, events, suppliers);
    }

    /** The line as it stands at a day. */
    public LineFacts at(String day) {
        LineFacts facts = judged().at(LocalDate.parse(day), Rules.STANDARD);
        if (facts == null) {
            throw new AssertionError("The line does not exist on " + day);
        }
        return facts;
    }

    private LineScript add(PurchaseFact fact) {
        String id = line.orderNumber() + "-" + line.lineNumber() + "-" + events.size();
        events.add(event("erp", id, fact));
        return this;
    }

    public static PurchaseEvent event(String source, String id, PurchaseFact fact) {
        return new PurchaseEvent(
                source,
                id,
                fact.businessDate().atTime(LocalTime.of(8, 0)).atOffset(ZoneOffset.UTC),
                Fingerprint.of(fact.toString()),
                fact);
    }
}
