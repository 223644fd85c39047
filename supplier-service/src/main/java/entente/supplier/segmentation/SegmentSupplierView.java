package entente.supplier.segmentation;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.supplier.onboarding.SupplierEvent;
import entente.supplier.onboarding.SupplierStatus;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the matrix needs to know of a supplier: its name, its standing and where it belongs. */
@Singleton
public class SegmentSupplierView implements View<SupplierEvent, SegmentSupplierView.KnownRow> {

    /** A supplier. */
    @Entity
    @Table(name = "segment_supplier_v2")
    public static class KnownRow {
        @Id public UUID id;
        public String name;

        @Enumerated(EnumType.STRING)
        public SupplierStatus status;

        public String[] categories;

        /** It goes on as another supplier, which has its place in the matrix. */
        public boolean merged;
    }

    @Override
    public Feed<SupplierEvent> feed() {
        return new Feed.Log<>(SupplierEvent.CATEGORY);
    }

    @Override
    public Class<KnownRow> row() {
        return KnownRow.class;
    }

    @Override
    public Object key(Recorded<SupplierEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable KnownRow evolve(@Nullable KnownRow row, Recorded<SupplierEvent> recorded) {
        if (row == null) {
            KnownRow made = new KnownRow();
            made.id = UUID.fromString(recorded.id());
            made.name = "";
            made.status = SupplierStatus.REQUESTED;
            made.categories = new String[0];
            return evolve(made, recorded);
        }
        switch (recorded.event()) {
            case SupplierEvent.Registered e -> {
                row.name = e.name();
                row.categories = e.categories().toArray(String[]::new);
            }
            case SupplierEvent.DetailsChanged e -> {
                row.name = e.name();
                row.categories = e.categories().toArray(String[]::new);
            }
            case SupplierEvent.Approved _ -> row.status = SupplierStatus.APPROVED;
            case SupplierEvent.Rejected _ -> row.status = SupplierStatus.REJECTED;
            case SupplierEvent.Activated _, SupplierEvent.Reinstated _, SupplierEvent.Unblocked _ ->
                    row.status = SupplierStatus.ACTIVE;
            case SupplierEvent.Suspended _ -> row.status = SupplierStatus.SUSPENDED;
            case SupplierEvent.Blocked _ -> row.status = SupplierStatus.BLOCKED;
            case SupplierEvent.OffBoarded _ -> row.status = SupplierStatus.OFF_BOARDED;
            case SupplierEvent.AliasAdded _,
                    SupplierEvent.AliasRemoved _,
                    SupplierEvent.ContactAdded _,
                    SupplierEvent.ContactRemoved _,
                    SupplierEvent.SiteAdded _,
                    SupplierEvent.SiteRemoved _,
                    SupplierEvent.Absorbed _,
                    SupplierEvent.Parted _ -> {} // names, people and places are elsewhere
            case SupplierEvent.Merged _ -> row.merged = true;
            case SupplierEvent.Unmerged _ -> row.merged = false;
        }
        return row;
    }
}
