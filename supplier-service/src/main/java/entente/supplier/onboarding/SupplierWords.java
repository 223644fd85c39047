package entente.supplier.onboarding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How pages speak of suppliers.
 *
 * @param zone the company's
 */
public record SupplierWords(ZoneId zone) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    /** The status with this name. */
    static Optional<SupplierStatus> status(String name) {
        return Arrays.stream(SupplierStatus.values()).filter(s -> s.name().equals(name)).findAny();
    }

    /** A status for people. */
    public String label(SupplierStatus status) {
        return switch (status) {
            case REQUESTED -> "Requested";
            case APPROVED -> "Approved";
            case ACTIVE -> "Active";
            case SUSPENDED -> "Suspended";
            case BLOCKED -> "Blocked";
            case REJECTED -> "Rejected";
            case OFF_BOARDED -> "Off-boarded";
        };
    }

    /** How a status looks: good, busy (somebody is to act), bad, or nothing in particular. */
    public String tone(SupplierStatus status) {
        return switch (status) {
            case ACTIVE -> "good";
            case REQUESTED, APPROVED, SUSPENDED -> "busy";
            case BLOCKED -> "bad";
            case REJECTED, OFF_BOARDED -> "over";
        };
    }

    /** {@code AT_RISK} as {@code At risk}, {@code NON_CRITICAL} as {@code Non-critical}. */
    public String sentence(Enum<?> value) {
        return sentence(value.name());
    }

    /** The same of a name. */
    public String sentence(String name) {
        String words = name.toLowerCase(Locale.ROOT).replace("non_", "non-").replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A number with one place, e.g. a percentage; a dash when there is none. */
    public String tenths(@Nullable Number number) {
        return number == null ? "–" : String.format(Locale.ROOT, "%,.1f", number.doubleValue());
    }

    /** A number with two places, e.g. a height in the matrix; a dash when there is none. */
    public String hundredths(@Nullable Number number) {
        return number == null ? "–" : String.format(Locale.ROOT, "%.2f", number.doubleValue());
    }

    /** An amount in whole units of its currency. */
    public String amount(String amount, String currency) {
        return String.format(Locale.ROOT, "%,.0f %s", new BigDecimal(amount), currency);
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String day(Instant instant) {
        return DAY.withZone(zone).format(instant);
    }

    public String minute(Instant instant) {
        return MINUTE.withZone(zone).format(instant);
    }
}
