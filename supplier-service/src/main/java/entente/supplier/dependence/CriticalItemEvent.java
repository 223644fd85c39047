package entente.supplier.dependence;

import entente.platform.Category;
import entente.platform.EventType;
import java.util.UUID;

/** Facts about an item that we cannot do without. */
public sealed interface CriticalItemEvent {

    Category<CriticalItemEvent> CATEGORY = new Category<>("critical-item", CriticalItemEvent.class);

    @EventType("critical-item-declared")
    record Declared(String itemNumber, String category, String reason)
            implements CriticalItemEvent {}

    @EventType("critical-item-source-approved")
    record SourceApproved(UUID supplierId) implements CriticalItemEvent {}

    @EventType("critical-item-source-withdrawn")
    record SourceWithdrawn(UUID supplierId, String reason) implements CriticalItemEvent {}

    /** An approved source cannot be bought from for now: suspended, blocked, gone or merged. */
    @EventType("critical-item-source-lost")
    record SourceLost(UUID supplierId) implements CriticalItemEvent {}

    /** It can be bought from again. */
    @EventType("critical-item-source-back")
    record SourceBack(UUID supplierId) implements CriticalItemEvent {}

    /**
     * From now on it has fewer than two sources that can be bought from.
     *
     * @param supplierId the one that is left, or the last one that was lost
     * @param approvedSources how many are left, 1 or 0
     */
    @EventType("second-source-missing")
    record SecondSourceMissing(
            UUID supplierId, String itemNumber, String category, int approvedSources)
            implements CriticalItemEvent {}

    /** It is critical no more. */
    @EventType("critical-item-released")
    record Released(String itemNumber, String reason) implements CriticalItemEvent {}
}
