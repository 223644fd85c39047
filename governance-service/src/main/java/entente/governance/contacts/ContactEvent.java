package entente.governance.contacts;

import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of the contact between two sponsors; one stream per partnership. */
public sealed interface ContactEvent {

    Category<ContactEvent> CATEGORY = new Category<>("sponsor-contact", ContactEvent.class);

    UUID partnershipId();

    UUID supplierId();

    /**
     * Quarters count from now on.
     *
     * @param firstDue the first quarter in which a contact is due: the first whole one
     */
    @EventType("sponsor-contact-begun")
    record Begun(UUID partnershipId, UUID supplierId, LocalDate on, Quarter firstDue)
            implements ContactEvent {}

    /**
     * They were in contact.
     *
     * @param figures with this contact
     */
    @EventType("sponsor-contact-made")
    record Made(
            UUID partnershipId,
            UUID supplierId,
            LocalDate on,
            ContactKind kind,
            @Nullable UUID meetingId,
            @Nullable String note,
            Figures figures,
            String by)
            implements ContactEvent {}

    /**
     * A quarter is over.
     *
     * @param silent nobody told of a contact in it
     * @param figures with this quarter
     */
    @EventType("sponsor-contact-quarter-passed")
    record QuarterPassed(
            UUID partnershipId, UUID supplierId, Quarter quarter, boolean silent, Figures figures)
            implements ContactEvent {}

    @EventType("sponsor-contact-ended")
    record Ended(UUID partnershipId, UUID supplierId, LocalDate on) implements ContactEvent {}
}
