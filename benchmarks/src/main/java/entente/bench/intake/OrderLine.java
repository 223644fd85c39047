package entente.bench.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One made-up order line with everything that ever happens to it; the same seed and number give the
 * same line, so that nothing has to be kept.
 *
 * @param priceCents order price in hundredths
 * @param dueOn promised at first
 * @param movedTo where the buyer moved the due date to, long before it; equal to {@code dueOn} when
 *     he did not
 */
record OrderLine(
        long number,
        int supplier,
        LocalDate placedOn,
        LocalDate dueOn,
        LocalDate movedTo,
        int quantity,
        long priceCents,
        List<Receipt> receipts) {

    static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int DAYS_OF_ORDERS = 180;

    /** A receipt; {@code rejected} is below zero while nobody inspected it. */
    record Receipt(int number, int quantity, LocalDate on, int rejected, boolean reversed) {}

    static OrderLine of(long seed, long number, int suppliers) {
        SplittableRandom chance = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        LocalDate placedOn = START.plusDays(chance.nextInt(DAYS_OF_ORDERS));
        LocalDate dueOn = placedOn.plusDays(30 + chance.nextInt(40));
        boolean moved = chance.nextInt(100) < 3;
        LocalDate movedTo = moved ? dueOn.plusDays(7 + chance.nextInt(14)) : dueOn;
        int quantity = 10 + chance.nextInt(490);
        boolean split = chance.nextInt(100) < 15;
        List<Receipt> receipts = new ArrayList<>();
        int left = quantity;
        for (int i = 1; i <= (split ? 2 : 1); i++) {
            int part = split && i == 1 ? left / 2 : left;
            left -= part;
            LocalDate on = movedTo.plusDays(chance.nextInt(12) - 9 + (i - 1) * 3);
            int rejected = chance.nextInt(100) < 35 ? Math.max(0, chance.nextInt(40) - 30) : -1;
            receipts.add(new Receipt(i, part, on, rejected, chance.nextInt(100) < 1));
        }
        return new OrderLine(
                number,
                chance.nextInt(suppliers),
                placedOn,
                dueOn,
                movedTo,
                quantity,
                100 + chance.nextInt(90_000),
                receipts);
    }

    LineFigures figures() {
        long received = 0;
        long rejected = 0;
        long inTime = 0;
        for (Receipt receipt : receipts) {
            if (!receipt.reversed()) {
                received += receipt.quantity();
                rejected += Math.max(0, receipt.rejected());
                inTime += receipt.on().isAfter(movedTo) ? 0 : receipt.quantity();
            }
        }
        return new LineFigures(
                1, inTime >= quantity ? 1 : 0, received, rejected, received * priceCents);
    }

    /** What its figures are counted under. */
    String key() {
        return Story.alias(supplier) + "|" + movedTo.toString().substring(0, 7);
    }

    boolean isMoved() {
        return !movedTo.equals(dueOn);
    }
}
