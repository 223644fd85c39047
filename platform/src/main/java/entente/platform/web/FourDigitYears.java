package entente.platform.web;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.YEAR;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import org.jboss.resteasy.reactive.DateFormat;

/**
 * Dates in query parameters, for {@code @DateFormat}: such years as everything behind can hold. The
 * framework reads a {@code LocalDate} by itself and asks no converter of ours.
 */
public final class FourDigitYears implements DateFormat.DateTimeFormatterProvider {

    private static final DateTimeFormatter DATE =
            new DateTimeFormatterBuilder()
                    .appendValue(YEAR, 4, 4, SignStyle.NEVER)
                    .appendLiteral('-')
                    .appendValue(MONTH_OF_YEAR, 2)
                    .appendLiteral('-')
                    .appendValue(DAY_OF_MONTH, 2)
                    .toFormatter(java.util.Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    @Override
    public DateTimeFormatter get() {
        return DATE;
    }
}
