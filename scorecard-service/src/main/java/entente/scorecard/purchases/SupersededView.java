package entente.scorecard.purchases;

import static entente.platform.store.Database.await;

import entente.scorecard.purchases.PurchaseTotalsView.Change;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many events of each source had their effect and do not count any more, because others came
 * before them or took them back? Kept like the sums: by exact differences, in their generation,
 * under the party's own words; lines that name it in different words are left to the reader.
 */
final class SupersededView {

    private SupersededView() {}

    private record Key(String source, Party party) {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::source).thenComparing(Key::party);
    }

    /** Adds what the lines change. */
    static void add(SqlClient client, int generation, Collection<Change> changes) {
        SortedMap<Key, Long> difference = new TreeMap<>(Key.ORDER);
        for (Change change : changes) {
            count(change.after(), 1, difference);
            if (change.before() != null) {
                count(change.before(), -1, difference);
            }
        }
        difference.values().removeIf(events -> events == 0);
        if (difference.isEmpty()) {
            return;
        }
        Collection<Key> keys = difference.keySet();
        await(
                client.preparedQuery(
                                "insert into purchase_superseded as t (generation, source,"
                                        + " party_system, party_value, events) select $1, n.* from"
                                        + " unnest($2::text[], $3::text[], $4::text[], $5::bigint[])"
                                        + " n(source, system, value, events) order by 2, 3, 4 on"
                                        + " conflict (generation, source, party_system, party_value)"
                                        + " do update set events = t.events + excluded.events")
                        .execute(
                                Tuple.of(
                                        generation,
                                        keys.stream().map(Key::source).toArray(String[]::new),
                                        keys.stream()
                                                .map(key -> key.party().systemKey())
                                                .toArray(String[]::new),
                                        keys.stream()
                                                .map(key -> key.party().valueKey())
                                                .toArray(String[]::new),
                                        difference.values().toArray(Long[]::new))));
    }

    private static void count(FoldedLine line, long times, Map<Key, Long> into) {
        if (line.mixed()) {
            return;
        }
        for (EventState state : line.states()) {
            if (isSuperseded(state) && state.event().fact() instanceof PurchaseFact.OnLine fact) {
                into.merge(new Key(state.event().source(), fact.party()), times, Long::sum);
            }
        }
    }

    static boolean isSuperseded(EventState state) {
        return switch (state.state()) {
            case SUPERSEDED, REVERSED -> true;
            case COUNTED, WAITING, QUARANTINED -> false;
        };
    }

    /** By source, of suppliers that are known: the events of all others wait. */
    static Map<String, Long> bySource(SqlClient client, Suppliers suppliers) {
        Map<String, Long> bySource = new HashMap<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select source, party_system, party_value, events from"
                                                + " purchase_superseded where generation = (select"
                                                + " serving from purchase_fold)")
                                .execute())) {
            Party party = Party.ofKey(row.getString(1), row.getString(2));
            if (suppliers.supplierOf(party) != null) {
                bySource.merge(row.getString(0), row.getLong(3), Long::sum);
            }
        }
        return bySource;
    }

    /** Forgets the generations before this one. */
    static void forgetBefore(SqlClient client, int generation) {
        await(
                client.preparedQuery("delete from purchase_superseded where generation < $1")
                        .execute(Tuple.of(generation)));
    }
}
