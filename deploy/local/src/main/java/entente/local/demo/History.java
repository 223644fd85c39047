package entente.local.demo;

import entente.local.importing.PurchaseEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened at the demo company: the same for the same seed, last day and sizes, byte for byte.
 *
 * @param to the last day; nothing later has happened yet
 * @param months how long it goes back
 */
record History(long seed, LocalDate to, int months, int suppliers) {

    /** A rate in force from a day on: one unit of the currency is worth so many euros. */
    record Rate(String currency, LocalDate validFrom, BigDecimal rate) {}

    private static final int MOST_QUARTERS = 4;
    private static final double DOLLAR = 0.92;
    private static final double STANDARD_RISE_A_YEAR = 0.025;

    /** Names this history; part of every event's identity. */
    String source() {
        return "demo-company-" + seed + "-" + to + "-" + months + "-" + suppliers;
    }

    List<DemoSupplier> company() {
        return Company.suppliers(seed, suppliers);
    }

    /** All purchase events in the order in which the ERP sends them: mostly as they happen. */
    Stream<PurchaseEvent> events() {
        List<Arrival> arrivals = new ArrayList<>(marketPrices());
        List<DemoSupplier> company = company();
        for (int i = 0; i < company.size(); i++) {
            DemoSupplier supplier = company.get(i);
            for (int month = 0; month < months; month++) {
                arrivals.addAll(ordered(supplier, i, month));
            }
        }
        return arrivals.stream().sorted(Arrival.ORDER).map(Arrival::event);
    }

    /** Euros for a dollar, month by month. */
    List<Rate> rates() {
        Chance chance = Chance.of(seed, "dollar");
        List<Rate> rates = new ArrayList<>();
        double dollar = DOLLAR;
        for (int month = 0; month < months; month++) {
            rates.add(
                    new Rate(
                            "USD",
                            first().plusMonths(month).atDay(1),
                            BigDecimal.valueOf(dollar).setScale(4, RoundingMode.HALF_UP)));
            dollar *= 1 + chance.between(-0.012, 0.012);
        }
        return List.copyOf(rates);
    }

    /** The quarters that are over and in it from their first month on, at most the last four. */
    List<YearMonth> quarters() {
        List<YearMonth> quarters = new ArrayList<>();
        YearMonth quarter = YearMonth.from(to.with(IsoFields.DAY_OF_QUARTER, 1));
        while (quarters.size() < MOST_QUARTERS && !quarter.minusMonths(3).isBefore(first())) {
            quarter = quarter.minusMonths(3);
            quarters.addFirst(quarter);
        }
        return List.copyOf(quarters);
    }

    /**
     * What the ERP finds only when the scorecard of its quarter is published: what the second
     * supplier delivered in the last month of the last quarter that is over.
     */
    Predicate<PurchaseEvent> foundLate() {
        List<YearMonth> quarters = quarters();
        if (quarters.isEmpty()) {
            return _ -> false;
        }
        String month = quarters.getLast().plusMonths(2).toString();
        List<DemoSupplier> company = company();
        Set<String> names =
                company.get(Math.min(1, company.size() - 1)).aliases().stream()
                        .map(DemoSupplier.Alias::value)
                        .collect(Collectors.toSet());
        return event ->
                event.type().equals("purchase.goods-received.v1")
                        && day(event).startsWith(month)
                        && names.contains(named(event));
    }

    private static String day(PurchaseEvent event) {
        return String.valueOf(event.data().get("receivedOn"));
    }

    private static String named(PurchaseEvent event) {
        return event.data().get("supplierRef") instanceof Map<?, ?> ref
                ? String.valueOf(ref.get("value"))
                : "";
    }

    /** The month of the last day is the last one. */
    private YearMonth first() {
        return YearMonth.from(to).minusMonths(months - 1L);
    }

    private List<Arrival> ordered(DemoSupplier supplier, int index, int month) {
        YearMonth when = first().plusMonths(month);
        Chance chance = Chance.of(seed, supplier.name() + when);
        double progress = months == 1 ? 1 : (double) month / (months - 1);
        double lines =
                supplier.linesPerMonth()
                        * OrderLife.demand(when.getMonth())
                        * chance.between(0.75, 1.25);
        List<Arrival> said = new ArrayList<>();
        int lineInOrder = 0;
        LocalDate placed = when.atDay(1);
        String order = "";
        DemoSupplier.Alias alias = supplier.aliases().getFirst();
        for (int n = 0; n < Math.round(lines); n++) {
            if (n == 0 || chance.happens(0.6)) { // else one more line of the same order
                placed = OrderLife.workday(when.atDay(chance.between(1, when.lengthOfMonth())));
                order =
                        "45%02d%02d%02d%02d"
                                .formatted(
                                        when.getYear() % 100,
                                        when.getMonthValue(),
                                        index + 1,
                                        n + 1);
                boolean second = supplier.aliases().size() > 1 && chance.happens(0.3);
                alias = supplier.aliases().get(second ? 1 : 0);
                lineInOrder = 0;
            }
            lineInOrder += 10;
            DemoSupplier.Item item = chance.pick(supplier.items());
            OrderLine line = new OrderLine(source(), alias, order, lineInOrder, to, chance);
            new OrderLife(supplier, item, wobbling(supplier, progress, chance), line, chance)
                    .play(placed, standard(item, placed));
            said.addAll(line.said());
        }
        return said;
    }

    /** Even good suppliers have a bad day. */
    private static double wobbling(DemoSupplier supplier, double progress, Chance chance) {
        double goodness = supplier.behaviour().goodness(progress) + chance.between(-0.06, 0.06);
        return Math.clamp(goodness, 0.0, 1.0);
    }

    /** Standard prices rise every January. */
    private double standard(DemoSupplier.Item item, LocalDate day) {
        int years = day.getYear() - first().getYear();
        return item.price() * Math.pow(1 + STANDARD_RISE_A_YEAR, years);
    }

    /** What each item costs elsewhere, quarter by quarter. */
    private List<Arrival> marketPrices() {
        List<Arrival> prices = new ArrayList<>();
        for (DemoSupplier supplier : company()) {
            for (DemoSupplier.Item item : supplier.items()) {
                Chance chance = Chance.of(seed, "market " + item.number());
                double market = item.price() * chance.between(0.93, 1.04);
                for (int month = 0; month < months; month += 3) {
                    LocalDate from = first().plusMonths(month).atDay(1);
                    market *= 1 + chance.between(-0.01, 0.015);
                    prices.add(marketPrice(supplier, item, from, market));
                }
            }
        }
        return prices;
    }

    private Arrival marketPrice(
            DemoSupplier supplier, DemoSupplier.Item item, LocalDate from, double market) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("itemNumber", item.number());
        data.put("unitPrice", OrderLife.money(market).toString());
        data.put("currency", supplier.currency());
        data.put("validFrom", from.toString());
        PurchaseEvent event =
                new PurchaseEvent(
                        source(),
                        "market-" + item.number() + "-" + from,
                        "purchase.market-price-published.v1",
                        from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        item.number(),
                        data);
        return new Arrival(event, event.time());
    }
}
