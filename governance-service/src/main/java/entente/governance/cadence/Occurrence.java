package entente.governance.cadence;

import entente.governance.calendar.Due;
import entente.governance.charter.MeetingKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A planned meeting.
 *
 * @param meetingId made of partnership, kind and the day that the rule names, so that a charter
 *     that keeps the day keeps the meeting
 * @param on day on which it is held, in the zone
 * @param shiftedFrom the day that the rule names, when one side does not work on it; null: that is
 *     the day
 */
public record Occurrence(
        UUID meetingId,
        MeetingKind kind,
        Instant at,
        ZoneId zone,
        LocalDate on,
        @Nullable LocalDate shiftedFrom,
        int minutes) {

    /** The end of the day behind its own: whoever held it has said so by then. */
    public Instant missedFrom() {
        return Due.over(on.plusDays(1), zone);
    }
}
