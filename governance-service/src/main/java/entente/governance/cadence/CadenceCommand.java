package entente.governance.cadence;

import entente.governance.calendar.Calendar;
import entente.governance.charter.MeetingKind;
import entente.governance.charter.Rhythm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What can be asked of a partnership's cadence. */
public sealed interface CadenceCommand {

    /**
     * A charter is in force.
     *
     * @param begin its first day
     * @param today the day on which it is asked; nothing is planned before it
     */
    record Set(
            UUID partnershipId,
            UUID supplierId,
            int charterVersion,
            List<Rhythm> rhythms,
            Calendar calendar,
            LocalDate begin,
            LocalDate today)
            implements CadenceCommand {
        public Set {
            rhythms = List.copyOf(rhythms);
        }
    }

    /** The sides work on other days. */
    record SetCalendar(Calendar calendar, LocalDate today) implements CadenceCommand {}

    /** Plan on, so that there is always a year ahead. */
    record Extend(LocalDate today) implements CadenceCommand {}

    /** A meeting beside the rhythms. */
    record Add(UUID partnershipId, UUID supplierId, Occurrence occurrence)
            implements CadenceCommand {}

    /** A meeting has another time. */
    record Move(UUID meetingId, Instant at) implements CadenceCommand {}

    record Cancel(UUID meetingId) implements CadenceCommand {}

    record NoteHeld(UUID meetingId, MeetingKind kind, LocalDate heldOn) implements CadenceCommand {}

    /** It should have been held by now. */
    record Miss(UUID meetingId, Instant due) implements CadenceCommand {}

    /**
     * The partnership ended.
     *
     * @param at what is planned after it is withdrawn
     */
    record Stop(Instant at) implements CadenceCommand {}
}
