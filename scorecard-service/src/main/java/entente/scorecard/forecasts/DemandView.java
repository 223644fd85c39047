package entente.scorecard.forecasts;

import entente.platform.store.Database;
import entente.scorecard.forecasts.ForecastLogView.Logged;
import entente.scorecard.metrics.Observation;
import entente.scorecard.purchases.Party;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was every supplier asked for, and what did it say? Folded when it is asked for, under the
 * names that a supplier goes by at that time; of some suppliers the last fold is kept while the log
 * tells of no change.
 */
@Singleton
public class DemandView {

    /** So many events lie behind what is kept, at most. */
    private static final int MOST_EVENTS = 200_000;

    private final Database database;
    private final Directory directory;
    private final Map<UUID, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int events;

    DemandView(Database database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    /**
     * The forecasts of a supplier.
     *
     * @param events that were folded
     * @param observed how the supplier answered and kept to it, of all days
     */
    record Known(SupplierDemand demand, int events, List<Observation> observed) {

        static final Known NOTHING = new Known(SupplierDemand.NONE, 0, List.of());

        Known {
            observed = List.copyOf(observed);
        }
    }

    /** What was folded while the log had reached these positions for these names. */
    private record Kept(Map<Party, Long> positions, Known known) {}

    /** Up to which position something changed of each supplier that forecasts name. */
    Map<UUID, Map<Party, Long>> positions(KnownSuppliers known) {
        return bySupplier(ForecastLogView.positions(database.pool()), known);
    }

    /** The same of these suppliers. */
    private Map<UUID, Map<Party, Long>> positions(
            KnownSuppliers known, Collection<UUID> suppliers) {
        Set<Party> parties = new HashSet<>();
        suppliers.forEach(supplier -> parties.addAll(known.partiesOf(supplier)));
        return bySupplier(ForecastLogView.positions(database.pool(), parties), known);
    }

    private static Map<UUID, Map<Party, Long>> bySupplier(
            Map<Party, Long> positions, KnownSuppliers known) {
        Map<UUID, Map<Party, Long>> all = new HashMap<>();
        positions.forEach((party, position) -> {
            UUID supplier = known.supplierOf(party);
            if (supplier != null) {
                all.computeIfAbsent(supplier, _ -> new HashMap<>()).put(party, position);
            }
        });
        return all;
    }

    /**
     * Suppliers that forecasts name, by id.
     *
     * @param asOf by what was known then of their names; null: by what is known now
     */
    SortedSet<UUID> suppliers(@Nullable Instant asOf) {
        return new TreeSet<>(positions(directory.at(asOf)).keySet());
    }

    /**
     * The forecasts of suppliers; those without any are left out.
     *
     * @param asOf by what was known then; null: by what is known now
     */
    Map<UUID, Known> of(Collection<UUID> suppliers, @Nullable Instant asOf) {
        KnownSuppliers known = directory.at(asOf);
        // Before the events: what is read is at least as new.
        Map<UUID, Map<Party, Long>> positions = positions(known, suppliers);
        Map<UUID, Known> found = new HashMap<>();
        for (UUID supplier : Set.copyOf(suppliers)) {
            Map<Party, Long> reached = positions.get(supplier);
            if (reached != null) {
                found.put(
                        supplier,
                        asOf == null
                                ? now(supplier, reached)
                                : read(supplier, reached.keySet(), asOf));
            }
        }
        return found;
    }

    private Known now(UUID supplier, Map<Party, Long> reached) {
        synchronized (kept) {
            Kept before = kept.get(supplier);
            if (before != null && before.positions.equals(reached)) {
                return before.known;
            }
        }
        Known known = read(supplier, reached.keySet(), null);
        synchronized (kept) {
            Kept before = kept.put(supplier, new Kept(Map.copyOf(reached), known));
            events += known.events - (before == null ? 0 : size(before));
            var oldest = kept.values().iterator();
            while (events > MOST_EVENTS && oldest.hasNext()) {
                events -= size(oldest.next());
                oldest.remove();
            }
        }
        return known;
    }

    private static int size(Kept kept) {
        return kept.known.events;
    }

    private Known read(UUID supplier, Collection<Party> parties, @Nullable Instant asOf) {
        List<Logged> logged = ForecastLogView.of(database.pool(), parties, asOf);
        List<ForecastEvent> contested =
                ForecastLogView.contested(database.pool(), asOf).stream()
                        .map(Logged::event)
                        .toList();
        Map<ForecastEvent, Instant> recordedAt = new HashMap<>();
        logged.forEach(each -> recordedAt.put(each.event(), each.recordedAt()));
        SupplierDemand demand = SupplierDemand.of(recordedAt.keySet(), contested);
        List<Observation> observed = new ArrayList<>();
        for (Demand each : demand.byItem().values()) {
            observed.addAll(
                    CommitMeasures.of(
                            supplier,
                            each,
                            event -> recordedAt.getOrDefault(event, Instant.EPOCH)));
        }
        return new Known(demand, logged.size(), observed);
    }

    /** Where the log ends. */
    long head() {
        return ForecastLogClient.head(database.pool());
    }
}
