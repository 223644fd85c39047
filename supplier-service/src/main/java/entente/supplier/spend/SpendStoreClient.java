package entente.supplier.spend;

import static entente.platform.store.Database.await;

import entente.supplier.spend.SpendEvent.Kind;
import entente.supplier.spend.SpendEvent.Party;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stores purchase events and moves the sums by what they change: every touched order line is folded
 * again from all its events, and the difference to what it added before goes into the sums.
 */
final class SpendStoreClient {

    static final String COLUMNS =
            "e.id_hash, e.content_hash, e.line_hash, e.kind, e.source, e.id, e.business_date,"
                    + " e.second, e.nano, e.party_system, e.party_value, e.number, e.quantity,"
                    + " e.unit_price, e.currency, e.category, e.requested_on, e.promised_on,"
                    + " e.by_buyer";

    private SpendStoreClient() {}

    /** What sums are kept by. */
    private record Key(Party party, String category, YearMonth month, String currency)
            implements Comparable<Key> {
        static Key of(SpendLine line) {
            return new Key(line.party(), line.category(), line.month(), line.currency());
        }

        @Override
        public int compareTo(Key other) {
            return toString().compareTo(other.toString());
        }
    }

    private record Sum(BigDecimal amount, long lines) {
        Sum plus(Sum other) {
            return new Sum(amount.add(other.amount), lines + other.lines);
        }
    }

    static void store(SqlConnection c, List<SpendEvent> events) {
        await(c.query("select pg_advisory_xact_lock(7234201)").execute());
        Set<UUID> lines = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        Set<UUID> fresh = insert(c, events);
        for (SpendEvent event : events) {
            if (fresh.contains(event.contentHash())) {
                ids.add(event.idHash());
                if (event.line() != null) {
                    lines.add(event.line());
                }
            }
        }
        lines.addAll(settle(c, ids));
        if (!lines.isEmpty()) {
            fold(c, lines.toArray(UUID[]::new));
        }
    }

    /** The content hashes of those that are new. */
    private static Set<UUID> insert(SqlClient c, List<SpendEvent> events) {
        Set<UUID> fresh = new HashSet<>();
        for (Row row :
                await(
                        c.preparedQuery(
                                        "insert into spend_event (id_hash, content_hash, line_hash,"
                                                + " kind, source, id, business_date, second, nano,"
                                                + " party_system, party_value, number, quantity,"
                                                + " unit_price, currency, category, requested_on,"
                                                + " promised_on, by_buyer) select * from"
                                                + " unnest($1::uuid[], $2::uuid[], $3::uuid[],"
                                                + " $4::text[], $5::text[], $6::text[], $7::date[],"
                                                + " $8::bigint[], $9::int[], $10::text[], $11::text[],"
                                                + " $12::text[], $13::numeric[], $14::numeric[],"
                                                + " $15::text[], $16::text[], $17::date[], $18::date[],"
                                                + " $19::boolean[]) on conflict do nothing returning"
                                                + " content_hash")
                                .execute(
                                        Tuple.from(
                                                new Object[] {
                                                    each(UUID.class, events, SpendEvent::idHash),
                                                    each(
                                                            UUID.class,
                                                            events,
                                                            SpendEvent::contentHash),
                                                    each(UUID.class, events, SpendEvent::line),
                                                    each(
                                                            String.class,
                                                            events,
                                                            e -> e.kind().name()),
                                                    each(String.class, events, SpendEvent::source),
                                                    each(String.class, events, SpendEvent::id),
                                                    each(LocalDate.class, events, SpendEvent::day),
                                                    each(Long.class, events, SpendEvent::second),
                                                    each(Integer.class, events, SpendEvent::nano),
                                                    each(
                                                            String.class,
                                                            events,
                                                            e -> e.party().system()),
                                                    each(
                                                            String.class,
                                                            events,
                                                            e -> e.party().value()),
                                                    each(String.class, events, SpendEvent::number),
                                                    each(
                                                            BigDecimal.class,
                                                            events,
                                                            SpendEvent::quantity),
                                                    each(
                                                            BigDecimal.class,
                                                            events,
                                                            SpendEvent::unitPrice),
                                                    each(
                                                            String.class,
                                                            events,
                                                            SpendEvent::currency),
                                                    each(
                                                            String.class,
                                                            events,
                                                            SpendEvent::category),
                                                    each(
                                                            LocalDate.class,
                                                            events,
                                                            SpendEvent::requestedOn),
                                                    each(
                                                            LocalDate.class,
                                                            events,
                                                            SpendEvent::promisedOn),
                                                    each(Boolean.class, events, SpendEvent::byBuyer)
                                                })))) {
            fresh.add(row.getUUID(0));
        }
        return fresh;
    }

    /** Of several contents under one id lets the first count; returns the lines it concerns. */
    private static Set<UUID> settle(SqlClient c, Set<UUID> ids) {
        Set<UUID> lines = new HashSet<>();
        for (Row row :
                await(
                        c.preparedQuery(
                                        "with rivals as (select id_hash from spend_event where id_hash ="
                                                + " any($1) group by id_hash having count(*) > 1), ranked as"
                                                + " (select e.id_hash, e.content_hash, row_number() over"
                                                + " (partition by e.id_hash order by e.business_date,"
                                                + " e.second, e.nano, e.content_hash) = 1 as counts from"
                                                + " spend_event e join rivals using (id_hash)) update"
                                                + " spend_event e set counts = r.counts from ranked r where"
                                                + " e.id_hash = r.id_hash and e.content_hash ="
                                                + " r.content_hash returning e.line_hash")
                                .execute(Tuple.of(ids.toArray(UUID[]::new))))) {
            UUID line = row.getUUID(0);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static void fold(SqlClient c, UUID[] lines) {
        Map<UUID, List<SpendEvent>> events = new HashMap<>();
        for (Row row :
                await(
                        c.preparedQuery(
                                        "select "
                                                + COLUMNS
                                                + " from spend_event e where e.line_hash = any($1) and"
                                                + " e.counts")
                                .execute(Tuple.of(lines)))) {
            SpendEvent event = event(row);
            events.computeIfAbsent(row.getUUID(2), _ -> new ArrayList<>()).add(event);
        }
        Map<Key, Sum> moves = new TreeMap<>();
        Set<UUID> known = new HashSet<>();
        for (Row row :
                await(
                        c.preparedQuery(
                                        "select line_hash, mixed, party_system, party_value, category,"
                                                + " month, currency, amount, received from spend_line"
                                                + " where line_hash = any($1)")
                                .execute(Tuple.of(lines)))) {
            known.add(row.getUUID(0));
            move(moves, line(row), -1);
        }
        Map<UUID, SpendLine> now = new HashMap<>();
        for (UUID hash : lines) {
            SpendLine line =
                    SpendLine.of(events.getOrDefault(hash, List.of()), SpendLine.NOT_KNOWN);
            if (line != null) {
                now.put(hash, line);
                move(moves, line, 1);
            }
        }
        known.removeAll(now.keySet());
        if (!known.isEmpty()) {
            await(
                    c.preparedQuery("delete from spend_line where line_hash = any($1)")
                            .execute(Tuple.of(known.toArray(UUID[]::new))));
        }
        write(c, List.copyOf(now.entrySet()));
        add(c, List.copyOf(moves.entrySet()));
    }

    private static void move(Map<Key, Sum> moves, SpendLine line, int sign) {
        if (!line.mixed()) {
            moves.merge(
                    Key.of(line),
                    new Sum(
                            line.amount().multiply(BigDecimal.valueOf(sign)),
                            line.received() ? sign : 0),
                    Sum::plus);
        }
    }

    private static void write(SqlClient c, List<Map.Entry<UUID, SpendLine>> lines) {
        if (lines.isEmpty()) {
            return;
        }
        await(
                c.preparedQuery(
                                "insert into spend_line (line_hash, mixed, party_system, party_value,"
                                        + " category, month, currency, amount, received) select * from"
                                        + " unnest($1::uuid[], $2::boolean[], $3::text[], $4::text[],"
                                        + " $5::text[], $6::date[], $7::text[], $8::numeric[],"
                                        + " $9::boolean[]) on conflict (line_hash) do update set mixed ="
                                        + " excluded.mixed, party_system = excluded.party_system,"
                                        + " party_value = excluded.party_value, category ="
                                        + " excluded.category, month = excluded.month, currency ="
                                        + " excluded.currency, amount = excluded.amount, received ="
                                        + " excluded.received")
                        .execute(
                                Tuple.from(
                                        new Object[] {
                                            each(UUID.class, lines, Map.Entry::getKey),
                                            each(Boolean.class, lines, e -> e.getValue().mixed()),
                                            each(
                                                    String.class,
                                                    lines,
                                                    e -> e.getValue().party().system()),
                                            each(
                                                    String.class,
                                                    lines,
                                                    e -> e.getValue().party().value()),
                                            each(String.class, lines, e -> e.getValue().category()),
                                            each(
                                                    LocalDate.class,
                                                    lines,
                                                    e -> e.getValue().month().atDay(1)),
                                            each(String.class, lines, e -> e.getValue().currency()),
                                            each(
                                                    BigDecimal.class,
                                                    lines,
                                                    e -> e.getValue().amount()),
                                            each(Boolean.class, lines, e -> e.getValue().received())
                                        })));
    }

    private static void add(SqlClient c, List<Map.Entry<Key, Sum>> all) {
        List<Map.Entry<Key, Sum>> moves =
                all.stream()
                        .filter(e -> e.getValue().amount.signum() != 0 || e.getValue().lines != 0)
                        .toList();
        if (moves.isEmpty()) {
            return;
        }
        await(
                c.preparedQuery(
                                "insert into spend_sum as t (party_system, party_value, category,"
                                        + " month, currency, amount, lines) select * from"
                                        + " unnest($1::text[], $2::text[], $3::text[], $4::date[],"
                                        + " $5::text[], $6::numeric[], $7::bigint[]) on conflict"
                                        + " (party_system, party_value, category, month, currency) do"
                                        + " update set amount = t.amount + excluded.amount, lines ="
                                        + " t.lines + excluded.lines")
                        .execute(
                                Tuple.from(
                                        new Object[] {
                                            each(
                                                    String.class,
                                                    moves,
                                                    e -> e.getKey().party.system()),
                                            each(
                                                    String.class,
                                                    moves,
                                                    e -> e.getKey().party.value()),
                                            each(String.class, moves, e -> e.getKey().category),
                                            each(
                                                    LocalDate.class,
                                                    moves,
                                                    e -> e.getKey().month.atDay(1)),
                                            each(String.class, moves, e -> e.getKey().currency),
                                            each(BigDecimal.class, moves, e -> e.getValue().amount),
                                            each(Long.class, moves, e -> e.getValue().lines)
                                        })));
    }

    private static SpendLine line(Row row) {
        return new SpendLine(
                row.getBoolean(1),
                new Party(row.getString(2), row.getString(3)),
                row.getString(4),
                YearMonth.from(row.getLocalDate(5)),
                row.getString(6),
                row.getBoolean(8),
                row.getBigDecimal(7));
    }

    static SpendEvent event(Row row) {
        return new SpendEvent(
                row.getUUID(0),
                row.getUUID(1),
                row.getUUID(2),
                Kind.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getLocalDate(6),
                row.getLong(7),
                row.getInteger(8),
                new Party(row.getString(9), row.getString(10)),
                row.getString(11),
                row.getBigDecimal(12),
                row.getBigDecimal(13),
                row.getString(14),
                row.getString(15),
                row.getLocalDate(16),
                row.getLocalDate(17),
                row.getBoolean(18));
    }

    // The array is made with the element type that it is cast to.
    @SuppressWarnings("unchecked")
    private static <T, V> @Nullable V[] each(
            Class<V> type, Collection<T> from, Function<T, @Nullable V> value) {
        @Nullable V[] all = (@Nullable V[]) Array.newInstance(type, from.size());
        int i = 0;
        for (T one : from) {
            all[i++] = value.apply(one);
        }
        return all;
    }
}
