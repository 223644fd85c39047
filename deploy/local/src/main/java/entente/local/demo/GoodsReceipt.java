package entente.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One delivery and what follows from it: entry, correction, inspection, complaint, invoice. */
final class GoodsReceipt {

    private final DemoSupplier supplier;
    private final double goodness;
    private final OrderLine line;
    private final Chance chance;

    GoodsReceipt(DemoSupplier supplier, double goodness, OrderLine line, Chance chance) {
        this.supplier = supplier;
        this.goodness = goodness;
        this.line = line;
        this.chance = chance;
    }

    void play(int part, int quantity, LocalDate received, BigDecimal price) {
        String number = "R" + part;
        // now and then somebody finds the delivery note weeks later
        int toDesk = chance.happens(0.012) ? chance.between(10, 30) : chance.between(0, 2);
        LocalDate posted = OrderLife.workday(received.plusDays(toDesk));
        receive(number, quantity, received, posted);
        if (chance.happens(0.012)) {
            LocalDate corrected = OrderLife.workday(posted.plusDays(chance.between(1, 4)));
            reverse(number, corrected);
            number = number + "C";
            receive(number, quantity, received, corrected);
        }
        inspect(number, quantity, posted);
        invoice(part, quantity, received, price);
    }

    private void receive(String number, int quantity, LocalDate received, LocalDate posted) {
        line.say(
                "goods-received",
                "-" + number,
                posted,
                "receiptNumber",
                number,
                "quantity",
                quantity,
                "receivedOn",
                received,
                "postedOn",
                posted);
    }

    private void reverse(String number, LocalDate day) {
        line.say("receipt-reversed", "-" + number, day, "receiptNumber", number, "reversedOn", day);
    }

    private void inspect(String number, int quantity, LocalDate posted) {
        if (supplier.category() == Category.LOGISTICS || !chance.happens(0.65)) {
            return;
        }
        LocalDate day = OrderLife.workday(posted.plusDays(chance.between(1, 5)));
        double defects = 0.00005 + Math.pow(1 - goodness, 2) * 0.02;
        int rejected = chance.hits(quantity, defects * chance.between(0.2, 2.5));
        line.say(
                "goods-inspected",
                "-" + number,
                day,
                "receiptNumber",
                number,
                "inspectedQuantity",
                quantity,
                "rejectedQuantity",
                rejected,
                "defectCode",
                rejected == 0 ? "" : chance.happens(0.5) ? "DIMENSION" : "SURFACE",
                "inspectedOn",
                day);
        boolean many = rejected > quantity * 0.008;
        if (many && chance.happens(0.6)) {
            complain(number, day, rejected > quantity * 0.02);
        }
        if (many && chance.happens(0.15)) {
            LocalDate returned = OrderLife.workday(day.plusDays(chance.between(1, 6)));
            reverse(number, returned);
            LocalDate again = OrderLife.workday(returned.plusDays(chance.between(7, 21)));
            receive(number + "N", quantity, again, again);
        }
    }

    private void complain(String number, LocalDate day, boolean critical) {
        line.say(
                "complaint-opened",
                "-" + number,
                day,
                "complaintNumber",
                "Q" + number,
                "severity",
                critical ? "CRITICAL" : chance.happens(0.5) ? "MAJOR" : "MINOR",
                "openedOn",
                day);
        if (chance.happens(0.6 + goodness * 0.38)) {
            LocalDate closed =
                    OrderLife.workday(day.plusDays(2 + chance.days(4 + (1 - goodness) * 40)));
            line.say(
                    "complaint-closed",
                    "-" + number,
                    closed,
                    "complaintNumber",
                    "Q" + number,
                    "closedOn",
                    closed);
        }
    }

    private void invoice(int part, int quantity, LocalDate received, BigDecimal price) {
        LocalDate day = OrderLife.workday(received.plusDays(chance.between(1, 14)));
        boolean differs = chance.happens(0.04 + (1 - goodness) * 0.15);
        BigDecimal invoiced =
                differs
                        ? OrderLife.money(price.doubleValue() * (1 + chance.between(-0.01, 0.04)))
                        : price;
        line.say(
                "invoice-received",
                "-" + part,
                day,
                "invoiceNumber",
                "INV" + part,
                "quantity",
                quantity,
                "unitPrice",
                invoiced,
                "currency",
                supplier.currency(),
                "invoicedOn",
                day);
    }
}
