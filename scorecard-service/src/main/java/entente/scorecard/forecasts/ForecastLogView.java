package entente.scorecard.forecasts;

import static entente.platform.store.Database.await;

import entente.scorecard.purchases.Party;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What does the forecast log say? */
final class ForecastLogView {

    private static final String COLUMNS =
            "e.position, e.recorded_at, e.source, e.id, e.type, e.time, e.content_hash, e.data";

    private static final String TIMELY = " and ($2::timestamptz is null or e.recorded_at <= $2)";

    private ForecastLogView() {}

    /** An event of the log. */
    record Logged(long position, Instant recordedAt, String type, ForecastEvent event) {}

    /** All that the log has under the names of these parties. */
    static List<Logged> of(SqlClient client, Collection<Party> parties, @Nullable Instant asOf) {
        return events(
                client,
                "select "
                        + COLUMNS
                        + " from (select distinct * from unnest($1::text[], $3::text[])) p(s, v)"
                        + " join forecast_event e on e.party_system = p.s and e.party_value = p.v"
                        + TIMELY.replace(" and", " where"),
                Tuple.of(systems(parties), at(asOf), values(parties)));
    }

    /** All that the log has of these items, of whomever. */
    static List<Logged> ofItems(SqlClient client, Collection<UUID> items, @Nullable Instant asOf) {
        return events(
                client,
                "select "
                        + COLUMNS
                        + " from forecast_event e where e.item_hash = any($1::uuid[])"
                        + TIMELY,
                Tuple.of(items.toArray(UUID[]::new), at(asOf)));
    }

    /** All events under ids that came with more than one content; there are hardly any. */
    static List<Logged> contested(SqlClient client, @Nullable Instant asOf) {
        return events(
                client,
                "select "
                        + COLUMNS
                        + " from forecast_event e where e.id_hash in (select id_hash from"
                        + " forecast_event where content_no > 0) and $1::int is not null"
                        + TIMELY,
                Tuple.of(0, at(asOf)));
    }

    /** The events after a position that may be waiting: commitments, and those of some parties. */
    static List<Logged> mayWait(
            SqlClient client, Collection<Party> unknown, long after, int limit) {
        return events(
                client,
                "select "
                        + COLUMNS
                        + " from forecast_event e where e.position > $1 and (e.type = $2 or exists"
                        + " (select from unnest($3::text[], $4::text[]) p(s, v) where p.s ="
                        + " e.party_system and p.v = e.party_value)) order by e.position limit $5",
                Tuple.of(
                        after,
                        ForecastEventReader.COMMITTED,
                        systems(unknown),
                        values(unknown),
                        limit));
    }

    /** Up to which position something changed, of everybody whom events name. */
    static Map<Party, Long> positions(SqlClient client) {
        return positions(
                client,
                "select party_system, party_value, position from forecast_party",
                Tuple.tuple());
    }

    /** The same of these parties, as far as events name them. */
    static Map<Party, Long> positions(SqlClient client, Collection<Party> parties) {
        return positions(
                client,
                "select p.party_system, p.party_value, p.position from unnest($1::text[],"
                        + " $2::text[]) n(s, v) join forecast_party p on p.party_system = n.s and"
                        + " p.party_value = n.v",
                Tuple.of(systems(parties), (Object) values(parties)));
    }

    private static Map<Party, Long> positions(SqlClient client, String sql, Tuple arguments) {
        Map<Party, Long> positions = new HashMap<>();
        for (Row row : await(client.preparedQuery(sql).execute(arguments))) {
            positions.put(Party.ofKey(row.getString(0), row.getString(1)), row.getLong(2));
        }
        return positions;
    }

    private static List<Logged> events(SqlClient client, String sql, Tuple arguments) {
        List<Logged> events = new ArrayList<>();
        for (Row row : await(client.preparedQuery(sql).execute(arguments))) {
            events.add(
                    new Logged(
                            row.getLong(0),
                            row.getOffsetDateTime(1).toInstant(),
                            row.getString(4),
                            ForecastEventReader.stored(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getUUID(6),
                                    row.getBuffer(7).getBytes())));
        }
        return events;
    }

    private static String[] systems(Collection<Party> parties) {
        return parties.stream().map(Party::systemKey).toArray(String[]::new);
    }

    private static String[] values(Collection<Party> parties) {
        return parties.stream().map(Party::valueKey).toArray(String[]::new);
    }

    private static @Nullable Object at(@Nullable Instant asOf) {
        return asOf == null ? null : asOf.atOffset(ZoneOffset.UTC);
    }
}
