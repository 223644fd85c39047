package entente.local.importing;

import entente.local.importing.CsvFormat.Unreadable;
import entente.local.importing.PurchaseFields.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What the services take: the contracts of purchase events in {@code scorecard-service/contracts}
 * and of a registration at supplier-service. A row beyond them is rejected here, by its line,
 * instead of being quarantined there.
 */
final class Limits {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final int DIGITS = 15;
    private static final int DECIMALS = 9;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_ALIAS = 100;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private Limits() {}

    /**
     * A field as it stands in an event.
     *
     * @param notation how the text writes numbers and dates
     * @throws Unreadable when it is no such thing or beyond the limits
     */
    static String written(Kind kind, String text, CsvFormat notation) {
        return switch (kind) {
            case TEXT -> line(text);
            case DATE -> date(notation.date(text)).toString();
            case DECIMAL -> decimal(notation.number(text));
            case CURRENCY -> currency(text);
            case SIDE -> side(text);
        };
    }

    /** As a decimal string. */
    static String decimal(BigDecimal number) {
        if (number.scale() > DECIMALS) {
            throw new Unreadable("'" + number + "' has more than " + DECIMALS + " decimals");
        }
        if (number.precision() - number.scale() > DIGITS) {
            throw new Unreadable(
                    "'" + number + "' has more than " + DIGITS + " digits before the decimal sign");
        }
        return number.toPlainString();
    }

    /** A supplier's number in another system; told apart by every character, so none is mended. */
    static String alias(String text) {
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new Unreadable("it contains a line break or another control character");
        }
        return atMost(LONGEST_ALIAS, text);
    }

    /** In one line. */
    static String line(String text) {
        String line = CONTROL.matcher(text).replaceAll(" ");
        if (line.codePoints().anyMatch(Character::isISOControl)) { // those behind 7 bits
            throw new Unreadable("'" + line + "' contains control characters; see csv.encoding");
        }
        return atMost(LONGEST_TEXT, line);
    }

    static String country(String text) {
        if (!COUNTRY.matcher(text).matches()) {
            throw new Unreadable("'" + text + "' is no country of two letters like DE");
        }
        return text;
    }

    private static LocalDate date(LocalDate date) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new Unreadable(date + " is not between " + EARLIEST + " and " + LATEST);
        }
        return date;
    }

    private static String currency(String text) {
        if (!CURRENCY.matcher(text).matches()) {
            throw new Unreadable("'" + text + "' is no currency of three letters like EUR");
        }
        return text;
    }

    private static String side(String text) {
        return switch (text) {
            case "BUYER", "SUPPLIER" -> text;
            default -> throw new Unreadable("'" + text + "' is neither BUYER nor SUPPLIER");
        };
    }

    private static String atMost(int length, String text) {
        if (text.length() > length) {
            throw new Unreadable("longer than " + length + " characters");
        }
        return text;
    }
}
