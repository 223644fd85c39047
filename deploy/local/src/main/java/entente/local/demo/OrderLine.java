package entente.local.demo;

import entente.local.importing.PurchaseEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said about one order line, with the fields that all of it has. */
final class OrderLine {

    private static final double LATE = 0.03;
    private static final double TWICE = 0.004;

    private final String source;
    private final DemoSupplier.Alias supplier;
    private final String order;
    private final int line;
    private final LocalDate to;
    private final Chance chance;
    private final List<Arrival> said = new ArrayList<>();

    OrderLine(
            String source,
            DemoSupplier.Alias supplier,
            String order,
            int line,
            LocalDate to,
            Chance chance) {
        this.source = source;
        this.supplier = supplier;
        this.order = order;
        this.line = line;
        this.to = to;
        this.chance = chance;
    }

    /**
     * Says that something happened, unless that day is still to come.
     *
     * @param name e.g. {@code goods-received}
     * @param suffix tells several of one type apart
     * @param day when it is entered, not before it happened
     * @param fields names and values in turn; null values are left out
     */
    void say(String name, String suffix, LocalDate day, Object... fields) {
        if (day.isAfter(to)) {
            return;
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("orderNumber", order);
        data.put("lineNumber", String.valueOf(line));
        Map<String, String> ref = new LinkedHashMap<>();
        ref.put("system", supplier.system());
        ref.put("value", supplier.value());
        data.put("supplierRef", ref);
        data.put("orderSystem", supplier.system());
        for (int i = 0; i < fields.length; i += 2) {
            if (!fields[i + 1].equals("")) {
                data.put((String) fields[i], fields[i + 1].toString());
            }
        }
        Instant time =
                day.atTime(chance.between(6, 17), chance.between(0, 59)).toInstant(ZoneOffset.UTC);
        String id = supplier.system() + "-" + order + "-" + line + "-" + name + suffix;
        PurchaseEvent event =
                new PurchaseEvent(
                        source, id, "purchase." + name + ".v1", time, order + "/" + line, data);
        send(event);
    }

    /** Most events are sent at once, some days later, a few a second time. */
    private void send(PurchaseEvent event) {
        Duration delay = Duration.ofMinutes(chance.between(1, 20));
        if (chance.happens(LATE)) {
            boolean stuck = chance.happens(0.15); // and nobody noticed for weeks
            delay = delay.plusDays(stuck ? chance.between(20, 70) : chance.between(1, 9));
        }
        said.add(new Arrival(event, event.time().plus(delay)));
        if (chance.happens(TWICE)) {
            said.add(new Arrival(event, event.time().plus(delay).plusSeconds(86_400)));
        }
    }

    List<Arrival> said() {
        return List.copyOf(said);
    }
}
