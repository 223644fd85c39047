package entente.governance;

import entente.governance.partnership.Standing;
import entente.platform.Words;
import java.time.Duration;
import java.time.Instant;

/** How pages speak of partnerships. */
public record PartnershipWords() implements Words {

    /** How a standing looks: good, busy (somebody is to act), or nothing in particular. */
    public String tone(Standing standing) {
        return switch (standing) {
            case ACTIVE -> "good";
            case PREPARING, WINDING_DOWN -> "busy";
            case CLOSED -> "over";
        };
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
