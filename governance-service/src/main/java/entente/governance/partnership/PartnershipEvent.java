package entente.governance.partnership;

import entente.governance.calendar.Calendar;
import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of a partnership. Persons are ids, never names. */
public sealed interface PartnershipEvent {

    Category<PartnershipEvent> CATEGORY = new Category<>("partnership", PartnershipEvent.class);

    UUID partnershipId();

    UUID supplierId();

    /**
     * It is opened, or opened again.
     *
     * @param opening counts its openings, from 1
     */
    @EventType("partnership-opened")
    record Opened(
            UUID partnershipId,
            UUID supplierId,
            int opening,
            Model model,
            UUID oursSponsor,
            UUID theirsSponsor,
            Calendar calendar,
            LocalDate on)
            implements PartnershipEvent {}

    @EventType("partnership-model-changed")
    record ModelChanged(UUID partnershipId, UUID supplierId, Model model, LocalDate on)
            implements PartnershipEvent {}

    /**
     * A side has another sponsor.
     *
     * @param previousId the one before
     * @param from first day
     */
    @EventType("partnership-sponsor-named")
    record SponsorNamed(
            UUID partnershipId,
            UUID supplierId,
            Side side,
            UUID sponsorId,
            @Nullable UUID previousId,
            LocalDate from,
            String by)
            implements PartnershipEvent {}

    @EventType("partnership-calendar-set")
    record CalendarSet(UUID partnershipId, UUID supplierId, Calendar calendar, String by)
            implements PartnershipEvent {}

    /**
     * A version of its charter is in force.
     *
     * @param version of the charter
     */
    @EventType("partnership-activated")
    record Activated(
            UUID partnershipId,
            UUID supplierId,
            UUID charterId,
            int version,
            LocalDate on,
            LocalDate nextReviewOn)
            implements PartnershipEvent {}

    /**
     * Its annual review is due.
     *
     * @param lastConcludedOn when the one before was concluded; null with {@code lastVerdict}: this
     *     is the first
     */
    @EventType("partnership-review-due")
    record ReviewDue(
            UUID partnershipId,
            UUID supplierId,
            UUID reviewId,
            LocalDate dueOn,
            @Nullable LocalDate lastConcludedOn,
            @Nullable Verdict lastVerdict)
            implements PartnershipEvent {}

    /**
     * A review was concluded.
     *
     * @param nextDueOn null: there is none after it
     */
    @EventType("partnership-reviewed")
    record Reviewed(
            UUID partnershipId,
            UUID supplierId,
            UUID reviewId,
            Verdict verdict,
            LocalDate on,
            @Nullable LocalDate nextDueOn)
            implements PartnershipEvent {}

    @EventType("partnership-winding-down")
    record WindingDown(UUID partnershipId, UUID supplierId, UUID windDownId)
            implements PartnershipEvent {}

    /**
     * It is closed.
     *
     * @param reviewId the annual review that was open; null: none was
     */
    @EventType("partnership-closed")
    record Closed(
            UUID partnershipId, UUID supplierId, Cause cause, LocalDate on, @Nullable UUID reviewId)
            implements PartnershipEvent {

        /** With no review open. */
        public Closed(UUID partnershipId, UUID supplierId, Cause cause, LocalDate on) {
            this(partnershipId, supplierId, cause, on, null);
        }
    }
}
