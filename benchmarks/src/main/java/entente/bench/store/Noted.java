package entente.bench.store;

import entente.platform.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The event that everybody keeps: some 200 bytes of JSON. */
@EventType("noted")
public record Noted(
        String supplier, String material, BigDecimal quantity, LocalDate due, String note) {

    /** A different one for each number. */
    public static Noted number(long number) {
        return new Noted(
                "supplier-" + number % 1_000,
                "M-" + number % 10_000,
                BigDecimal.valueOf(number % 100_000, 2),
                LocalDate.EPOCH.plusDays(20_000 + number % 365),
                "Delivery agreed with the planner on the phone, confirmation follows by post");
    }
}
