package entente.governance.matters;

import entente.governance.calendar.Calendar;
import entente.platform.Category;
import entente.platform.EventType;
import java.util.List;
import java.util.UUID;

/** Facts of what is open in a partnership; the stream is named after it. */
public sealed interface MatterEvent {

    Category<MatterEvent> CATEGORY = new Category<>("matters", MatterEvent.class);

    UUID partnershipId();

    UUID supplierId();

    /** Partnership is there: what was held is noted now, what comes later at once. */
    @EventType("matters-begun")
    record Begun(UUID partnershipId, UUID supplierId, Calendar calendar) implements MatterEvent {}

    /** Heard while there was no partnership. */
    @EventType("matter-held")
    record Held(UUID partnershipId, UUID supplierId, Matter matter) implements MatterEvent {}

    /** Open from now on. */
    @EventType("matter-noted")
    record Noted(UUID partnershipId, UUID supplierId, Calendar calendar, Matter matter)
            implements MatterEvent {}

    /** A meeting deals with them. */
    @EventType("matter-taken")
    record Taken(UUID partnershipId, UUID supplierId, List<UUID> ids, UUID meetingId)
            implements MatterEvent {
        public Taken {
            ids = List.copyOf(ids);
        }
    }

    @EventType("matter-settled")
    record Settled(UUID partnershipId, UUID supplierId, UUID id, String how)
            implements MatterEvent {}

    /** Held too long to be of use. */
    @EventType("matters-dropped")
    record Dropped(UUID partnershipId, UUID supplierId, List<UUID> ids) implements MatterEvent {
        public Dropped {
            ids = List.copyOf(ids);
        }
    }

    /** The partnership was closed. */
    @EventType("matters-ended")
    record Ended(UUID partnershipId, UUID supplierId) implements MatterEvent {}
}
