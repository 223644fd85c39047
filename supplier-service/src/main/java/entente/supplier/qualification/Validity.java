package entente.supplier.qualification;

import java.time.LocalDate;
import java.time.Period;

/** How long a check counts, and a qualification holds. */
public record Validity(Period period) {

    /** The last day of what begins on this one. */
    LocalDate lastDay(LocalDate first) {
        return first.plus(period).minusDays(1);
    }
}
