package entente.supplier.spend;

import static entente.platform.store.Database.await;
import static entente.supplier.spend.ColumnsClient.each;

import entente.supplier.spend.SpendEvent.Party;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Stores purchase events and moves the sums by what they change: every touched order line is folded
 * again from all its events, and the difference to what it added before goes into the sums.
 */
final class SpendStoreClient {

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
        Set<UUID> fresh = SpendEventClient.insert(c, events);
        for (SpendEvent event : events) {
            if (fresh.contains(event.contentHash())) {
                ids.add(event.idHash());
                if (event.line() != null) {
                    lines.add(event.line());
                }
            }
        }
        lines.addAll(SpendEventClient.settle(c, ids));
        if (!lines.isEmpty()) {
            fold(c, lines.toArray(UUID[]::new));
        }
    }

    private static void fold(SqlClient c, UUID[] lines) {
        Map<UUID, List<SpendEvent>> events = SpendEventClient.ofLines(c, lines);
        Map<UUID, SpendLine> before = SpendLineClient.known(c, lines);
        Map<UUID, SpendLine> changed = new HashMap<>();
        Set<UUID> gone = new HashSet<>();
        Map<Key, Sum> moves = new TreeMap<>();
        Set<String> categories = new HashSet<>();
        for (UUID hash : lines) {
            SpendLine was = before.get(hash);
            SpendLine now = SpendLine.of(events.getOrDefault(hash, List.of()), SpendLine.NOT_KNOWN);
            if (was != null) {
                move(moves, categories, was, -1);
            }
            if (now != null) {
                move(moves, categories, now, 1);
                if (!now.equals(was)) {
                    changed.put(hash, now);
                }
            } else if (was != null) {
                gone.add(hash);
            }
        }
        moves.values().removeIf(sum -> sum.amount.signum() == 0 && sum.lines == 0);
        moves.keySet().forEach(key -> categories.add(key.category));
        if (!gone.isEmpty()) {
            SpendLineClient.delete(c, gone.toArray(UUID[]::new));
        }
        SpendLineClient.write(c, List.copyOf(changed.entrySet()));
        add(c, List.copyOf(moves.entrySet()));
        moved(c, categories);
    }

    /** What a mixed line adds is known when it is read; any of its events may have moved it. */
    private static void move(Map<Key, Sum> moves, Set<String> mixed, SpendLine line, int sign) {
        if (line.mixed()) {
            mixed.add(line.category());
        } else {
            moves.merge(
                    Key.of(line),
                    new Sum(
                            line.amount().multiply(BigDecimal.valueOf(sign)),
                            line.received() ? sign : 0),
                    Sum::plus);
        }
    }

    private static void add(SqlClient c, List<Map.Entry<Key, Sum>> moves) {
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

    /** A row of its own per batch: whoever reads what moved never waits for a batch, nor it. */
    private static void moved(SqlClient c, Set<String> categories) {
        if (!categories.isEmpty()) {
            await(
                    c.preparedQuery("insert into spend_moved (categories) values ($1)")
                            .execute(
                                    Tuple.of(categories.stream().sorted().toArray(String[]::new))));
        }
    }
}
