package entente.governance.meetings;

import entente.governance.charter.MeetingKind;
import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of a meeting. Persons are ids, never names. */
public sealed interface MeetingEvent {

    Category<MeetingEvent> CATEGORY = new Category<>("meeting", MeetingEvent.class);

    UUID partnershipId();

    UUID supplierId();

    /**
     * When it is.
     *
     * @param zone in which its day is counted
     */
    record Slot(MeetingKind kind, Instant at, ZoneId zone, int minutes) {

        LocalDate on() {
            return LocalDate.ofInstant(at, zone);
        }

        Slot moved(Instant to) {
            return new Slot(kind, to, zone, minutes);
        }
    }

    /**
     * A point of the agenda.
     *
     * @param matterIds the open matters it deals with
     */
    record Point(String title, List<UUID> matterIds) {
        public Point {
            matterIds = List.copyOf(matterIds);
        }
    }

    /** It follows from the cadence. */
    @EventType("meeting-planned")
    record Planned(UUID partnershipId, UUID supplierId, Slot slot) implements MeetingEvent {}

    /** Somebody called it beside the cadence. */
    @EventType("meeting-convened")
    record Convened(UUID partnershipId, UUID supplierId, Slot slot, String by)
            implements MeetingEvent {}

    @EventType("meeting-agenda-set")
    record AgendaSet(UUID partnershipId, UUID supplierId, List<Point> points, String by)
            implements MeetingEvent {
        public AgendaSet {
            points = List.copyOf(points);
        }
    }

    /**
     * It has another time.
     *
     * @param by null: the cadence says so
     */
    @EventType("meeting-rescheduled")
    record Rescheduled(UUID partnershipId, UUID supplierId, Slot slot, @Nullable String by)
            implements MeetingEvent {}

    /**
     * It took place.
     *
     * @param quorum whether decisions may be taken in it
     * @param sponsorsPresent sides whose sponsor was there
     */
    @EventType("meeting-held")
    record Held(
            UUID partnershipId,
            UUID supplierId,
            Slot slot,
            LocalDate heldOn,
            List<Attendee> attendees,
            boolean quorum,
            List<Side> sponsorsPresent,
            String by)
            implements MeetingEvent {
        public Held {
            attendees = List.copyOf(attendees);
            sponsorsPresent = List.copyOf(sponsorsPresent);
        }
    }

    /** What was said; a later text takes the place of an earlier one. */
    @EventType("meeting-minuted")
    record Minuted(UUID partnershipId, UUID supplierId, String text, Side side, String by)
            implements MeetingEvent {}

    /**
     * The other side agrees with the minutes, which closes them.
     *
     * @param decisions taken in it
     * @param actionItems agreed in it
     * @param nextOn next of its kind; null: none is planned
     */
    @EventType("meeting-minutes-approved")
    record MinutesApproved(
            UUID partnershipId,
            UUID supplierId,
            Slot slot,
            LocalDate heldOn,
            boolean quorum,
            List<Side> sponsorsPresent,
            int decisions,
            int actionItems,
            @Nullable LocalDate nextOn,
            String by)
            implements MeetingEvent {
        public MinutesApproved {
            sponsorsPresent = List.copyOf(sponsorsPresent);
        }
    }

    /**
     * Nobody said in time that it took place.
     *
     * @param inARow how many of its kind were missed one after the other, this one included
     */
    @EventType("meeting-missed")
    record Missed(UUID partnershipId, UUID supplierId, Slot slot, int inARow)
            implements MeetingEvent {}

    /**
     * It is called off.
     *
     * @param by null: the cadence names it no more
     */
    @EventType("meeting-cancelled")
    record Cancelled(UUID partnershipId, UUID supplierId, String reason, @Nullable String by)
            implements MeetingEvent {}
}
