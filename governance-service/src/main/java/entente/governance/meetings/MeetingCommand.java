package entente.governance.meetings;

import entente.governance.meetings.MeetingEvent.Point;
import entente.governance.meetings.MeetingEvent.Slot;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a meeting's stream; {@code now} and {@code today} are when it is asked. */
public sealed interface MeetingCommand {

    /** The cadence names it, at this time. */
    record Plan(UUID partnershipId, UUID supplierId, Slot slot) implements MeetingCommand {}

    record Convene(UUID partnershipId, UUID supplierId, Slot slot, String by, Instant now)
            implements MeetingCommand {}

    record SetAgenda(List<Point> points, String by) implements MeetingCommand {
        public SetAgenda {
            points = List.copyOf(points);
        }
    }

    record Reschedule(Instant at, String by, Instant now) implements MeetingCommand {}

    /**
     * It took place.
     *
     * @param needed roles of which the charter wants one of either side; empty: anybody
     */
    record Hold(
            List<Attendee> attendees,
            Set<PartnershipRole> needed,
            LocalDate heldOn,
            String by,
            LocalDate today)
            implements MeetingCommand {
        public Hold {
            attendees = List.copyOf(attendees);
            needed = Set.copyOf(needed);
        }
    }

    record Minute(String text, Side side, String by) implements MeetingCommand {}

    record ApproveMinutes(
            Side side, int decisions, int actionItems, @Nullable LocalDate nextOn, String by)
            implements MeetingCommand {}

    record MarkMissed(int inARow) implements MeetingCommand {}

    record Cancel(String reason, String by) implements MeetingCommand {}

    /** The cadence names it no more. */
    record Withdraw() implements MeetingCommand {}
}
