package entente.scorecard.suppliers;

import entente.platform.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service needs to hear from supplier-service; it passes over everything else. */
public sealed interface SupplierNews {

    UUID supplierId();

    @EventType("supplier.registered.v1")
    record Registered(
            UUID supplierId, String name, @Nullable String country, List<String> categories)
            implements SupplierNews {
        public Registered {
            categories = List.copyOf(categories);
        }
    }

    @EventType("supplier.details-changed.v1")
    record DetailsChanged(
            UUID supplierId, String name, @Nullable String country, List<String> categories)
            implements SupplierNews {
        public DetailsChanged {
            categories = List.copyOf(categories);
        }
    }

    @EventType("supplier.activated.v1")
    record Activated(UUID supplierId) implements SupplierNews {}

    @EventType("supplier.alias-added.v1")
    record AliasAdded(UUID supplierId, String system, String value) implements SupplierNews {}

    @EventType("supplier.alias-removed.v1")
    record AliasRemoved(UUID supplierId, String system, String value) implements SupplierNews {}

    /** How the relationship is run, from a day on. */
    @EventType("supplier.engagement-model-changed.v1")
    record EngagementModelChanged(UUID supplierId, String to, LocalDate effectiveOn)
            implements SupplierNews {}

    /** From now on the supplier is another one's; its own id stays a pointer. */
    @EventType("supplier.merged.v1")
    record Merged(UUID supplierId, UUID intoId) implements SupplierNews {}

    @EventType("supplier.unmerged.v1")
    record Unmerged(UUID supplierId) implements SupplierNews {}
}
