package entente.governance.heard;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The months of a period: {@code 2026-07}, {@code 2026-Q3}, {@code 2026-H2}, {@code 2026}. */
public record Months(YearMonth first, YearMonth last) {

    private static final Pattern PERIOD = Pattern.compile("([0-9]{4})(?:-([QH]?)([0-9]{1,2}))?");

    /** Empty for what is no such period, and for rolling ones, which are never final. */
    public static Optional<Months> of(String period) {
        Matcher read = PERIOD.matcher(period);
        if (!read.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(read.group(1));
        if (read.group(3) == null) {
            return months(year, 1, 12);
        }
        int no = Integer.parseInt(read.group(3));
        int length =
                switch (read.group(2)) {
                    case "Q" -> 3;
                    case "H" -> 6;
                    default -> 1;
                };
        return months(year, no, length);
    }

    private static Optional<Months> months(int year, int no, int length) {
        int first = (no - 1) * length + 1;
        return first < 1 || first > 12
                ? Optional.empty()
                : Optional.of(
                        new Months(
                                YearMonth.of(year, first), YearMonth.of(year, first + length - 1)));
    }

    /** The periods that hold the month, the shortest first. */
    public static String[] holding(YearMonth month) {
        int year = month.getYear();
        int no = month.getMonthValue();
        return new String[] {
            month.toString(),
            "%04d-Q%d".formatted(year, (no + 2) / 3),
            "%04d-H%d".formatted(year, (no + 5) / 6),
            "%04d".formatted(year)
        };
    }

    public boolean hold(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    public int length() {
        return (int) ChronoUnit.MONTHS.between(first, last) + 1;
    }
}
