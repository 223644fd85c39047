package entente.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How pages write codes and days; a service adds what else it speaks of. */
public interface Words {

    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** {@code QUICK_WINS} as {@code Quick wins}. */
    default String sentence(Enum<?> value) {
        return sentence(value.name());
    }

    /** {@code RELATIONSHIP_REVIEW} as {@code Relationship review}. */
    default String sentence(String code) {
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The day of an instant, UTC as the pages say everywhere. */
    default String day(Instant at) {
        return DAY.format(at.atZone(ZoneOffset.UTC));
    }

    default String day(LocalDate day) {
        return DAY.format(day);
    }
}
