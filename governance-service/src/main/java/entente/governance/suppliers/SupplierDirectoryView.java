package entente.governance.suppliers;

import entente.governance.suppliers.SupplierHeard.Activated;
import entente.governance.suppliers.SupplierHeard.Blocked;
import entente.governance.suppliers.SupplierHeard.DetailsChanged;
import entente.governance.suppliers.SupplierHeard.Merged;
import entente.governance.suppliers.SupplierHeard.OffBoarded;
import entente.governance.suppliers.SupplierHeard.Registered;
import entente.governance.suppliers.SupplierHeard.Reinstated;
import entente.governance.suppliers.SupplierHeard.Rejected;
import entente.governance.suppliers.SupplierHeard.Suspended;
import entente.governance.suppliers.SupplierHeard.Unmerged;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which suppliers there are, and where each stands, as heard from supplier-service. */
@Singleton
public class SupplierDirectoryView
        implements View<SupplierHeard, SupplierDirectoryView.SupplierRow> {

    /** A supplier; without a name as long as nothing but its status was heard of it. */
    @Entity
    @Table(name = "supplier_directory_v2", indexes = @Index(columnList = "name, id"))
    public static class SupplierRow {
        @Id public UUID id;
        public @Nullable String name;
        public @Nullable String country;
        public String[] categories;

        @Enumerated(EnumType.STRING)
        public SupplierStatus status;

        public Instant statusSince;
        public @Nullable UUID mergedInto;
    }

    /**
     * A supplier in a list.
     *
     * @param mergedInto the supplier that it goes on as; null: it stands on its own
     */
    public record Listed(
            UUID id,
            @Nullable String name,
            @Nullable String country,
            List<String> categories,
            SupplierStatus status,
            Instant statusSince,
            @Nullable UUID mergedInto) {

        static Listed of(SupplierRow row) {
            return new Listed(
                    row.id,
                    row.name,
                    row.country,
                    List.of(row.categories),
                    row.status,
                    row.statusSince,
                    row.mergedInto);
        }

        /** Without another supplier for who may not know of that. */
        Listed forWhom(Predicate<UUID> mayKnow) {
            return mergedInto == null || mayKnow.test(mergedInto)
                    ? this
                    : new Listed(id, name, country, categories, status, statusSince, null);
        }
    }

    @Override
    public Feed<SupplierHeard> feed() {
        return new Feed.Topic<>("supplier-events", SupplierHeard.class);
    }

    @Override
    public Class<SupplierRow> row() {
        return SupplierRow.class;
    }

    @Override
    public Object key(Recorded<SupplierHeard> heard) {
        return UUID.fromString(heard.id());
    }

    @Override
    public SupplierRow evolve(@Nullable SupplierRow known, Recorded<SupplierHeard> heard) {
        SupplierRow row = known == null ? stub(heard) : known;
        Instant at = heard.occurredAt();
        switch (heard.event()) {
            case Registered e -> describe(row, e.name(), e.country(), e.categories());
            case DetailsChanged e -> describe(row, e.name(), e.country(), e.categories());
            case Activated _, Reinstated _ -> enter(row, SupplierStatus.ACTIVE, at);
            case Suspended _ -> enter(row, SupplierStatus.SUSPENDED, at);
            case Blocked _ -> enter(row, SupplierStatus.BLOCKED, at);
            case Rejected _ -> enter(row, SupplierStatus.REJECTED, at);
            case OffBoarded _ -> enter(row, SupplierStatus.OFF_BOARDED, at);
            case Merged e -> row.mergedInto = e.intoId();
            case Unmerged _ -> row.mergedInto = null;
        }
        return row;
    }

    /** A supplier that was not heard of before is accepted, whatever is heard of it first. */
    private static SupplierRow stub(Recorded<SupplierHeard> heard) {
        SupplierRow row = new SupplierRow();
        row.id = UUID.fromString(heard.id());
        row.categories = new String[0];
        enter(row, SupplierStatus.REQUESTED, heard.occurredAt());
        return row;
    }

    private static void describe(
            SupplierRow row, String name, @Nullable String country, List<String> categories) {
        row.name = name;
        row.country = country;
        row.categories = categories.toArray(String[]::new);
    }

    private static void enter(SupplierRow row, SupplierStatus status, Instant at) {
        row.status = status;
        row.statusSince = at;
    }
}
