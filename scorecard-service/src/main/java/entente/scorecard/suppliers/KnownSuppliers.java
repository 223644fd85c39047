package entente.scorecard.suppliers;

import entente.scorecard.purchases.Party;
import entente.scorecard.purchases.Suppliers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The suppliers known at one instant, with all parties that are each of them. */
public final class KnownSuppliers implements Suppliers {

    private final SortedMap<UUID, Supplier> suppliers = new TreeMap<>();
    private final Map<UUID, UUID> mergedInto = new HashMap<>();
    private final Map<Party, UUID> holders = new HashMap<>();
    private final Map<UUID, SortedSet<Party>> parties = new HashMap<>();

    /**
     * A supplier by name.
     *
     * @param models the engagement models by their first day
     */
    public record Supplier(
            UUID id,
            String name,
            @Nullable String country,
            Set<String> categories,
            Map<LocalDate, String> models) {

        public Supplier {
            categories = Set.copyOf(categories);
            models = Map.copyOf(models);
        }

        /** Whose engagement model nobody told. */
        public Supplier(UUID id, String name, @Nullable String country, Set<String> categories) {
            this(id, name, country, categories, Map.of());
        }

        /** The engagement model in force on a day; null before the first that was told. */
        public @Nullable String modelOn(LocalDate day) {
            Map.Entry<LocalDate, String> entry = new TreeMap<>(models).floorEntry(day);
            return entry == null ? null : entry.getValue();
        }

        private Supplier with(Map<LocalDate, String> others) {
            return new Supplier(id, name, country, categories, others);
        }
    }

    /** A supplier with its history. */
    record Entry(Supplier supplier, Instant registeredAt, Tenures merges, Models models) {}

    /** An alias with its history under one holder. */
    record AliasEntry(Party.Alias alias, Tenures tenures) {}

    private KnownSuppliers() {}

    static KnownSuppliers at(
            @Nullable Instant asOf, Collection<Entry> entries, Collection<AliasEntry> aliases) {
        KnownSuppliers known = new KnownSuppliers();
        for (Entry entry : entries) {
            if (asOf == null || !entry.registeredAt.isAfter(asOf)) {
                known.suppliers.put(
                        entry.supplier.id(), entry.supplier.with(entry.models.at(asOf)));
                Tenures.Tenure merge = entry.merges.at(asOf);
                if (merge != null) {
                    known.mergedInto.put(entry.supplier.id(), merge.holder());
                }
            }
        }
        Map<Party, Tenures.Tenure> latest = new HashMap<>();
        for (AliasEntry entry : aliases) {
            Tenures.Tenure tenure = entry.tenures.at(asOf);
            if (tenure != null) {
                // Removal at the one and addition at the other arrive in any order.
                latest.merge(
                        entry.alias, tenure, (a, b) -> a.since().compareTo(b.since()) >= 0 ? a : b);
            }
        }
        latest.forEach((alias, tenure) -> known.holders.put(alias, tenure.holder()));
        known.gather();
        return known;
    }

    private void gather() {
        suppliers.keySet().forEach(id -> holders.put(new Party.Supplier(id), id));
        group();
    }

    private void group() {
        holders.forEach((party, holder) ->
                parties.computeIfAbsent(survivor(holder), _ -> new TreeSet<>()).add(party));
    }

    @Override
    public @Nullable UUID supplierOf(Party party) {
        UUID holder = holders.get(party);
        return holder == null ? null : survivor(holder);
    }

    private UUID survivor(UUID id) {
        return mergedInto.getOrDefault(id, id);
    }

    /** Whom the supplier was merged into, or null. */
    public @Nullable UUID mergedInto(UUID supplier) {
        return mergedInto.get(supplier);
    }

    public @Nullable Supplier supplier(UUID id) {
        return suppliers.get(id);
    }

    /** All of them by id, those that were merged into another one, too. */
    public List<Supplier> everyone() {
        return List.copyOf(suppliers.values());
    }

    /** All that were not merged into another one, by id. */
    public List<Supplier> all() {
        List<Supplier> all = new ArrayList<>(suppliers.values());
        all.removeIf(supplier -> mergedInto.containsKey(supplier.id()));
        return all;
    }

    /** The same, but that a supplier goes by exactly these names. */
    public KnownSuppliers named(UUID supplier, Set<Party> names) {
        KnownSuppliers named = new KnownSuppliers();
        named.suppliers.putAll(suppliers);
        named.mergedInto.putAll(mergedInto);
        named.mergedInto.values().removeIf(supplier::equals);
        named.mergedInto.remove(supplier);
        named.holders.putAll(holders);
        named.holders.values().removeIf(supplier::equals);
        names.forEach(name -> named.holders.put(name, supplier));
        named.group();
        return named;
    }

    /** Equal when everything that is known is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof KnownSuppliers that
                        && suppliers.equals(that.suppliers)
                        && mergedInto.equals(that.mergedInto)
                        && holders.equals(that.holders));
    }

    @Override
    public int hashCode() {
        return Objects.hash(suppliers, mergedInto, holders);
    }

    /** Under which names purchase events may speak of the supplier; none once it was merged. */
    public Set<Party> partiesOf(UUID supplier) {
        return parties.getOrDefault(supplier, new TreeSet<>());
    }
}
