package entente.scorecard.purchases;

import static entente.platform.store.Database.await;

import entente.scorecard.purchases.IntakeBatch.Known;
import entente.scorecard.purchases.PurchaseEventReader.Reading.Accepted;
import entente.scorecard.purchases.PurchaseFact.OnLine;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The purchase log: every event once, in commit order, found again by its order line. */
final class PurchaseLogClient {

    private static final String COLUMNS =
            "e.line_hash, e.source, e.id, e.type, e.time, e.content_hash, e.data";

    private PurchaseLogClient() {}

    /**
     * Makes rows for lines that have none, so that whoever else makes them waits; in the order of
     * their hashes, so that nobody waits in a circle.
     */
    static void makeRows(SqlClient client, Collection<OpenLine> lines) {
        List<LineId> ids = lines.stream().map(OpenLine::id).toList();
        await(
                client.preparedQuery(
                                "insert into purchase_line (line_hash, order_system, order_number,"
                                        + " line_number) select * from unnest($1::uuid[], $2::text[],"
                                        + " $3::text[], $4::text[]) n(hash) order by hash on conflict"
                                        + " do nothing")
                        .execute(
                                Tuple.of(
                                        ids.stream().map(LineId::hash).toArray(UUID[]::new),
                                        texts(ids, LineId::orderSystem),
                                        texts(ids, LineId::orderNumber),
                                        texts(ids, LineId::lineNumber))));
    }

    /**
     * Holds everybody else off the rows of these lines until the transaction ends, in the order of
     * their hashes, and reads them.
     */
    static void open(SqlClient client, Collection<OpenLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Map<UUID, OpenLine> byHash = new HashMap<>();
        lines.forEach(line -> byHash.put(line.id().hash(), line));
        UUID[] hashes = byHash.keySet().toArray(UUID[]::new);
        List<OpenLine> unreadable = new ArrayList<>();
        for (Row row :
                await(
                        client.preparedQuery("select * from open_purchase_lines($1)")
                                .execute(Tuple.of((Object) hashes)))) {
            OpenLine line = byHash.get(row.getUUID(0));
            if (line == null) {
                continue;
            }
            Buffer copy = row.getBuffer(5);
            List<PurchaseEvent> events =
                    copy == null ? List.of() : LineCodec.decode(line.id(), copy.getBytes());
            if (events == null) {
                unreadable.add(line);
                events = List.of();
            }
            line.stored(
                    new OpenLine.Row(
                            true,
                            row.getInteger(1),
                            row.getBoolean(2),
                            row.getBoolean(3),
                            row.getBoolean(4)),
                    events);
        }
        if (!unreadable.isEmpty()) {
            readAgain(client, unreadable);
        }
    }

    /** Lines whose copy another version of this code wrote: the log has all of it. */
    private static void readAgain(SqlClient client, List<OpenLine> lines) {
        Map<LineId, List<PurchaseEvent>> own = own(load(client, hashes(lines)));
        lines.forEach(line -> line.stored(line.row(), own.getOrDefault(line.id(), List.of())));
    }

    private static List<UUID> hashes(Collection<OpenLine> lines) {
        return lines.stream().map(line -> line.id().hash()).toList();
    }

    private static Map<LineId, List<PurchaseEvent>> own(Collection<PurchaseEvent> events) {
        Map<LineId, List<PurchaseEvent>> own = new HashMap<>();
        for (PurchaseEvent event : events) {
            if (event.fact() instanceof OnLine fact) {
                own.computeIfAbsent(fact.line(), _ -> new ArrayList<>()).add(event);
            }
        }
        return own;
    }

    /**
     * The next lines in the order of their hashes, with all that the log says of them and nothing
     * that their rows say; locked until the transaction ends.
     */
    static List<OpenLine> again(SqlClient client, UUID after, int limit) {
        List<OpenLine> lines = new ArrayList<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select order_system, order_number, line_number, generation"
                                                + " from purchase_line where line_hash > $1 order by"
                                                + " line_hash limit $2 for update")
                                .execute(Tuple.of(after, limit)))) {
            OpenLine line =
                    new OpenLine(new LineId(row.getString(0), row.getString(1), row.getString(2)));
            line.stored(new OpenLine.Row(true, row.getInteger(3), false, true, true), List.of());
            lines.add(line);
        }
        Set<PurchaseEvent> events = load(client, hashes(lines));
        Map<LineId, List<PurchaseEvent>> own = own(events);
        Map<UUID, Set<PurchaseEvent>> byId = new HashMap<>();
        events.forEach(
                event -> byId.computeIfAbsent(event.idHash(), _ -> new HashSet<>()).add(event));
        byId.values().removeIf(same -> same.size() < 2);
        for (OpenLine line : lines) {
            line.stored(line.row(), own.getOrDefault(line.id(), List.of()));
            if (line.uses(byId.keySet())) {
                line.contest();
                Set<PurchaseEvent> rivals = new HashSet<>();
                line.own()
                        .forEach(event ->
                                rivals.addAll(byId.getOrDefault(event.idHash(), Set.of())));
                line.elsewhere(rivals);
            }
        }
        return lines;
    }

    /** Market prices belong to no line; those who bring any come one after the other. */
    static void lockMarketPrices(SqlClient client) {
        await(client.query("select pg_advisory_xact_lock(7234102)").execute());
    }

    /** What the log has under these ids, whatever the content. */
    static List<Known> known(SqlClient client, Collection<UUID> idHashes) {
        List<Known> known = new ArrayList<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select id_hash, content_hash, line_hash from purchase_event"
                                                + " where id_hash = any($1::uuid[])")
                                .execute(Tuple.of((Object) idHashes.toArray(UUID[]::new))))) {
            known.add(new Known(row.getUUID(0), row.getUUID(1), row.getUUID(2)));
        }
        return known;
    }

    /** The identities of lines that have a row. */
    static List<LineId> lines(SqlClient client, Collection<UUID> hashes) {
        List<LineId> lines = new ArrayList<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select order_system, order_number, line_number"
                                                + " from purchase_line where line_hash ="
                                                + " any($1::uuid[])")
                                .execute(Tuple.of((Object) hashes.toArray(UUID[]::new))))) {
            lines.add(new LineId(row.getString(0), row.getString(1), row.getString(2)));
        }
        return lines;
    }

    /** The events of these lines, and those of others that share an id with one of them. */
    static Set<PurchaseEvent> load(SqlClient client, Collection<UUID> lineHashes) {
        return events(
                client,
                "select "
                        + COLUMNS
                        + " from purchase_event e where e.line_hash = any($1::uuid[]) union all"
                        + " select "
                        + COLUMNS
                        + " from purchase_id_reused r join purchase_event o on o.id_hash ="
                        + " r.id_hash and o.line_hash = any($1::uuid[]) join purchase_event e on"
                        + " e.id_hash = r.id_hash",
                lineHashes);
    }

    /** All events under these ids. */
    static Set<PurchaseEvent> withIds(SqlClient client, Collection<UUID> idHashes) {
        return events(
                client,
                "select " + COLUMNS + " from purchase_event e where e.id_hash = any($1::uuid[])",
                idHashes);
    }

    /** Everything that came under the ids of market prices that came with other content too. */
    static Set<PurchaseEvent> contestedPrices(SqlClient client) {
        Set<UUID> ids = new HashSet<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select distinct e.id_hash from purchase_id_reused r join"
                                                + " purchase_event e on e.id_hash = r.id_hash where"
                                                + " e.line_hash is null")
                                .execute())) {
            ids.add(row.getUUID(0));
        }
        return withIds(client, ids);
    }

    private static Set<PurchaseEvent> events(
            SqlClient client, String sql, Collection<UUID> hashes) {
        Set<PurchaseEvent> events = new HashSet<>();
        if (!hashes.isEmpty()) {
            for (Row row :
                    await(
                            client.preparedQuery(sql)
                                    .execute(Tuple.of((Object) hashes.toArray(UUID[]::new))))) {
                events.add(event(row));
            }
        }
        return events;
    }

    private static PurchaseEvent event(Row row) {
        return PurchaseEventReader.stored(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getUUID(5),
                row.getBuffer(6).getBytes());
    }

    /** Remembers that more than one content came under these ids. */
    static void reused(SqlClient client, Collection<UUID> idHashes) {
        if (!idHashes.isEmpty()) {
            await(
                    client.preparedQuery(
                                    "insert into purchase_id_reused select distinct h from"
                                            + " unnest($1::uuid[]) h order by h on conflict do nothing")
                            .execute(Tuple.of((Object) idHashes.toArray(UUID[]::new))));
        }
    }

    /**
     * Appends new events, and counts them by source.
     *
     * @param contents how many other contents the log has under an id; absent: none
     * @return the position of the last one
     */
    static long append(
            SqlClient client, List<Accepted> events, Map<UUID, Integer> contents, String origin) {
        int size = events.size();
        UUID[] ids = new UUID[size];
        Short[] numbers = new Short[size];
        UUID[] hashes = new UUID[size];
        @Nullable UUID[] lines = new UUID[size];
        Buffer[] data = new Buffer[size];
        SortedMap<String, FromSource> sources = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            Accepted accepted = events.get(i);
            PurchaseEvent event = accepted.event();
            ids[i] = event.idHash();
            sources.merge(event.source(), new FromSource(1, event.time()), FromSource::plus);
            Integer before = contents.computeIfPresent(event.idHash(), (_, n) -> n + 1);
            numbers[i] = (short) (before == null ? 0 : before - 1);
            hashes[i] = event.contentHash();
            data[i] = Buffer.buffer(accepted.data());
            if (event.fact() instanceof OnLine fact) {
                lines[i] = fact.line().hash();
            }
        }
        return await(
                        client.preparedQuery(
                                        "with counted as (insert into purchase_source as s select"
                                                + " n.*, clock_timestamp() from unnest($11::text[],"
                                                + " $12::bigint[], $13::timestamptz[]) n(source,"
                                                + " events, time) order by 1 on conflict (source) do"
                                                + " update set accepted = s.accepted +"
                                                + " excluded.accepted, last_time ="
                                                + " greatest(s.last_time, excluded.last_time),"
                                                + " last_heard = greatest(s.last_heard,"
                                                + " excluded.last_heard)) select append_purchases($1,"
                                                + " $2, $3, $4, $5, $6, $7, $8, $9, $10)")
                                .execute(
                                        Tuple.from(
                                                Arrays.asList(
                                                        ids,
                                                        numbers,
                                                        hashes,
                                                        lines,
                                                        texts(events, a -> a.event().source()),
                                                        texts(events, a -> a.event().id()),
                                                        texts(events, Accepted::type),
                                                        texts(
                                                                events,
                                                                a -> a.event().time().toString()),
                                                        data,
                                                        origin,
                                                        sources.keySet().toArray(String[]::new),
                                                        sources.values().stream()
                                                                .map(FromSource::events)
                                                                .toArray(Long[]::new),
                                                        sources.values().stream()
                                                                .map(FromSource::last)
                                                                .toArray(OffsetDateTime[]::new)))))
                .iterator()
                .next()
                .getLong(0);
    }

    /** How many events of one source, and the latest of their times. */
    private record FromSource(long events, OffsetDateTime last) {
        FromSource plus(FromSource more) {
            return new FromSource(events + more.events, last.isAfter(more.last) ? last : more.last);
        }
    }

    /** The position of the last event, 0 for an empty log. */
    static long head(SqlClient client) {
        Long head =
                await(client.preparedQuery("select max(position) from purchase_event").execute())
                        .iterator()
                        .next()
                        .getLong(0);
        return head == null ? 0 : head;
    }

    private static <T> String[] texts(Collection<T> from, Function<T, String> text) {
        String[] texts = new String[from.size()];
        int i = 0;
        for (T each : from) {
            texts[i++] = text.apply(each);
        }
        return texts;
    }
}
