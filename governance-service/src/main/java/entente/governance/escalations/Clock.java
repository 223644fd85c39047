package entente.governance.escalations;

import entente.governance.calendar.Calendar;
import entente.governance.calendar.OffDays;
import entente.governance.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.List;

/**
 * How long each level has.
 *
 * @param limits working days of the levels below the steering committee, the lowest first
 */
public record Clock(OffDays off, List<Integer> limits) {

    /** Long enough for the longest limit amid holidays of both sides. */
    private static final int SPAN = 5;

    private static final int MARGIN = 60;

    public Clock {
        limits = List.copyOf(limits);
        if (limits.size() != Level.values().length - 1
                || limits.stream().anyMatch(days -> days < 1 || days > 250)) {
            throw new IllegalArgumentException(
                    "Each level below the steering committee has 1 to 250 working days: " + limits);
        }
    }

    Step start(Level level, LocalDate on, Calendar calendar) {
        if (level.isHighest()) {
            return new Step(level, on, null, calendar.zone());
        }
        int days = limits.get(level.ordinal());
        WorkingDays working =
                new WorkingDays(off.of(calendar, on, on.plusDays((long) SPAN * days + MARGIN)));
        return new Step(level, on, working.plus(on, days), calendar.zone());
    }
}
