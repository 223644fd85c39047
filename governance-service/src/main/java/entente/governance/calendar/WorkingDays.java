package entente.governance.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Counts days on which both sides work: neither Saturday nor Sunday nor a holiday.
 *
 * @param off holidays of either side
 */
public record WorkingDays(Set<LocalDate> off) {

    public WorkingDays {
        off = Set.copyOf(off);
    }

    /** The n-th working day after a day; for 0 the day itself, or the first one after it. */
    public LocalDate plus(LocalDate day, int n) {
        LocalDate at = n == 0 ? next(day) : day;
        for (int i = 0; i < n; i++) {
            at = next(at.plusDays(1));
        }
        return at;
    }

    /** The day itself when it is a working day, else the first one after it. */
    public LocalDate next(LocalDate day) {
        LocalDate at = day;
        while (isOff(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    private boolean isOff(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || off.contains(day);
    }
}
