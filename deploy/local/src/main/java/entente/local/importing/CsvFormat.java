package entente.local.importing;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a file are written. Patterns of dates are those of {@link DateTimeFormatter};
 * two-digit years are of this century.
 */
public final class CsvFormat {

    private static final String DIGIT_OR_SIGN = "0123456789-";

    private static final CsvFormat ORDINARY =
            new CsvFormat(new Settings(null, null, null, null, null, null, null));

    private final char separator;
    private final Charset encoding;
    private final String decimal;
    private final String thousands;
    private final Pattern number;
    private final Set<String> missing;
    private final List<String> patterns;
    private final List<DateTimeFormatter> dates;

    /** Any setting may be left out; see {@link #ordinary()}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CsvFormat(Settings settings) {
        this.separator = sign("separator", or(settings.separator(), ",")).charAt(0);
        this.encoding = Charset.forName(or(settings.encoding(), "UTF-8"));
        this.decimal = sign("decimal", or(settings.decimal(), "."));
        this.thousands = or(settings.thousands(), "");
        if (!thousands.isEmpty() && sign("thousands", thousands).equals(decimal)) {
            throw new IllegalArgumentException(
                    "csv.thousands and csv.decimal (. when it is left out) are both " + decimal);
        }
        this.number = number(decimal, thousands);
        this.missing = settings.missing() == null ? Set.of() : Set.copyOf(settings.missing());
        this.patterns = settings.dates() == null ? List.of("yyyy-MM-dd") : settings.dates();
        Locale locale = Locale.forLanguageTag(or(settings.language(), "en"));
        this.dates = patterns.stream().map(pattern -> formatter(pattern, locale)).toList();
    }

    /**
     * The section {@code csv} of a mapping file.
     *
     * @param missing texts that stand for nothing, beside the empty one
     */
    public record Settings(
            @Nullable String separator,
            @Nullable String encoding,
            @Nullable String decimal,
            @Nullable String thousands,
            @Nullable String language,
            @Nullable List<String> dates,
            @Nullable List<String> missing) {}

    /** Commas, UTF-8, decimal point, ISO dates; mappings write their own values like this. */
    public static CsvFormat ordinary() {
        return ORDINARY;
    }

    char separator() {
        return separator;
    }

    Charset encoding() {
        return encoding;
    }

    /** The cell's text, or nothing when it is empty or says that it is missing. */
    Optional<String> text(String cell) {
        String text = cell.strip();
        return text.isEmpty() || missing.contains(text) ? Optional.empty() : Optional.of(text);
    }

    /**
     * @throws Unreadable when it is written in none of the ways
     */
    LocalDate date(String text) {
        for (DateTimeFormatter format : dates) {
            ParsePosition at = new ParsePosition(0);
            if (format.parseUnresolved(text, at) != null && at.getIndex() == text.length()) {
                try {
                    return LocalDate.parse(text, format);
                } catch (DateTimeException e) {
                    throw new Unreadable("'" + text + "' is no day of the calendar");
                }
            }
        }
        throw new Unreadable("'" + text + "' is no date like " + String.join(" or ", patterns));
    }

    /**
     * @throws Unreadable when it is no number in this notation or a negative one
     */
    BigDecimal number(String text) {
        if (!number.matcher(text).matches()) {
            throw new Unreadable("'" + text + "' is no number like " + example());
        }
        String plain = thousands.isEmpty() ? text : text.replace(thousands, "");
        BigDecimal value = new BigDecimal(plain.replace(decimal, "."));
        if (value.signum() < 0) {
            throw new Unreadable("'" + text + "' is negative");
        }
        return value;
    }

    private String example() {
        return "1" + thousands + "240" + decimal + "50";
    }

    /** A cell that cannot be read; the message says why. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String message) {
            super(message, null, false, false);
        }
    }

    /** Thousands stand in groups of three: 12.5 where the comma is the decimal sign is no 125. */
    private static Pattern number(String decimal, String thousands) {
        String grouped =
                thousands.isEmpty()
                        ? ""
                        : "|[1-9]\\d{0,2}(?:" + Pattern.quote(thousands) + "\\d{3})+";
        String point = Pattern.quote(decimal);
        return Pattern.compile(
                "-?(?:(?:\\d+%s)(?:%s\\d*)?|%s\\d+)".formatted(grouped, point, point));
    }

    /** Strict, so that 30 February is no day; {@code y} as the plain year for the same reason. */
    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        try {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern.replace('y', 'u'))
                    .toFormatter(locale)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "csv.dates: " + pattern + " is no pattern: " + e.getMessage(), e);
        }
    }

    private static String sign(String setting, String text) {
        if (text.length() != 1 || DIGIT_OR_SIGN.contains(text)) {
            throw new IllegalArgumentException("csv." + setting + " cannot be " + text);
        }
        return text;
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null || given.isEmpty() ? otherwise : given;
    }
}
