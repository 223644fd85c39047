package entente.scorecard.forecasts;

import static entente.platform.store.Database.await;

import entente.scorecard.forecasts.ForecastEventReader.Reading.Accepted;
import entente.scorecard.purchases.Party;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Adds to the forecast log: every event once, in commit order. */
final class ForecastLogClient {

    private ForecastLogClient() {}

    /** One that takes events in at a time: forecasts are few, and nobody has to be careful then. */
    static void lock(SqlClient client) {
        await(client.query("select pg_advisory_xact_lock(7234103)").execute());
    }

    /** The hashes of all contents that the log has under these ids. */
    static Map<UUID, Set<UUID>> known(SqlClient client, Collection<UUID> idHashes) {
        Map<UUID, Set<UUID>> known = new HashMap<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select id_hash, content_hash from forecast_event where"
                                                + " id_hash = any($1::uuid[])")
                                .execute(Tuple.of((Object) idHashes.toArray(UUID[]::new))))) {
            known.computeIfAbsent(row.getUUID(0), _ -> new HashSet<>()).add(row.getUUID(1));
        }
        return known;
    }

    /** Whom events under these ids name. */
    static List<Party> named(SqlClient client, Collection<UUID> idHashes) {
        List<Party> named = new ArrayList<>();
        if (!idHashes.isEmpty()) {
            for (Row row :
                    await(
                            client.preparedQuery(
                                            "select distinct party_system, party_value from"
                                                    + " forecast_event where id_hash ="
                                                    + " any($1::uuid[])")
                                    .execute(Tuple.of((Object) idHashes.toArray(UUID[]::new))))) {
                named.add(Party.ofKey(row.getString(0), row.getString(1)));
            }
        }
        return named;
    }

    /**
     * Appends new events; the caller has locked the log.
     *
     * @param numbers how many contents the log has under the id of each already
     * @return the position of the last one
     */
    static long append(
            SqlClient client, List<Accepted> events, List<Integer> numbers, String origin) {
        long head = head(client);
        if (events.isEmpty()) {
            return head;
        }
        await(
                client.preparedQuery(
                                "insert into forecast_event (position, id_hash, content_no,"
                                        + " content_hash, recorded_at, item_hash, party_system,"
                                        + " party_value, source, id, type, time, origin, data) select"
                                        + " $1 + n.ord, n.id_hash, n.content_no, n.content_hash,"
                                        + " greatest(clock_timestamp(), (select recorded_at from"
                                        + " forecast_event where position = $1)), n.item_hash,"
                                        + " n.party_system, n.party_value, n.source, n.id, n.type,"
                                        + " n.time, $2, n.data from unnest($3::uuid[],"
                                        + " $4::smallint[], $5::uuid[], $6::uuid[], $7::text[],"
                                        + " $8::text[], $9::text[], $10::text[], $11::text[],"
                                        + " $12::text[], $13::bytea[]) with ordinality n(id_hash,"
                                        + " content_no, content_hash, item_hash, party_system,"
                                        + " party_value, source, id, type, time, data, ord)")
                        .execute(
                                Tuple.from(
                                        new Object[] {
                                            head,
                                            origin,
                                            ids(events, a -> a.event().idHash()),
                                            numbers.stream()
                                                    .map(Integer::shortValue)
                                                    .toArray(Short[]::new),
                                            ids(events, a -> a.event().contentHash()),
                                            ids(events, a -> a.event().fact().item().hash()),
                                            texts(
                                                    events,
                                                    a -> a.event().fact().party().systemKey()),
                                            texts(events, a -> a.event().fact().party().valueKey()),
                                            texts(events, a -> a.event().source()),
                                            texts(events, a -> a.event().id()),
                                            texts(events, Accepted::type),
                                            texts(events, a -> a.event().time().toString()),
                                            events.stream()
                                                    .map(a -> Buffer.buffer(a.data()))
                                                    .toArray(Buffer[]::new)
                                        })));
        return head + events.size();
    }

    /** Remembers of whom something changed up to this position. */
    static void changed(SqlClient client, Collection<Party> parties, long position) {
        List<Party> all = parties.stream().sorted().toList();
        await(
                client.preparedQuery(
                                "insert into forecast_party select system, value, $3 from"
                                        + " unnest($1::text[], $2::text[]) n(system, value) on conflict"
                                        + " (party_system, party_value) do update set position ="
                                        + " excluded.position")
                        .execute(
                                Tuple.of(
                                        all.stream().map(Party::systemKey).toArray(String[]::new),
                                        all.stream().map(Party::valueKey).toArray(String[]::new),
                                        position)));
    }

    /** The position of the last event, 0 for an empty log. */
    static long head(SqlClient client) {
        Long head =
                await(client.preparedQuery("select max(position) from forecast_event").execute())
                        .iterator()
                        .next()
                        .getLong(0);
        return head == null ? 0 : head;
    }

    private static UUID[] ids(List<Accepted> from, Function<Accepted, UUID> id) {
        return from.stream().map(id).toArray(UUID[]::new);
    }

    private static String[] texts(List<Accepted> from, Function<Accepted, String> text) {
        return from.stream().map(text).toArray(String[]::new);
    }
}
