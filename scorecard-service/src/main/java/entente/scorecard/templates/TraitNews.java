package entente.scorecard.templates;

import entente.platform.EventType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What rules need to hear of suppliers and categories; everything else is passed over. */
public sealed interface TraitNews {

    @EventType("supplier.registered.v1")
    record Registered(UUID supplierId, List<String> categories) implements TraitNews {
        public Registered {
            categories = List.copyOf(categories);
        }
    }

    @EventType("supplier.details-changed.v1")
    record DetailsChanged(UUID supplierId, List<String> categories) implements TraitNews {
        public DetailsChanged {
            categories = List.copyOf(categories);
        }
    }

    /** Where a category lies in the tree. */
    @EventType("supplier.category-changed.v1")
    record CategoryChanged(String code, @Nullable String parentCode) implements TraitNews {}
}
