package entente.scorecard.purchases;

import static entente.platform.store.Database.await;

import entente.scorecard.purchases.PurchaseEventReader.Reading.Accepted;
import entente.scorecard.purchases.PurchaseFact.OnLine;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The purchase log: every event once, in commit order, found again by its order line. */
final class PurchaseLogClient {

    private static final String COLUMNS =
            "e.line_hash, e.source, e.id, e.type, e.time, e.content_hash, e.data";

    private PurchaseLogClient() {}

    /**
     * Holds everybody else off these lines until the transaction ends. Lines that are new are made
     * first, then all are locked, both in the order of their hashes: nobody waits in a circle.
     */
    static void lock(SqlClient client, SortedMap<UUID, LineId> lines) {
        if (lines.isEmpty()) {
            return;
        }
        UUID[] hashes = lines.keySet().toArray(UUID[]::new);
        await(
                client.preparedQuery(
                                "insert into purchase_line (line_hash, order_system, order_number,"
                                        + " line_number) select * from unnest($1::uuid[], $2::text[],"
                                        + " $3::text[], $4::text[]) on conflict do nothing")
                        .execute(
                                Tuple.of(
                                        hashes,
                                        texts(lines.values(), LineId::orderSystem),
                                        texts(lines.values(), LineId::orderNumber),
                                        texts(lines.values(), LineId::lineNumber))));
        await(
                client.preparedQuery(
                                "select 1 from purchase_line where line_hash = any($1::uuid[])"
                                        + " order by line_hash for update")
                        .execute(Tuple.of((Object) hashes)));
    }

    /** Market prices belong to no line; those who bring any come one after the other. */
    static void lockMarketPrices(SqlClient client) {
        await(client.query("select pg_advisory_xact_lock(7234102)").execute());
    }

    /** What the log has under the ids of these events, whatever the content. */
    static List<IntakeBatch.Known> known(SqlClient client, List<Accepted> events) {
        UUID[] ids = events.stream().map(a -> a.event().idHash()).distinct().toArray(UUID[]::new);
        List<IntakeBatch.Known> known = new ArrayList<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select id_hash, content_hash, line_hash from purchase_event"
                                                + " where id_hash = any($1::uuid[])")
                                .execute(Tuple.of((Object) ids)))) {
            known.add(new IntakeBatch.Known(row.getUUID(0), row.getUUID(1), row.getUUID(2)));
        }
        return known;
    }

    /** The identities of lines that have a row. */
    static SortedMap<UUID, LineId> lines(SqlClient client, Collection<UUID> hashes) {
        SortedMap<UUID, LineId> lines = new TreeMap<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select line_hash, order_system, order_number, line_number"
                                                + " from purchase_line where line_hash ="
                                                + " any($1::uuid[])")
                                .execute(Tuple.of((Object) hashes.toArray(UUID[]::new))))) {
            lines.put(
                    row.getUUID(0),
                    new LineId(row.getString(1), row.getString(2), row.getString(3)));
        }
        return lines;
    }

    /** The events of these lines, and those of others that share an id with one of them. */
    static Set<PurchaseEvent> load(SqlClient client, Collection<UUID> lineHashes) {
        Set<PurchaseEvent> events = new HashSet<>();
        if (lineHashes.isEmpty()) {
            return events;
        }
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select "
                                                + COLUMNS
                                                + " from purchase_event e where e.line_hash ="
                                                + " any($1::uuid[]) union all select "
                                                + COLUMNS
                                                + " from purchase_id_reused r join purchase_event o"
                                                + " on o.id_hash = r.id_hash and o.line_hash ="
                                                + " any($1::uuid[]) join purchase_event e on"
                                                + " e.id_hash = r.id_hash")
                                .execute(Tuple.of((Object) lineHashes.toArray(UUID[]::new))))) {
            events.add(event(row));
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
     * Appends new events.
     *
     * @param reused ids among them that are known to have come with another content
     * @return the position of the last one
     */
    static long append(
            SqlClient client, List<Accepted> events, Collection<UUID> reused, String origin) {
        int size = events.size();
        UUID[] ids = new UUID[size];
        UUID[] contents = new UUID[size];
        @Nullable UUID[] lines = new UUID[size];
        @Nullable String[] systems = new String[size];
        @Nullable String[] values = new String[size];
        LocalDate[] dates = new LocalDate[size];
        Buffer[] data = new Buffer[size];
        for (int i = 0; i < size; i++) {
            Accepted accepted = events.get(i);
            PurchaseEvent event = accepted.event();
            ids[i] = event.idHash();
            contents[i] = event.contentHash();
            dates[i] = event.businessDate();
            data[i] = Buffer.buffer(accepted.data());
            if (event.fact() instanceof OnLine fact) {
                lines[i] = fact.line().hash();
                systems[i] = fact.party().systemKey();
                values[i] = fact.party().valueKey();
            }
        }
        return await(
                        client.preparedQuery(
                                        "select append_purchases($1, $2, $3, $4, $5, $6, $7, $8, $9,"
                                                + " $10, $11, $12, $13)")
                                .execute(
                                        Tuple.from(
                                                new Object[] {
                                                    ids,
                                                    contents,
                                                    lines,
                                                    texts(events, a -> a.event().source()),
                                                    texts(events, a -> a.event().id()),
                                                    texts(events, Accepted::type),
                                                    texts(events, a -> a.event().time().toString()),
                                                    systems,
                                                    values,
                                                    dates,
                                                    data,
                                                    reused.toArray(UUID[]::new),
                                                    origin
                                                })))
                .iterator()
                .next()
                .getLong(0);
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

    private static <T> String[] texts(
            Collection<T> from, java.util.function.Function<T, String> text) {
        return from.stream().map(text).toArray(String[]::new);
    }
}
