package entente.supplier.onboarding;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.supplier.onboarding.SupplierEvent.Absorbed;
import entente.supplier.onboarding.SupplierEvent.Activated;
import entente.supplier.onboarding.SupplierEvent.AliasAdded;
import entente.supplier.onboarding.SupplierEvent.AliasRemoved;
import entente.supplier.onboarding.SupplierEvent.Approved;
import entente.supplier.onboarding.SupplierEvent.Blocked;
import entente.supplier.onboarding.SupplierEvent.ContactAdded;
import entente.supplier.onboarding.SupplierEvent.ContactRemoved;
import entente.supplier.onboarding.SupplierEvent.DetailsChanged;
import entente.supplier.onboarding.SupplierEvent.Merged;
import entente.supplier.onboarding.SupplierEvent.OffBoarded;
import entente.supplier.onboarding.SupplierEvent.Parted;
import entente.supplier.onboarding.SupplierEvent.Registered;
import entente.supplier.onboarding.SupplierEvent.Reinstated;
import entente.supplier.onboarding.SupplierEvent.Rejected;
import entente.supplier.onboarding.SupplierEvent.SiteAdded;
import entente.supplier.onboarding.SupplierEvent.SiteRemoved;
import entente.supplier.onboarding.SupplierEvent.Suspended;
import entente.supplier.onboarding.SupplierEvent.Unblocked;
import entente.supplier.onboarding.SupplierEvent.Unmerged;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which suppliers there are, and where each stands. */
@Singleton
public class SupplierDirectoryView
        implements View<SupplierEvent, SupplierDirectoryView.SupplierRow> {

    /** A supplier. */
    @Entity
    @Table(
            name = "supplier_directory_v2",
            indexes = {
                @Index(columnList = "name, id"),
                @Index(columnList = "parent_id"),
                @Index(columnList = "merged_into")
            })
    public static class SupplierRow {
        @Id public UUID id;
        public String name;
        public @Nullable String country;

        @Enumerated(EnumType.STRING)
        public SupplierStatus status;

        public @Nullable String statusReason;
        public Instant statusSince;
        public String[] categories;
        public @Nullable UUID parentId;

        /** As {@code SYSTEM:VALUE}. */
        public String[] aliases;

        public Instant registeredAt;
        public @Nullable UUID mergedInto;
    }

    /**
     * A supplier in a list; aliases as {@code SYSTEM:VALUE}.
     *
     * @param mergedInto the supplier that it goes on as; null: it stands on its own
     */
    public record Listed(
            UUID id,
            String name,
            @Nullable String country,
            SupplierStatus status,
            @Nullable String statusReason,
            Instant statusSince,
            List<String> categories,
            @Nullable UUID parentId,
            List<String> aliases,
            Instant registeredAt,
            @Nullable UUID mergedInto) {

        static Listed of(SupplierRow row) {
            return new Listed(
                    row.id,
                    row.name,
                    row.country,
                    row.status,
                    row.statusReason,
                    row.statusSince,
                    List.of(row.categories),
                    row.parentId,
                    List.of(row.aliases),
                    row.registeredAt,
                    row.mergedInto);
        }

        /** Without other suppliers for who may not know of those. */
        Listed forWhom(Predicate<UUID> mayKnow) {
            return new Listed(
                    id,
                    name,
                    country,
                    status,
                    statusReason,
                    statusSince,
                    categories,
                    parentId == null || mayKnow.test(parentId) ? parentId : null,
                    aliases,
                    registeredAt,
                    mergedInto == null || mayKnow.test(mergedInto) ? mergedInto : null);
        }
    }

    @Override
    public Feed<SupplierEvent> feed() {
        return new Feed.Log<>(SupplierEvent.CATEGORY);
    }

    @Override
    public Class<SupplierRow> row() {
        return SupplierRow.class;
    }

    @Override
    public Object key(Recorded<SupplierEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable SupplierRow evolve(
            @Nullable SupplierRow row, Recorded<SupplierEvent> recorded) {
        if (row == null) {
            return recorded.event() instanceof Registered e ? registered(recorded, e) : null;
        }
        Instant at = recorded.occurredAt();
        switch (recorded.event()) {
            case Registered _ -> {} // once, above
            case Approved _ -> enter(row, SupplierStatus.APPROVED, null, at);
            case Activated _, Reinstated _, Unblocked _ ->
                    enter(row, SupplierStatus.ACTIVE, null, at);
            case Rejected e -> enter(row, SupplierStatus.REJECTED, e.reason(), at);
            case Suspended e -> enter(row, SupplierStatus.SUSPENDED, e.reason(), at);
            case Blocked e -> enter(row, SupplierStatus.BLOCKED, e.reason(), at);
            case OffBoarded e -> enter(row, SupplierStatus.OFF_BOARDED, e.reason(), at);
            case DetailsChanged e ->
                    describe(row, e.name(), e.country(), e.categories(), e.parentId());
            case AliasAdded e ->
                    row.aliases =
                            Stream.concat(Arrays.stream(row.aliases), Stream.of(e.alias().key()))
                                    .distinct()
                                    .toArray(String[]::new);
            case AliasRemoved e ->
                    row.aliases =
                            Arrays.stream(row.aliases)
                                    .filter(a -> !a.equals(e.alias().key()))
                                    .toArray(String[]::new);
            case Merged e -> row.mergedInto = e.into();
            case Unmerged _ -> row.mergedInto = null;
            // People and places are not in the directory.
            case ContactAdded _, ContactRemoved _, SiteAdded _, SiteRemoved _ -> {}
            case Absorbed _, Parted _ -> {} // the others point here
        }
        return row;
    }

    private static SupplierRow registered(Recorded<?> recorded, Registered e) {
        SupplierRow row = new SupplierRow();
        row.id = UUID.fromString(recorded.id());
        row.aliases = new String[0];
        row.registeredAt = recorded.occurredAt();
        describe(row, e.name(), e.country(), e.categories(), e.parentId());
        enter(row, SupplierStatus.REQUESTED, null, recorded.occurredAt());
        return row;
    }

    private static void describe(
            SupplierRow row,
            String name,
            @Nullable String country,
            List<String> categories,
            @Nullable UUID parentId) {
        row.name = name;
        row.country = country;
        row.categories = categories.toArray(String[]::new);
        row.parentId = parentId;
    }

    private static void enter(
            SupplierRow row, SupplierStatus status, @Nullable String reason, Instant at) {
        row.status = status;
        row.statusReason = reason;
        row.statusSince = at;
    }
}
