package entente.governance.contacts;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a calendar year, written {@code 2026-Q3}.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})-Q([1-4])");
    private static final Comparator<Quarter> ORDER =
            Comparator.comparingInt(Quarter::year).thenComparingInt(Quarter::number);

    /** As it is written. */
    public static Quarter parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a quarter: " + written);
        }
        return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** The first that lies wholly on or after the day. */
    static Quarter firstFrom(LocalDate day) {
        Quarter quarter = of(day);
        return quarter.first().equals(day) ? quarter : quarter.next();
    }

    LocalDate first() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    LocalDate last() {
        return next().first().minusDays(1);
    }

    Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    /** How many come after the other one, up to this one. */
    int since(Quarter other) {
        return 4 * (year - other.year) + number - other.number;
    }

    @Override
    public int compareTo(Quarter other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%04d-Q%d".formatted(year, number);
    }
}
