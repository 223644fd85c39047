package entente.governance.cadence;

import entente.governance.calendar.Calendar;
import entente.governance.charter.MeetingKind;
import entente.governance.charter.Rhythm;
import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Facts of when the two sides meet; the stream is named after the partnership. */
public sealed interface CadenceEvent {

    Category<CadenceEvent> CATEGORY = new Category<>("cadence", CadenceEvent.class);

    UUID partnershipId();

    UUID supplierId();

    /**
     * A rhythm and the day from which its rule counts, which stays while the rule does.
     *
     * @param begin first day of the charter that brought the rule
     */
    record Beat(Rhythm rhythm, LocalDate begin) {}

    /**
     * These rhythms hold.
     *
     * @param charterVersion that says so; another one than before, or the same with other days off
     */
    @EventType("cadence-set")
    record Set(
            UUID partnershipId,
            UUID supplierId,
            int charterVersion,
            List<Beat> beats,
            Calendar calendar)
            implements CadenceEvent {
        public Set {
            beats = List.copyOf(beats);
        }
    }

    /** All occurrences up to this day are planned. */
    @EventType("cadence-extended")
    record Extended(UUID partnershipId, UUID supplierId, LocalDate until) implements CadenceEvent {}

    /** A meeting is planned, or planned at another time. */
    @EventType("occurrence-planned")
    record Planned(UUID partnershipId, UUID supplierId, Occurrence occurrence)
            implements CadenceEvent {}

    /** The sides moved it. */
    @EventType("occurrence-moved")
    record Moved(UUID partnershipId, UUID supplierId, Occurrence occurrence)
            implements CadenceEvent {}

    /** It is not planned any more: the charter changed, or the partnership ended. */
    @EventType("occurrence-withdrawn")
    record Withdrawn(UUID partnershipId, UUID supplierId, UUID meetingId, MeetingKind kind)
            implements CadenceEvent {}

    /** The sides called it off; it counts neither as held nor as missed. */
    @EventType("occurrence-cancelled")
    record Cancelled(UUID partnershipId, UUID supplierId, UUID meetingId, MeetingKind kind)
            implements CadenceEvent {}

    @EventType("occurrence-held")
    record Held(
            UUID partnershipId, UUID supplierId, UUID meetingId, MeetingKind kind, LocalDate heldOn)
            implements CadenceEvent {}

    /**
     * Nobody said in time that it was held.
     *
     * @param inARow how many of this kind were missed one after the other, this one included
     */
    @EventType("occurrence-missed")
    record Missed(UUID partnershipId, UUID supplierId, Occurrence occurrence, int inARow)
            implements CadenceEvent {}

    /** The partnership ended. */
    @EventType("cadence-stopped")
    record Stopped(UUID partnershipId, UUID supplierId) implements CadenceEvent {}
}
