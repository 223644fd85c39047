package entente.governance.charter;

import entente.governance.calendar.Calendar;
import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of a charter. Persons are ids, never names. */
public sealed interface CharterEvent {

    Category<CharterEvent> CATEGORY = new Category<>("charter", CharterEvent.class);

    UUID partnershipId();

    UUID supplierId();

    /**
     * A first version is proposed with the standard cadence.
     *
     * @param opening of the partnership that it belongs to
     */
    @EventType("charter-drafted")
    record Drafted(UUID partnershipId, UUID supplierId, int opening, Calendar calendar, Terms terms)
            implements CharterEvent {}

    /**
     * Its terms are others.
     *
     * @param version counts the charter's versions from 1; terms that somebody signed already make
     *     a new one
     */
    @EventType("charter-edited")
    record Edited(
            UUID partnershipId,
            UUID supplierId,
            int version,
            Terms terms,
            LocalDate effectiveFrom,
            String by)
            implements CharterEvent {}

    /** Both sponsors are asked to sign this version. */
    @EventType("charter-submitted")
    record Submitted(UUID partnershipId, UUID supplierId, int version, String by)
            implements CharterEvent {}

    /** A remark on what is to be signed. */
    @EventType("charter-commented")
    record Commented(
            UUID partnershipId, UUID supplierId, int version, Side side, String text, String by)
            implements CharterEvent {}

    /**
     * A sponsor signed this version.
     *
     * @param personId the sponsor
     * @param by account under which that was done
     */
    @EventType("charter-signed")
    record Signed(
            UUID partnershipId,
            UUID supplierId,
            int version,
            Side side,
            UUID personId,
            LocalDate on,
            String by)
            implements CharterEvent {}

    /**
     * This version is in force.
     *
     * @param validFrom first day
     */
    @EventType("charter-activated")
    record Activated(
            UUID partnershipId,
            UUID supplierId,
            UUID charterId,
            int version,
            LocalDate validFrom,
            LocalDate nextReviewOn,
            Calendar calendar,
            Terms terms)
            implements CharterEvent {}

    /** What is in force is to be changed; until both signed, the version before stays in force. */
    @EventType("charter-amendment-proposed")
    record AmendmentProposed(
            UUID partnershipId,
            UUID supplierId,
            int version,
            String reason,
            Terms terms,
            LocalDate effectiveFrom,
            String by)
            implements CharterEvent {}

    /** The amended version is in force instead of the one before. */
    @EventType("charter-amended")
    record Amended(
            UUID partnershipId,
            UUID supplierId,
            UUID charterId,
            int version,
            LocalDate validFrom,
            LocalDate nextReviewOn,
            Calendar calendar,
            Terms terms,
            @Nullable String reason)
            implements CharterEvent {}
}
