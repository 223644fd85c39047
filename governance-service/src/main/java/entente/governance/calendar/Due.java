package entente.governance.calendar;

import entente.platform.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When something is due. */
public final class Due {

    private Due() {}

    /**
     * Refuses a due date before today.
     *
     * @throws Rejected 422 {@code due-in-the-past}
     */
    public static void require(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw new Rejected("due-in-the-past", "What is agreed now is due today or later");
        }
    }

    /** When the day is over where it was agreed. */
    public static Instant over(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
