package entente.supplier.dependence;

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

/** Which suppliers can be bought from now? */
@Singleton
public class SourceStandingView implements View<SupplierEvent, SourceStandingView.StandingRow> {

    /** A supplier. */
    @Entity
    @Table(name = "source_standing_v1")
    public static class StandingRow {
        @Id public UUID id;
        public boolean active;
        public boolean merged;
    }

    @Override
    public Feed<SupplierEvent> feed() {
        return new Feed.Log<>(SupplierEvent.CATEGORY);
    }

    @Override
    public Class<StandingRow> row() {
        return StandingRow.class;
    }

    @Override
    public Object key(Recorded<SupplierEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public StandingRow evolve(@Nullable StandingRow known, Recorded<SupplierEvent> recorded) {
        StandingRow row = known == null ? new StandingRow() : known;
        row.id = UUID.fromString(recorded.id());
        switch (recorded.event()) {
            case SupplierEvent.Activated _, SupplierEvent.Reinstated _, SupplierEvent.Unblocked _ ->
                    row.active = true;
            case SupplierEvent.Suspended _,
                    SupplierEvent.Blocked _,
                    SupplierEvent.OffBoarded _,
                    SupplierEvent.Rejected _ ->
                    row.active = false;
            case SupplierEvent.Merged _ -> row.merged = true;
            case SupplierEvent.Unmerged _ -> row.merged = false;
            case SupplierEvent.Registered _,
                    SupplierEvent.Approved _,
                    SupplierEvent.DetailsChanged _,
                    SupplierEvent.AliasAdded _,
                    SupplierEvent.AliasRemoved _,
                    SupplierEvent.ContactAdded _,
                    SupplierEvent.ContactRemoved _,
                    SupplierEvent.SiteAdded _,
                    SupplierEvent.SiteRemoved _,
                    SupplierEvent.Absorbed _,
                    SupplierEvent.Parted _ -> {} // whether it is bought from stays as it was
        }
        return row;
    }
}
