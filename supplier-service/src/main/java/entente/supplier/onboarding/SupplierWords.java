package entente.supplier.onboarding;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    public String day(Instant instant) {
        return DAY.withZone(zone).format(instant);
    }

    public String minute(Instant instant) {
        return MINUTE.withZone(zone).format(instant);
    }
}
