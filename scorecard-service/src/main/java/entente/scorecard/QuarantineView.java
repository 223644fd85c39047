package entente.scorecard;

import static entente.platform.store.Database.await;

import entente.platform.Ids;
import entente.scorecard.purchases.Fingerprint;
import entente.scorecard.purchases.Incoming;
import entente.scorecard.purchases.IntakeLag;
import entente.scorecard.purchases.Party;
import entente.scorecard.purchases.PurchaseEventReader.Reading.Refused;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
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
public final class QuarantineView {

    private QuarantineView() {}

    /** An event and why it was refused. */
    public record Entry(Incoming incoming, Refused refused) {

        /** What is told apart: the event with its mistake, or else the very bytes. */
        UUID fingerprint(String topic) {
            Party party = refused.party();
            boolean named = refused.source() != null && refused.id() != null;
            UUID same = named ? ofEvent(party) : incoming.fingerprint();
            // What was kept before there was another topic keeps its fingerprint.
            return topic.equals(IntakeLag.SOURCE)
                    ? same
                    : Fingerprint.of("topic", topic, same.toString());
        }

        private UUID ofEvent(@Nullable Party party) {
            return Fingerprint.of(
                    "refused",
                    String.valueOf(refused.source()),
                    String.valueOf(refused.id()),
                    String.valueOf(refused.type()),
                    refused.code(),
                    party == null ? "" : party.systemKey(),
                    party == null ? "" : party.valueKey(),
                    String.valueOf(refused.happenedOn()));
        }
    }

    /** What is kept under an id. */
    public record Kept(UUID id, String topic, Incoming incoming) {}

    /** Sets events aside; one that is there already is counted. */
    public static void add(SqlClient client, String topic, List<Entry> entries, String origin) {
        Map<UUID, List<Entry>> distinct = new TreeMap<>();
        for (Entry entry : entries) {
            distinct.computeIfAbsent(entry.fingerprint(topic), _ -> new ArrayList<>()).add(entry);
        }
        if (distinct.isEmpty()) {
            return;
        }
        List<Entry> first = distinct.values().stream().map(List::getFirst).toList();
        await(
                client.preparedQuery(
                                "insert into quarantine as q (id, fingerprint, code, reason, source,"
                                        + " event_id, type, party_system, party_value, happened_on,"
                                        + " headers, body, count, origin, first_seen, last_seen, topic)"
                                        + " select id, fingerprint, code, reason, source, event_id,"
                                        + " type, party_system, party_value, happened_on,"
                                        + " headers::jsonb, body, count, $14, clock_timestamp(),"
                                        + " clock_timestamp(), $15 from unnest($1::uuid[], $2::uuid[],"
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
                                            origin,
                                            topic
                                        })));
    }

    /** Whether an entry is among those that are meant, by the six parameters from this one on. */
    public static String chosen(int from) {
        return "($%1$d::text is null or topic = $%1$d) and ($%2$d::text is null or code = $%2$d) and ($%3$d::text is null or source = $%3$d) and ($%4$d::text is null or type = $%4$d) and ($%5$d::text is null or event_id = $%5$d) and ($%6$d::timestamptz is null or last_seen >= $%6$d)"
                .formatted(from, from + 1, from + 2, from + 3, from + 4, from + 5);
    }

    /** Some parameters, and those that the filter takes behind them. */
    public static Tuple chosenBy(QuarantineFilter filter, @Nullable Object... before) {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(before));
        all.addAll(
                Arrays.asList(
                        filter.topic(),
                        filter.code(),
                        filter.source(),
                        filter.type(),
                        filter.eventId(),
                        filter.since()));
        return Tuple.from(all);
    }

    /**
     * Entries of one source with one code.
     *
     * @param entries different ones
     * @param count how often they came
     * @param sample the first of them
     */
    public record Total(
            String topic,
            String code,
            @Nullable String source,
            long entries,
            long count,
            OffsetDateTime first,
            OffsetDateTime last,
            UUID sampleId,
            String reason,
            Buffer sample) {}

    /** How many open entries there are by code and source, each with so much of the first. */
    public static List<Total> totals(SqlClient client, int bytes) {
        List<Total> totals = new ArrayList<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select t.*, q.reason, substring(q.body from 1 for $1) from"
                                                + " (select topic, code, source, count(*),"
                                                + " sum(count)::bigint, min(first_seen),"
                                                + " max(last_seen), min(id::text)::uuid as sample from"
                                                + " quarantine where state = 'OPEN' group by topic,"
                                                + " code, source) t join quarantine q on q.id ="
                                                + " t.sample order by t.topic desc, t.code, t.source")
                                .execute(Tuple.of(bytes)))) {
            totals.add(
                    new Total(
                            row.getString(0),
                            row.getString(1),
                            row.getString(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getOffsetDateTime(5),
                            row.getOffsetDateTime(6),
                            row.getUUID(7),
                            row.getString(8),
                            row.getBuffer(9)));
        }
        return totals;
    }

    /** Open entries in the order of their coming, locked until the transaction ends. */
    public static List<Kept> open(
            SqlClient client, @Nullable UUID id, QuarantineFilter filter, UUID after, int limit) {
        List<Kept> kept = new ArrayList<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select id, headers::text, body, topic from quarantine where"
                                                + " state = 'OPEN' and ($1::uuid is null or id = $1)"
                                                + " and id > $2 and "
                                                + chosen(4)
                                                + " order by id limit $3 for update")
                                .execute(chosenBy(filter, id, after, limit)))) {
            Map<String, String> headers = new LinkedHashMap<>();
            new JsonObject(row.getString(1))
                    .forEach(e -> headers.put(e.getKey(), String.valueOf(e.getValue())));
            kept.add(
                    new Kept(
                            row.getUUID(0),
                            row.getString(3),
                            new Incoming(headers, row.getBuffer(2).getBytes())));
        }
        return kept;
    }

    /** Closes entries; returns whom they name. */
    public static Set<Party> replayed(SqlClient client, Collection<UUID> ids) {
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
