package entente.scorecard.scoring;

import entente.platform.Rejected;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar period as callers write it: {@code 2026-07}, {@code 2026-Q3}, {@code 2026-H2}, {@code
 * 2026}, or {@code R12-2026-09} for the twelve months to the end of September.
 */
public record Period(Kind kind, YearMonth first, YearMonth last) {

    /** How long a period is. */
    public enum Kind {
        MONTH(1),
        QUARTER(3),
        HALF_YEAR(6),
        YEAR(12),
        ROLLING_YEAR(12);

        private final int months;

        Kind(int months) {
            this.months = months;
        }
    }

    private static final Pattern FORMAT =
            Pattern.compile(
                    "(?<year>(?:19|20)\\d\\d)"
                            + "(?:-(?:Q(?<quarter>[1-4])|H(?<half>[12])|(?<month>0[1-9]|1[0-2])))?"
                            + "|R12-(?<rolling>(?:19|20)\\d\\d-(?:0[1-9]|1[0-2]))");

    /** Reads a period; empty when the text is none. */
    public static Optional<Period> of(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group("rolling") != null) {
            YearMonth last = YearMonth.parse(matcher.group("rolling"));
            return Optional.of(new Period(Kind.ROLLING_YEAR, last.minusMonths(11), last));
        }
        int year = Integer.parseInt(matcher.group("year"));
        if (matcher.group("quarter") != null) {
            int firstMonth = 3 * Integer.parseInt(matcher.group("quarter")) - 2;
            return Optional.of(starting(Kind.QUARTER, YearMonth.of(year, firstMonth)));
        }
        if (matcher.group("half") != null) {
            int firstMonth = 6 * Integer.parseInt(matcher.group("half")) - 5;
            return Optional.of(starting(Kind.HALF_YEAR, YearMonth.of(year, firstMonth)));
        }
        if (matcher.group("month") != null) {
            int month = Integer.parseInt(matcher.group("month"));
            return Optional.of(starting(Kind.MONTH, YearMonth.of(year, month)));
        }
        return Optional.of(starting(Kind.YEAR, YearMonth.of(year, 1)));
    }

    /**
     * A period that somebody asks for.
     *
     * @throws Rejected MALFORMED {@code period-malformed}
     */
    public static Period asked(String text) {
        return of(text).orElseThrow(() ->
                new Rejected(
                        Rejected.Kind.MALFORMED,
                        "period-malformed",
                        "A period is 2026-07, 2026-Q3, 2026-H2, 2026 or R12-2026-09"));
    }

    /** The period of this kind that a month lies in; a rolling year ends with the month. */
    public static Period containing(Kind kind, YearMonth month) {
        if (kind == Kind.ROLLING_YEAR) {
            return new Period(kind, month.minusMonths(11), month);
        }
        int offset = (month.getMonthValue() - 1) % kind.months;
        return starting(kind, month.minusMonths(offset));
    }

    private static Period starting(Kind kind, YearMonth first) {
        return new Period(kind, first, first.plusMonths(kind.months - 1L));
    }

    /** The period of the same length that ends where this one begins. */
    public Period previous() {
        return new Period(kind, first.minusMonths(kind.months), first.minusMonths(1));
    }

    /** The period of the same length that begins where this one ends. */
    public Period next() {
        return new Period(kind, first.plusMonths(kind.months), last.plusMonths(kind.months));
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    public LocalDate start() {
        return first.atDay(1);
    }

    public LocalDate end() {
        return last.atEndOfMonth();
    }

    /** As callers write it. */
    @Override
    public String toString() {
        return switch (kind) {
            case MONTH -> first.toString();
            case QUARTER -> first.getYear() + "-Q" + (first.getMonthValue() + 2) / 3;
            case HALF_YEAR -> first.getYear() + "-H" + (first.getMonthValue() + 5) / 6;
            case YEAR -> Integer.toString(first.getYear());
            case ROLLING_YEAR -> "R12-" + last;
        };
    }
}
