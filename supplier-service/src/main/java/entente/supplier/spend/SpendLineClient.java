package entente.supplier.spend;

import static entente.platform.store.Database.await;
import static entente.supplier.spend.ColumnsClient.each;

import entente.supplier.spend.SpendEvent.Party;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What every order line adds to spend. */
final class SpendLineClient {

    private SpendLineClient() {}

    /** These lines, as far as they were placed, as they were folded last. */
    static Map<UUID, SpendLine> known(SqlClient c, UUID[] lines) {
        Map<UUID, SpendLine> known = new HashMap<>();
        for (Row row :
                await(
                        c.preparedQuery(
                                        "select line_hash, mixed, party_system, party_value, category,"
                                                + " month, currency, amount, received from spend_line"
                                                + " where line_hash = any($1)")
                                .execute(Tuple.of(lines)))) {
            known.put(row.getUUID(0), line(row));
        }
        return known;
    }

    static void delete(SqlClient c, UUID[] lines) {
        await(
                c.preparedQuery("delete from spend_line where line_hash = any($1)")
                        .execute(Tuple.of(lines)));
    }

    static void write(SqlClient c, List<Map.Entry<UUID, SpendLine>> lines) {
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
}
