package entente.supplier.spend;

import static entente.platform.store.Database.await;

import entente.supplier.spend.SpendEvent.Party;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lines whose events name the supplier in different words. They are in no sum: what they add is
 * folded when it is read, by what is known of names then.
 */
final class MixedLinesClient {

    /** Whose a name is; after a merge the survivor's. */
    static final String PARTIES =
            "(select n.system, n.value, coalesce(m.into_id, n.supplier_id) as supplier_id from"
                    + " read_model.spend_party_v1 n left join read_model.spend_survivor_v1 m on"
                    + " m.id = n.supplier_id) p";

    /** Like {@code spend_sum}, from the first seven parameters. */
    static final String SUMS =
            "unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::text[], $6::numeric[],"
                    + " $7::bigint[]) m(party_system, party_value, category, month, currency,"
                    + " amount, lines)";

    private MixedLinesClient() {}

    /**
     * What those of a category add, as the first seven parameters of a query.
     *
     * @param category null: all
     */
    static Tuple sums(SqlClient client, @Nullable String category) {
        Map<UUID, List<SpendEvent>> events = new HashMap<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select "
                                                + SpendEventClient.COLUMNS
                                                + " from spend_line l join spend_event e using"
                                                + " (line_hash) where l.mixed and e.counts and"
                                                + " ($1::text is null or l.category = $1)")
                                .execute(Tuple.of(category)))) {
            events.computeIfAbsent(row.getUUID(2), _ -> new ArrayList<>())
                    .add(SpendEventClient.event(row));
        }
        List<SpendLine> lines = new ArrayList<>();
        if (!events.isEmpty()) {
            Map<Party, UUID> holders = holders(client, events.values());
            for (List<SpendEvent> line : events.values()) {
                SpendLine folded =
                        SpendLine.of(
                                line,
                                (one, other) ->
                                        holders.containsKey(one)
                                                && Objects.equals(
                                                        holders.get(one), holders.get(other)));
                if (folded != null && folded.received()) {
                    lines.add(folded);
                }
            }
        }
        return Tuple.from(
                new Object[] {
                    lines.stream().map(l -> l.party().system()).toArray(String[]::new),
                    lines.stream().map(l -> l.party().value()).toArray(String[]::new),
                    lines.stream().map(SpendLine::category).toArray(String[]::new),
                    lines.stream().map(l -> l.month().atDay(1)).toArray(LocalDate[]::new),
                    lines.stream().map(SpendLine::currency).toArray(String[]::new),
                    lines.stream().map(SpendLine::amount).toArray(BigDecimal[]::new),
                    lines.stream().map(_ -> 1L).toArray(Long[]::new)
                });
    }

    private static Map<Party, UUID> holders(SqlClient client, Collection<List<SpendEvent>> lines) {
        List<Party> parties =
                lines.stream().flatMap(List::stream).map(SpendEvent::party).distinct().toList();
        Map<Party, UUID> holders = new HashMap<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select p.system, p.value, p.supplier_id from "
                                                + PARTIES
                                                + " join unnest($1::text[],"
                                                + " $2::text[]) n(system, value) on n.system = p.system"
                                                + " and n.value = p.value")
                                .execute(
                                        Tuple.from(
                                                new Object[] {
                                                    parties.stream()
                                                            .map(Party::system)
                                                            .toArray(String[]::new),
                                                    parties.stream()
                                                            .map(Party::value)
                                                            .toArray(String[]::new)
                                                })))) {
            holders.put(new Party(row.getString(0), row.getString(1)), row.getUUID(2));
        }
        return holders;
    }
}
