package entente.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/**
 * The life of one order line: placed, confirmed, changed or cancelled, received in parts, sent
 * back, inspected, invoiced, complained about. How well it goes depends on the supplier's goodness
 * at that time; the rates are those one finds in the history of real companies.
 */
final class OrderLife {

    private final DemoSupplier supplier;
    private final DemoSupplier.Item item;
    private final double goodness;
    private final OrderLine line;
    private final Chance chance;

    OrderLife(
            DemoSupplier supplier,
            DemoSupplier.Item item,
            double goodness,
            OrderLine line,
            Chance chance) {
        this.supplier = supplier;
        this.item = item;
        this.goodness = goodness;
        this.line = line;
        this.chance = chance;
    }

    /**
     * Plays it from its order date on.
     *
     * @param standard the standard price of the year
     */
    void play(LocalDate placed, double standard) {
        Category category = supplier.category();
        int quantity = round(category.quantity() * chance.between(0.4, 1.8));
        BigDecimal price = money(standard * (1 + priceDeviation()));
        LocalDate requested =
                workday(placed.plusDays(round(category.leadDays() * chance.between(0.8, 1.5))));
        LocalDate promised = workday(requested.plusDays(chance.happens(0.8) ? 0 : chance.days(4)));
        boolean promisedAtOnce = chance.happens(0.7);
        line.say(
                "order-line-placed",
                "",
                placed,
                "itemNumber",
                item.number(),
                "category",
                category.code(),
                "quantity",
                quantity,
                "unit",
                category.unit(),
                "unitPrice",
                price,
                "standardUnitPrice",
                chance.happens(0.95) ? money(standard) : "",
                "currency",
                supplier.currency(),
                "requestedDate",
                requested,
                "promisedDate",
                promisedAtOnce ? promised : "",
                "placedOn",
                placed,
                "plant",
                supplier.currency().equals("USD") ? "CHI2" : "HAM1");
        boolean confirmed = confirm(placed, quantity, promised);
        LocalDate due = change(placed, promisedAtOnce || confirmed ? promised : requested);
        if (chance.happens(0.025)) {
            cancel(placed, due);
            return;
        }
        deliver(placed, due, quantity, price);
    }

    /** Good suppliers are below standard, bad ones drift above. */
    private double priceDeviation() {
        return (0.78 - goodness) * 0.12 + chance.between(-0.015, 0.015);
    }

    private boolean confirm(LocalDate placed, int quantity, LocalDate promised) {
        LocalDate day = workday(placed.plusDays(1 + chance.days(0.5 + (1 - goodness) * 9)));
        boolean confirmed = chance.happens(0.94);
        if (confirmed) {
            line.say(
                    "order-line-confirmed",
                    "",
                    day,
                    "quantity",
                    quantity,
                    "promisedDate",
                    promised,
                    "confirmedOn",
                    day);
        }
        return confirmed;
    }

    /** Sometimes we move the date, sometimes the supplier promises a later one. */
    private LocalDate change(LocalDate placed, LocalDate due) {
        if (chance.happens(0.05)) {
            LocalDate day = workday(due.minusDays(chance.between(2, 30)));
            LocalDate later = workday(due.plusDays(chance.between(5, 25)));
            if (day.isAfter(placed)) {
                line.say(
                        "order-line-changed",
                        "-buyer",
                        day,
                        "requestedDate",
                        later,
                        "promisedDate",
                        later,
                        "changedOn",
                        day,
                        "changedBy",
                        "BUYER");
                return later;
            }
        } else if (chance.happens((1 - goodness) * 0.2)) {
            LocalDate day = workday(due.minusDays(chance.between(1, 12)));
            if (day.isAfter(placed)) {
                line.say(
                        "order-line-changed",
                        "-supplier",
                        day,
                        "promisedDate",
                        workday(due.plusDays(chance.between(3, 14))),
                        "changedOn",
                        day,
                        "changedBy",
                        "SUPPLIER");
            }
        }
        return due;
    }

    private void cancel(LocalDate placed, LocalDate due) {
        boolean ours = chance.happens(0.75);
        LocalDate day = workday(due.minusDays(chance.between(ours ? 3 : -10, 20)));
        LocalDate notBefore = day.isAfter(placed) ? day : workday(placed.plusDays(1));
        line.say(
                "order-line-cancelled",
                "",
                notBefore,
                "cancelledOn",
                notBefore,
                "cancelledBy",
                ours ? "BUYER" : "SUPPLIER");
    }

    private void deliver(LocalDate placed, LocalDate due, int ordered, BigDecimal price) {
        int total = ordered;
        if (chance.happens(0.03)) {
            total = round(ordered * chance.between(1.01, 1.05));
        } else if (chance.happens((1 - goodness) * 0.12)) {
            total = round(ordered * chance.between(0.85, 0.99));
        }
        int parts = chance.happens(0.78) || total < 3 ? 1 : chance.between(2, 3);
        LocalDate last = completed(placed, due);
        int left = total;
        for (int part = 1; part <= parts; part++) {
            int quantity = part == parts ? left : Math.max(1, total / parts);
            left -= quantity;
            LocalDate day = last.minusDays((parts - part) * (long) chance.between(2, 6));
            new GoodsReceipt(supplier, goodness, line, chance)
                    .play(part, quantity, notBefore(placed.plusDays(2), workday(day), last), price);
        }
    }

    /** When the last part arrives. */
    private LocalDate completed(LocalDate placed, LocalDate due) {
        double late = 0.015 + (1 - goodness) * 0.6 * season(due);
        if (chance.happens(late)) {
            return workday(due.plusDays(1 + chance.days(2 + (1 - goodness) * 12)));
        }
        LocalDate day = workday(due.minusDays(chance.between(0, 5)));
        return notBefore(workday(placed.plusDays(2)), day, due); // a weekend makes nothing late
    }

    private static LocalDate notBefore(LocalDate earliest, LocalDate day, LocalDate latest) {
        LocalDate kept = day.isAfter(latest) ? latest : day;
        return kept.isBefore(earliest) ? earliest : kept;
    }

    /** Holidays in August and the rush before the year's end make more late. */
    private static double season(LocalDate due) {
        return switch (due.getMonth()) {
            case AUGUST -> 1.5;
            case NOVEMBER, DECEMBER -> 1.35;
            case JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, SEPTEMBER, OCTOBER -> 0.95;
        };
    }

    static LocalDate workday(LocalDate day) {
        int shift =
                day.getDayOfWeek() == DayOfWeek.SATURDAY
                        ? 2
                        : day.getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : 0;
        return day.plusDays(shift);
    }

    static BigDecimal money(double amount) {
        int places = amount < 10 ? 4 : 2;
        return BigDecimal.valueOf(amount).setScale(places, RoundingMode.HALF_UP);
    }

    private static int round(double number) {
        return Math.max(1, (int) Math.round(number));
    }

    /** How much more or less is ordered in a month than on average. */
    static double demand(Month month) {
        return switch (month) {
            case JANUARY, FEBRUARY -> 0.85;
            case MARCH, APRIL, MAY, JUNE -> 1.05;
            case JULY, AUGUST -> 0.8;
            case SEPTEMBER, OCTOBER -> 1.25;
            case NOVEMBER -> 1.15;
            case DECEMBER -> 0.7;
        };
    }
}
