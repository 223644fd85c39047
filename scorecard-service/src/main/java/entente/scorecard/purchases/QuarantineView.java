package entente.scorecard.purchases;

import static entente.platform.store.Database.await;

import entente.platform.Ids;
import entente.scorecard.purchases.PurchaseEventReader.Reading.Refused;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Events that can never count as they are, kept as they came, with the reason. */
final class QuarantineView {

    private QuarantineView() {}

    /** An event and why it was refused. */
    record Entry(Incoming incoming, Refused refused) {

        /** What is told apart: the event with its mistake, or else the very bytes. */
        UUID fingerprint() {
            Party party = refused.party();
            return refused.source() == null || refused.id() == null
                    ? incoming.fingerprint()
                    : Fingerprint.of(
                            "refused",
                            refused.source(),
                            refused.id(),
                            String.valueOf(refused.type()),
                            refused.code(),
                            party == null ? "" : party.systemKey(),
                            party == null ? "" : party.valueKey(),
                            String.valueOf(refused.happenedOn()));
        }
    }

    /** What is kept under an id. */
    record Kept(UUID id, Incoming incoming) {}

    /** Sets events aside; one that is there already is counted. */
    static void add(SqlClient client, List<Entry> entries, String origin) {
        Map<UUID, List<Entry>> distinct = new TreeMap<>();
        for (Entry entry : entries) {
            distinct.computeIfAbsent(entry.fingerprint(), _ -> new ArrayList<>()).add(entry);
        }
        if (distinct.isEmpty()) {
            return;
        }
        List<Entry> first = distinct.values().stream().map(List::getFirst).toList();
        await(
                client.preparedQuery(
                                "insert into quarantine as q (id, fingerprint, code, reason, source,"
                                        + " event_id, type, party_system, party_value, happened_on,"
                                        + " headers, body, count, origin, first_seen, last_seen)"
                                        + " select id, fingerprint, code, reason, source, event_id,"
                                        + " type, party_system, party_value, happened_on,"
                                        + " headers::jsonb, body, count, $14, clock_timestamp(),"
                                        + " clock_timestamp() from unnest($1::uuid[], $2::uuid[],"
                                        + " $3::text[], $4::text[], $5::text[], $6::text[],"
                                        + " $7::text[], $8::text[], $9::text[], $10::date[],"
                                        + " $11::text[], $12::bytea[], $13::bigint[]) n(id,"
                                        + " fingerprint, code, reason, source, event_id, type,"
                                        + " party_system, party_value, happened_on, headers, body,"
                                        + " count) on conflict (fingerprint) do update set count ="
                                        + " q.count + excluded.count, last_seen ="
                                        + " excluded.last_seen")
                        .execute(
                                Tuple.from(
                                        new Object[] {
                                            of(first, UUID[]::new, _ -> Ids.next()),
                                            distinct.keySet().toArray(UUID[]::new),
                                            of(first, String[]::new, e -> e.refused.code()),
                                            of(first, String[]::new, e -> e.refused.reason()),
                                            of(first, String[]::new, e -> e.refused.source()),
                                            of(first, String[]::new, e -> e.refused.id()),
                                            of(first, String[]::new, e -> e.refused.type()),
                                            of(first, String[]::new, QuarantineView::system),
                                            of(first, String[]::new, QuarantineView::value),
                                            of(
                                                    first,
                                                    LocalDate[]::new,
                                                    e -> e.refused.happenedOn()),
                                            of(
                                                    first,
                                                    String[]::new,
                                                    e -> json(e.incoming.headers())),
                                            of(
                                                    first,
                                                    Buffer[]::new,
                                                    e -> Buffer.buffer(e.incoming.body())),
                                            distinct.values().stream()
                                                    .map(same -> (long) same.size())
                                                    .toArray(Long[]::new),
                                            origin
                                        })));
    }

    /** Open entries in the order of their coming, locked until the transaction ends. */
    static List<Kept> open(
            SqlClient client, @Nullable UUID id, @Nullable String code, UUID after, int limit) {
        List<Kept> kept = new ArrayList<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select id, headers::text, body from quarantine where state ="
                                                + " 'OPEN' and ($1::uuid is null or id = $1) and"
                                                + " ($2::text is null or code = $2) and id > $3"
                                                + " order by id limit $4 for update")
                                .execute(Tuple.of(id, code, after, limit)))) {
            Map<String, String> headers = new LinkedHashMap<>();
            new JsonObject(row.getString(1))
                    .forEach(e -> headers.put(e.getKey(), String.valueOf(e.getValue())));
            kept.add(new Kept(row.getUUID(0), new Incoming(headers, row.getBuffer(2).getBytes())));
        }
        return kept;
    }

    /** Closes entries; returns whom they name. */
    static Set<Party> replayed(SqlClient client, Collection<UUID> ids) {
        Set<Party> parties = new HashSet<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "update quarantine set state = 'REPLAYED', replayed_at ="
                                                + " clock_timestamp(), last_seen = clock_timestamp()"
                                                + " where id = any($1::uuid[]) returning party_system,"
                                                + " party_value")
                                .execute(Tuple.of((Object) ids.toArray(UUID[]::new))))) {
            if (row.getString(0) != null) {
                parties.add(Party.ofKey(row.getString(0), row.getString(1)));
            }
        }
        return parties;
    }

    private static @Nullable String system(Entry entry) {
        Party party = entry.refused.party();
        return party == null ? null : party.systemKey();
    }

    private static @Nullable String value(Entry entry) {
        Party party = entry.refused.party();
        return party == null ? null : party.valueKey();
    }

    /** Characters that PostgreSQL cannot hold in a text are no part of a header worth keeping. */
    private static String json(Map<String, String> headers) {
        JsonObject json = new JsonObject();
        new TreeMap<>(headers)
                .forEach(
                        (name, value) -> json.put(name.replace("\0", ""), value.replace("\0", "")));
        return json.encode();
    }

    private static <R> R[] of(
            List<Entry> from, IntFunction<R[]> array, Function<Entry, @Nullable R> value) {
        return from.stream().map(value).toArray(array);
    }
}
