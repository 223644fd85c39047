package entente.innovation.suppliers;

import entente.platform.EventType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code supplier-events}: only the fields it needs, so that the
 * publisher is free to add others. Whom it is about stands in the envelope.
 */
public sealed interface SupplierHeard {

    @EventType("supplier.registered.v1")
    record Registered(String name, @Nullable String country, List<String> categories)
            implements SupplierHeard {
        public Registered {
            categories = List.copyOf(categories);
        }
    }

    @EventType("supplier.details-changed.v1")
    record DetailsChanged(String name, @Nullable String country, List<String> categories)
            implements SupplierHeard {
        public DetailsChanged {
            categories = List.copyOf(categories);
        }
    }

    @EventType("supplier.activated.v1")
    record Activated() implements SupplierHeard {}

    @EventType("supplier.rejected.v1")
    record Rejected() implements SupplierHeard {}

    @EventType("supplier.suspended.v1")
    record Suspended() implements SupplierHeard {}

    @EventType("supplier.reinstated.v1")
    record Reinstated() implements SupplierHeard {}

    @EventType("supplier.blocked.v1")
    record Blocked() implements SupplierHeard {}

    @EventType("supplier.off-boarded.v1")
    record OffBoarded() implements SupplierHeard {}

    /** It is the same company as another supplier and goes on as that one. */
    @EventType("supplier.merged.v1")
    record Merged(UUID intoId) implements SupplierHeard {}

    /** The merge was undone. */
    @EventType("supplier.unmerged.v1")
    record Unmerged() implements SupplierHeard {}
}
