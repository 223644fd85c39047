package entente.governance.calendar;

import entente.platform.Rejected;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * By which days the two sides of a partnership work.
 *
 * @param zone in which its days begin and end and its meetings are set
 * @param ours code of our holidays: ISO 3166 country, with a region as {@code DE-BY}; null: none
 *     beside weekends
 * @param theirs the same of the partner
 */
public record Calendar(ZoneId zone, @Nullable String ours, @Nullable String theirs) {

    /** Weekends only, in the company's zone. */
    public static Calendar of(ZoneId company) {
        return new Calendar(company, null, null);
    }

    /**
     * As somebody writes it.
     *
     * @param days says which holidays are known
     * @throws Rejected {@code zone-unknown}, {@code holidays-unknown}
     */
    public static Calendar named(
            String zone, @Nullable String ours, @Nullable String theirs, OffDays days) {
        if (!ZoneId.getAvailableZoneIds().contains(zone.strip())) {
            throw new Rejected("zone-unknown", "A zone is named like Europe/Berlin");
        }
        return new Calendar(ZoneId.of(zone.strip()), code(ours, days), code(theirs, days));
    }

    private static @Nullable String code(@Nullable String written, OffDays days) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String code = written.strip().toUpperCase(Locale.ROOT);
        if (!days.knows(code)) {
            throw new Rejected(
                    "holidays-unknown", "Holidays are those of a country or region: DE, DE-BY");
        }
        return code;
    }
}
