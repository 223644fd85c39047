package entente.soak;

import java.time.LocalDate;

/** Calendar quarters. */
final class Quarters {

    private Quarters() {}

    /** First day of the quarter that the day is in. */
    static LocalDate of(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    /** As the product names it: {@code 2026-Q3}. */
    static String name(LocalDate day) {
        return day.getYear() + "-Q" + ((day.getMonthValue() - 1) / 3 + 1);
    }
}
