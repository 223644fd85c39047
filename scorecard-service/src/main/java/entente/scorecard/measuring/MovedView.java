package entente.scorecard.measuring;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import entente.scorecard.metrics.MarketBaseline;
import entente.scorecard.metrics.MarketBaselineBook;
import entente.scorecard.metrics.MetricBook;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.ObservationSource;
import entente.scorecard.metrics.RateBook;
import entente.scorecard.metrics.Rates;
import entente.scorecard.purchases.Party;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import io.quarkus.arc.All;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of whom may the metrics be others than when somebody last looked? */
@Singleton
class MovedView {

    /**
     * Changes of transactions that were not over for sure at the last snapshot; {@code $1} is its
     * xmin. After a crash the ids begin anew, but then whoever looked has lost its connection.
     */
    private static final String CHANGES =
            "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint, c.party_system,"
                    + " c.party_value, c.changed from (select) one left join purchase_change c on"
                    + " c.changed >= $1";

    private final Database database;
    private final Directory directory;
    private final RateBook rates;
    private final MarketBaselineBook baselines;
    private final MetricBook metrics;
    private final List<ObservationSource> sources;

    MovedView(
            Database database,
            Directory directory,
            RateBook rates,
            MarketBaselineBook baselines,
            MetricBook metrics,
            @All List<ObservationSource> sources) {
        this.database = database;
        this.directory = directory;
        this.rates = rates;
        this.baselines = baselines;
        this.metrics = metrics;
        this.sources = List.copyOf(sources);
    }

    /**
     * What concerns everybody.
     *
     * @param purchases the last change of purchases that did, such as a market price
     */
    private record Common(
            long purchases,
            Rates rates,
            List<MarketBaseline> baselines,
            List<MetricDefinition> metrics) {}

    /** What concerns one supplier: its names, and what changed under them. */
    private record Own(Set<Party> parties, List<Long> changes) {}

    /** What somebody knows who looks again and again; only in memory, so a new one looks at all. */
    static final class Looker {
        private final Map<Party, Long> purchases = new HashMap<>();
        private final Map<UUID, Own> own = new HashMap<>();
        private final Set<UUID> onOthers = new HashSet<>();
        private long everybody;
        private long since;
        private @Nullable Common common;
        private @Nullable KnownSuppliers known;

        /**
         * All suppliers, as they were known when the looker asked last; those that were merged have
         * nothing of their own any more, which is to be told, too.
         */
        List<Supplier> suppliers() {
            return known == null ? List.of() : known.everyone();
        }

        /** The metrics of this supplier depend on who others are. */
        void dependsOnOthers(UUID supplier) {
            onOthers.add(supplier);
        }
    }

    /**
     * The suppliers of whom something changed since the looker last asked, all when it never did.
     * What changes from now on is told the next time.
     */
    List<Supplier> since(Looker looker) {
        readPurchases(looker);
        KnownSuppliers known = directory.at(null);
        Common common =
                new Common(
                        looker.everybody, rates.rates(null), baselines.at(null), metrics.at(null));
        Map<UUID, List<Long>> marks = marks();
        boolean everybody = !common.equals(looker.common);
        boolean others = !known.equals(looker.known);
        List<Supplier> moved = new ArrayList<>();
        Map<UUID, Own> now = new HashMap<>();
        for (Supplier supplier : known.everyone()) {
            UUID id = supplier.id();
            Own own = own(known.partiesOf(id), looker, marks);
            now.put(id, own);
            if (everybody
                    || !own.equals(looker.own.get(id))
                    || (others && looker.onOthers.contains(id))) {
                moved.add(supplier);
            }
        }
        looker.own.clear();
        looker.own.putAll(now);
        looker.common = common;
        looker.known = known;
        return moved;
    }

    private void readPurchases(Looker looker) {
        long next = looker.since;
        for (Row row :
                await(database.pool().preparedQuery(CHANGES).execute(Tuple.of(looker.since)))) {
            next = row.getLong(0);
            String system = row.getString(1);
            if (system != null) {
                String value = row.getString(2);
                if (system.isEmpty() && value.isEmpty()) {
                    looker.everybody = row.getLong(3);
                } else {
                    looker.purchases.put(Party.ofKey(system, value), row.getLong(3));
                }
            }
        }
        looker.since = next;
    }

    private Map<UUID, List<Long>> marks() {
        Map<UUID, List<Long>> marks = new HashMap<>();
        for (ObservationSource source : sources) {
            source.marks()
                    .forEach((supplier, mark) ->
                            marks.computeIfAbsent(supplier, _ -> new ArrayList<>()).add(mark));
        }
        return marks;
    }

    private static Own own(Set<Party> parties, Looker looker, Map<UUID, List<Long>> marks) {
        List<Long> changes = new ArrayList<>();
        for (Party party : parties) {
            changes.add(looker.purchases.getOrDefault(party, 0L));
            if (party instanceof Party.Supplier named) {
                changes.addAll(marks.getOrDefault(named.id(), List.of()));
            }
        }
        return new Own(Set.copyOf(parties), changes);
    }
}
