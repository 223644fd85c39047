package entente.governance.calendar;

import java.time.LocalDate;
import java.util.Set;

/** On which days one of the sides does not work, weekends apart. */
@FunctionalInterface
public interface OffDays {

    /** The holidays of both sides from one day up to another, both included. */
    Set<LocalDate> of(Calendar calendar, LocalDate from, LocalDate until);

    /** Whether there is a holiday calendar of this code, e.g. {@code DE-BY}. */
    default boolean knows(String code) {
        return true;
    }
}
