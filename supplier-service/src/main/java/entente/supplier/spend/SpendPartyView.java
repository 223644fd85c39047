package entente.supplier.spend;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.supplier.onboarding.SupplierEvent;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which supplier do purchase events mean by a name: an alias, or its own id. */
@Singleton
public class SpendPartyView implements View<SupplierEvent, SpendPartyView.PartyRow> {

    /** A name and who has it; the system is empty for a supplier's own id. */
    @Entity
    @Table(name = "spend_party_v1", indexes = @Index(columnList = "supplier_id"))
    public static class PartyRow {
        @Id public String id;
        public String system;
        public String value;
        public UUID supplierId;
    }

    @Override
    public Feed<SupplierEvent> feed() {
        return new Feed.Log<>(SupplierEvent.CATEGORY);
    }

    @Override
    public Class<PartyRow> row() {
        return PartyRow.class;
    }

    @Override
    public @Nullable Object key(Recorded<SupplierEvent> recorded) {
        return switch (recorded.event()) {
            case SupplierEvent.Registered _ -> key("", recorded.id());
            case SupplierEvent.AliasAdded e -> key(e.system(), e.value());
            case SupplierEvent.AliasRemoved e -> key(e.system(), e.value());
            case SupplierEvent.Approved _,
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
                    SupplierEvent.Merged _,
                    SupplierEvent.Unmerged _,
                    SupplierEvent.Absorbed _,
                    SupplierEvent.Parted _ ->
                    null;
        };
    }

    @Override
    public @Nullable PartyRow evolve(@Nullable PartyRow row, Recorded<SupplierEvent> recorded) {
        return switch (recorded.event()) {
            case SupplierEvent.Registered _ -> row("", recorded.id(), recorded.id());
            case SupplierEvent.AliasAdded e -> row(e.system(), e.value(), recorded.id());
            case SupplierEvent.AliasRemoved _ -> null;
            case SupplierEvent.Approved _,
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
                    SupplierEvent.Merged _,
                    SupplierEvent.Unmerged _,
                    SupplierEvent.Absorbed _,
                    SupplierEvent.Parted _ ->
                    row;
        };
    }

    private static String key(String system, String value) {
        return system + ":" + value;
    }

    private static PartyRow row(String system, String value, String supplier) {
        PartyRow row = new PartyRow();
        row.id = key(system, value);
        row.system = system;
        row.value = value;
        row.supplierId = UUID.fromString(supplier);
        return row;
    }
}
