package entente.supplier.onboarding;

import entente.platform.Category;
import entente.platform.EventType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts in the life of a supplier. People appear as ids only. */
public sealed interface SupplierEvent {

    Category<SupplierEvent> CATEGORY = new Category<>("supplier", SupplierEvent.class);

    /**
     * Somebody asked for this supplier. Its aliases and contacts follow as events of their own.
     *
     * @param source where the request came from, e.g. {@code request} or {@code import}
     */
    @EventType("supplier-registered")
    record Registered(
            String name,
            @Nullable String country,
            List<String> categories,
            @Nullable UUID parentId,
            String requestedBy,
            String source)
            implements SupplierEvent {
        public Registered {
            categories = List.copyOf(categories);
        }
    }

    /**
     * Somebody other than the requester approved it.
     *
     * @param requirements version of what the company required, null when it required nothing
     * @param dueDiligence version of the supplier's checks that this was decided on
     */
    @EventType("supplier-approved")
    record Approved(@Nullable Integer requirements, @Nullable Integer dueDiligence)
            implements SupplierEvent {
        /** Nothing was required. */
        public Approved() {
            this(null, null);
        }
    }

    @EventType("supplier-rejected")
    record Rejected(String reason) implements SupplierEvent {}

    /** It may be bought from; the versions as in {@link Approved}. */
    @EventType("supplier-activated")
    record Activated(@Nullable Integer requirements, @Nullable Integer dueDiligence)
            implements SupplierEvent {
        /** Nothing was required. */
        public Activated() {
            this(null, null);
        }
    }

    @EventType("supplier-suspended")
    record Suspended(String reason) implements SupplierEvent {}

    @EventType("supplier-reinstated")
    record Reinstated() implements SupplierEvent {}

    @EventType("supplier-blocked")
    record Blocked(String reason) implements SupplierEvent {}

    @EventType("supplier-unblocked")
    record Unblocked() implements SupplierEvent {}

    @EventType("supplier-off-boarded")
    record OffBoarded(String reason) implements SupplierEvent {}

    /** All four as they are now. */
    @EventType("supplier-details-changed")
    record DetailsChanged(
            String name, @Nullable String country, List<String> categories, @Nullable UUID parentId)
            implements SupplierEvent {
        public DetailsChanged {
            categories = List.copyOf(categories);
        }
    }

    @EventType("supplier-alias-added")
    record AliasAdded(String system, String value) implements SupplierEvent {
        public Alias alias() {
            return new Alias(system, value);
        }
    }

    @EventType("supplier-alias-removed")
    record AliasRemoved(String system, String value) implements SupplierEvent {
        public Alias alias() {
            return new Alias(system, value);
        }
    }

    @EventType("supplier-contact-added")
    record ContactAdded(UUID personId, String role) implements SupplierEvent {}

    @EventType("supplier-contact-removed")
    record ContactRemoved(UUID personId) implements SupplierEvent {}

    /** A place where it works. */
    @EventType("supplier-site-added")
    record SiteAdded(UUID siteId, String name, @Nullable String country, @Nullable String city)
            implements SupplierEvent {
        public Site site() {
            return new Site(siteId, name, country, city);
        }
    }

    @EventType("supplier-site-removed")
    record SiteRemoved(UUID siteId) implements SupplierEvent {}

    /** It is the same company as another supplier and goes on as that one. */
    @EventType("supplier-merged")
    record Merged(UUID into) implements SupplierEvent {}

    /** The merge was undone. */
    @EventType("supplier-unmerged")
    record Unmerged(UUID from) implements SupplierEvent {}

    /** Another supplier is the same company and goes on as this one. */
    @EventType("supplier-absorbed")
    record Absorbed(UUID supplier) implements SupplierEvent {}

    /** That was undone. */
    @EventType("supplier-parted")
    record Parted(UUID supplier) implements SupplierEvent {}
}
