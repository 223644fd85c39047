package entente.governance.kickoff;

import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of a kick-off workshop. Persons are ids, never names. */
public sealed interface WorkshopEvent {

    Category<WorkshopEvent> CATEGORY = new Category<>("workshop", WorkshopEvent.class);

    UUID partnershipId();

    UUID supplierId();

    /** There is one to be held. */
    @EventType("workshop-prepared")
    record Prepared(UUID partnershipId, UUID supplierId, int opening) implements WorkshopEvent {}

    @EventType("workshop-scheduled")
    record Scheduled(
            UUID partnershipId, UUID supplierId, LocalDate on, Set<UUID> invited, String by)
            implements WorkshopEvent {
        public Scheduled {
            invited = Set.copyOf(invited);
        }
    }

    /**
     * An output exists, or has another text.
     *
     * @param documentId where it is kept beside its text; null: nowhere
     */
    @EventType("workshop-output-delivered")
    record OutputDelivered(
            UUID partnershipId,
            UUID supplierId,
            Output output,
            String text,
            @Nullable UUID documentId,
            Side side,
            String by)
            implements WorkshopEvent {}

    @EventType("workshop-output-withdrawn")
    record OutputWithdrawn(
            UUID partnershipId, UUID supplierId, Output output, String reason, String by)
            implements WorkshopEvent {}

    /** A side says that the outputs, as they are now, are what was agreed. */
    @EventType("workshop-confirmed")
    record Confirmed(UUID partnershipId, UUID supplierId, Side side, String by)
            implements WorkshopEvent {}

    /** All six outputs exist and both sides confirmed them. */
    @EventType("workshop-held")
    record Held(UUID partnershipId, UUID supplierId) implements WorkshopEvent {}
}
