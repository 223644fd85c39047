package entente.governance.partnership;

import entente.governance.calendar.Calendar;
import entente.governance.people.Side;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a partnership's stream. */
public sealed interface PartnershipCommand {

    /**
     * The supplier is led as a partner from a day on: opens the partnership, or changes its model.
     *
     * @param sponsors both; null when the change named none
     * @param calendar to begin with; a partnership that is opened again keeps its own
     */
    record Follow(
            UUID partnershipId,
            UUID supplierId,
            Model model,
            @Nullable Sponsors sponsors,
            Calendar calendar,
            LocalDate on,
            String by)
            implements PartnershipCommand {}

    record Close(Cause cause, LocalDate on) implements PartnershipCommand {}

    /**
     * A side names its sponsor, or a successor.
     *
     * @param from first day
     * @param today the day on which it is asked
     */
    record NameSponsor(Side side, UUID personId, LocalDate from, String by, LocalDate today)
            implements PartnershipCommand {}

    record SetCalendar(Calendar calendar, String by) implements PartnershipCommand {}

    /** Its charter is in force. */
    record NoteActivated(UUID charterId, int version, LocalDate on, LocalDate nextReviewOn)
            implements PartnershipCommand {}

    /** Its annual review is due; of another date than it waits for, it is none of its. */
    record MarkReviewDue(UUID reviewId, LocalDate dueOn) implements PartnershipCommand {}

    /** A review is wanted earlier than the annual one is due. */
    record CallReview(UUID reviewId, LocalDate on) implements PartnershipCommand {}

    /**
     * A review was concluded.
     *
     * @param nextDueOn null: there is none after it
     */
    record NoteReviewed(UUID reviewId, Verdict verdict, LocalDate on, @Nullable LocalDate nextDueOn)
            implements PartnershipCommand {}

    record NoteWindingDown(UUID windDownId) implements PartnershipCommand {}
}
