package entente.supplier.spend;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.supplier.onboarding.SupplierEvent;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which suppliers were merged, and whose is their spend? */
@Singleton
public class SpendSurvivorView implements View<SupplierEvent, SpendSurvivorView.SurvivorRow> {

    /** A supplier that goes on as another one. */
    @Entity
    @Table(name = "spend_survivor_v1")
    public static class SurvivorRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID intoId = new UUID(0, 0);
    }

    @Override
    public Feed<SupplierEvent> feed() {
        return new Feed.Log<>(SupplierEvent.CATEGORY);
    }

    @Override
    public Class<SurvivorRow> row() {
        return SurvivorRow.class;
    }

    @Override
    public @Nullable Object key(Recorded<SupplierEvent> recorded) {
        return switch (recorded.event()) {
            case SupplierEvent.Merged _, SupplierEvent.Unmerged _ -> UUID.fromString(recorded.id());
            case SupplierEvent.Registered _,
                    SupplierEvent.AliasAdded _,
                    SupplierEvent.AliasRemoved _,
                    SupplierEvent.Approved _,
                    SupplierEvent.Rejected _,
                    SupplierEvent.Activated _,
                    SupplierEvent.Suspended _,
                    SupplierEvent.Reinstated _,
                    SupplierEvent.Blocked _,
                    SupplierEvent.Unblocked _,
                    SupplierEvent.OffBoarded _,
                    SupplierEvent.DetailsChanged _,
                    SupplierEvent.ContactAdded _,
                    SupplierEvent.ContactRemoved _,
                    SupplierEvent.SiteAdded _,
                    SupplierEvent.SiteRemoved _,
                    SupplierEvent.Absorbed _,
                    SupplierEvent.Parted _ ->
                    null;
        };
    }

    /** Only merges and their undoing have a key here. */
    @Override
    public @Nullable SurvivorRow evolve(
            @Nullable SurvivorRow row, Recorded<SupplierEvent> recorded) {
        if (!(recorded.event() instanceof SupplierEvent.Merged merged)) {
            return null;
        }
        SurvivorRow merge = new SurvivorRow();
        merge.id = UUID.fromString(recorded.id());
        merge.intoId = merged.into();
        return merge;
    }
}
