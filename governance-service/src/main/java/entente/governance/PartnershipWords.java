package entente.governance;

import entente.governance.partnership.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How pages speak of partnerships. */
public record PartnershipWords() {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** {@code QUICK_WINS} as {@code Quick wins}. */
    public String sentence(Enum<?> value) {
        String words = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** How a standing looks: good, busy (somebody is to act), or nothing in particular. */
    public String tone(Standing standing) {
        return switch (standing) {
            case ACTIVE -> "good";
            case PREPARING, WINDING_DOWN -> "busy";
            case CLOSED -> "over";
        };
    }

    /** {@code RELATIONSHIP_REVIEW} as {@code Relationship review}. */
    public String sentence(String code) {
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The day of an instant, UTC as the pages say everywhere. */
    public String day(Instant at) {
        return DAY.format(at.atZone(ZoneOffset.UTC));
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** How long until then, in whole days, on the last one in hours. */
    public String left(Instant until, Instant now) {
        Duration left = Duration.between(now, until);
        if (left.isNegative()) {
            return "over";
        }
        return left.toDays() > 0
                ? left.toDays() + (left.toDays() == 1 ? " day" : " days")
                : left.toHours() + " h";
    }

    /** The tone of that: bad on the last day. */
    public String urgency(Instant until, Instant now) {
        return Duration.between(now, until).toDays() > 0 ? "busy" : "bad";
    }
}
