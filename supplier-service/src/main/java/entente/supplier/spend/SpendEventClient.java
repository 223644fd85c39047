package entente.supplier.spend;

import static entente.platform.store.Database.await;
import static entente.supplier.spend.ColumnsClient.each;

import entente.supplier.spend.SpendEvent.Kind;
import entente.supplier.spend.SpendEvent.Party;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Purchase events as far as spend needs them: each identity once for ever. */
final class SpendEventClient {

    static final String COLUMNS =
            "e.id_hash, e.content_hash, e.line_hash, e.kind, e.source, e.id, e.business_date,"
                    + " e.second, e.nano, e.party_system, e.party_value, e.number, e.quantity,"
                    + " e.unit_price, e.currency, e.category, e.requested_on, e.promised_on,"
                    + " e.by_buyer";

    private SpendEventClient() {}

    /** The content hashes of those that are new. */
    static Set<UUID> insert(SqlClient c, List<SpendEvent> events) {
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
    static Set<UUID> settle(SqlClient c, Set<UUID> ids) {
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

    /** The events of these lines that count. */
    static Map<UUID, List<SpendEvent>> ofLines(SqlClient c, UUID[] lines) {
        Map<UUID, List<SpendEvent>> events = new HashMap<>();
        for (Row row :
                await(
                        c.preparedQuery(
                                        "select "
                                                + COLUMNS
                                                + " from spend_event e where e.line_hash = any($1) and"
                                                + " e.counts")
                                .execute(Tuple.of(lines)))) {
            events.computeIfAbsent(row.getUUID(2), _ -> new ArrayList<>()).add(event(row));
        }
        return events;
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
}
