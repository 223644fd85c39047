package entente.governance.calendar;

import entente.platform.Rejected;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * A recurrence rule after RFC 5545 over local time, which knows neither zones nor days off. A rule
 * need not end: it is never expanded, only asked for what lies between two days.
 */
public final class Recurrence {

    /** So often at most in one horizon: daily meetings of 13 months. */
    public static final int MOST = 400;

    private static final int HORIZON_MONTHS = 13;
    private static final int YEARS_WITHOUT = 5;

    /** What a rule that began long ago may pass by before it is at the days asked for. */
    private static final int MOST_PASSED = 20_000;

    private static final int LAST_YEAR = 9999;

    private final RecurrenceRule rule;

    private Recurrence(RecurrenceRule rule) {
        this.rule = rule;
    }

    /**
     * Reads a rule, e.g. {@code FREQ=MONTHLY;BYDAY=2TU}.
     *
     * @throws Rejected 422 {@code recurrence-malformed}; {@code recurrence-too-dense}: more often
     *     than daily
     */
    public static Recurrence of(String text) {
        try {
            RecurrenceRule rule = new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT);
            switch (rule.getFreq()) {
                case HOURLY, MINUTELY, SECONDLY -> throw tooDense();
                case DAILY, WEEKLY, MONTHLY, YEARLY -> {}
            }
            for (Part part : List.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND, Part.RSCALE)) {
                if (rule.hasPart(part)) {
                    throw malformed(part + " is not for a rule that counts days");
                }
            }
            untilEndOfDay(rule);
            return new Recurrence(rule);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    /** A day given as the end is the last one, whatever the time of the day. */
    private static void untilEndOfDay(RecurrenceRule rule) {
        DateTime until = rule.getUntil();
        if (until == null) {
            return;
        }
        if (!until.isFloating()) {
            throw malformed("UNTIL is a day or a local time, not one of UTC");
        }
        if (until.isAllDay()) {
            rule.setUntil(
                    new DateTime(
                            until.getYear(), until.getMonth(), until.getDayOfMonth(), 23, 59, 59));
        }
    }

    /**
     * Refuses a rule that nobody can keep.
     *
     * @param first where counting begins, with the time of the day
     * @throws Rejected 422 {@code recurrence-yields-nothing} within five years; {@code
     *     recurrence-too-dense}: more than {@link #MOST} in 13 months
     */
    public void require(LocalDateTime first) {
        LocalDate day = first.toLocalDate();
        if (between(first, day, day.plusYears(YEARS_WITHOUT), 1).isEmpty()) {
            throw new Rejected(
                    "recurrence-yields-nothing",
                    "This rule names no day within " + YEARS_WITHOUT + " years");
        }
        between(first, day, day.plusMonths(HORIZON_MONTHS));
    }

    /**
     * The times from one day up to another, both included, in order.
     *
     * @param first where counting begins, with the time of the day
     * @throws Rejected 422 {@code recurrence-too-dense}: more than {@link #MOST} of them
     */
    public List<LocalDateTime> between(LocalDateTime first, LocalDate from, LocalDate until) {
        List<LocalDateTime> found = between(first, from, until, MOST + 1);
        if (found.size() > MOST) {
            throw tooDense();
        }
        return found;
    }

    private List<LocalDateTime> between(
            LocalDateTime first, LocalDate from, LocalDate until, int most) {
        List<LocalDateTime> found = new ArrayList<>();
        try {
            RecurrenceRuleIterator all = rule.iterator(floating(first));
            for (int i = 0; all.hasNext() && found.size() < most; i++) {
                DateTime next = all.nextDateTime();
                if (i > MOST_PASSED) {
                    throw tooDense();
                }
                if (next.getYear() > LAST_YEAR || local(next).toLocalDate().isAfter(until)) {
                    break;
                }
                if (!local(next).toLocalDate().isBefore(from)) {
                    found.add(local(next));
                }
            }
        } catch (IllegalArgumentException e) {
            // The library looks into a bounded number of periods and then gives up: nothing there.
            return found;
        }
        return found;
    }

    private static DateTime floating(LocalDateTime at) {
        return new DateTime(
                at.getYear(),
                at.getMonthValue() - 1, // it counts months from 0
                at.getDayOfMonth(),
                at.getHour(),
                at.getMinute(),
                at.getSecond());
    }

    private static LocalDateTime local(DateTime at) {
        return LocalDateTime.of(
                at.getYear(),
                at.getMonth() + 1,
                at.getDayOfMonth(),
                at.getHours(),
                at.getMinutes(),
                at.getSeconds());
    }

    private static Rejected malformed(String why) {
        return new Rejected("recurrence-malformed", "No recurrence rule of RFC 5545: " + why);
    }

    private static Rejected tooDense() {
        return new Rejected(
                "recurrence-too-dense",
                "Meetings are daily at most, and no more than " + MOST + " in 13 months");
    }
}
