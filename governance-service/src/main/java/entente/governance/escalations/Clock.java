package entente.governance.escalations;

import entente.governance.calendar.Calendar;
import entente.governance.calendar.OffDays;
import entente.governance.calendar.WorkingDays;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.util.List;

/**
 * How long each level has.
 *
 * @param limits working days of the levels below the steering committee, the lowest first
 */
public record Clock(OffDays off, List<Integer> limits) {

    /** Calendar days that are looked at for one working day, amid holidays of both sides. */
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
        int days = limit(level);
        return new Step(level, on, working(calendar, on, days).plus(on, days), calendar.zone());
    }

    /**
     * The level's time, longer by the working days behind today and up to that day.
     *
     * @throws Rejected 422 {@code pause-too-long}: more than the level has at all
     */
    Step pause(Step step, LocalDate due, LocalDate today, LocalDate until, Calendar calendar) {
        int most = limit(step.level());
        LocalDate last = working(calendar, today, most).plus(today, most);
        if (until.isAfter(last)) {
            throw new Rejected("pause-too-long", "This level can wait until " + last);
        }
        WorkingDays working = working(calendar, today, most);
        int more =
                (int)
                        today.plusDays(1)
                                .datesUntil(until.plusDays(1))
                                .filter(day -> working.next(day).equals(day))
                                .count();
        return new Step(
                step.level(),
                step.raisedOn(),
                more == 0 ? due : working(calendar, due, more).plus(due, more),
                step.zone());
    }

    private int limit(Level level) {
        return switch (level) {
            case OPERATIONAL -> limits.get(0);
            case CATEGORY -> limits.get(1);
            case SPONSOR -> limits.get(2);
            case STEERING_COMMITTEE ->
                    throw new IllegalArgumentException("The steering committee has no limit");
        };
    }

    private WorkingDays working(Calendar calendar, LocalDate from, int days) {
        return new WorkingDays(off.of(calendar, from, from.plusDays((long) SPAN * days + MARGIN)));
    }
}
