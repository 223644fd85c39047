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

    /** From now on it has one approved source only, this supplier. */
    @EventType("second-source-missing")
    record SecondSourceMissing(
            UUID supplierId, String itemNumber, String category, int approvedSources)
            implements CriticalItemEvent {}

    /** It is critical no more. */
    @EventType("critical-item-released")
    record Released(String itemNumber, String reason) implements CriticalItemEvent {}
}
