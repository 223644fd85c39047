package entente.platform.view;

import static entente.platform.store.Database.await;

import entente.platform.Recorded;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events set aside: one that could not be taken in, and all later ones of its key, in order. */
public final class Parked {

    private static final int MOST_ERROR = 2_000;

    private Parked() {}

    /** A parked event as operators see it: never its content. */
    public record Summary(
            long seq,
            String consumer,
            String key,
            String type,
            UUID eventId,
            String error,
            Instant parkedAt) {}

    /** A parked event with what is needed to take it in again. */
    public record Entry(long seq, Delivery delivery) {}

    public static void add(
            SqlClient client, String consumer, String source, Delivery delivery, String error) {
        Recorded<byte[]> raw = delivery.raw();
        JsonObject envelope =
                new JsonObject()
                        .put("stream", raw.stream())
                        .put("version", raw.version())
                        .put("position", raw.position())
                        .put("recordedAt", raw.recordedAt().toString())
                        .put("occurredAt", raw.occurredAt().toString())
                        .put("actor", raw.actor())
                        .put("correlation", raw.correlation().toString())
                        .put("causation", text(raw.causation()))
                        .put("trace", raw.trace())
                        .put("incarnation", delivery.incarnation());
        await(
                client.preparedQuery(
                                "insert into parked (consumer, key, source, partition, next, type,"
                                        + " event_id, error, record, data) values ($1, $2, $3, $4, $5,"
                                        + " $6, $7, $8, $9, $10)")
                        .execute(
                                Tuple.from(
                                        new Object[] {
                                            consumer,
                                            delivery.key(),
                                            source,
                                            delivery.partition(),
                                            delivery.next(),
                                            raw.type(),
                                            raw.eventId(),
                                            shortened(error),
                                            envelope,
                                            Buffer.buffer(raw.event())
                                        })));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static String shortened(String error) {
        String clean = error.replace("\u0000", "");
        return clean.length() <= MOST_ERROR ? clean : clean.substring(0, MOST_ERROR);
    }

    /** Those of the keys that have something parked. */
    public static Set<String> among(SqlClient client, String consumer, Collection<String> keys) {
        Set<String> parked = new HashSet<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select distinct key from parked where consumer = $1 and"
                                                + " key = any($2)")
                                .execute(
                                        Tuple.of(
                                                consumer, (Object) keys.toArray(String[]::new))))) {
            parked.add(row.getString(0));
        }
        return parked;
    }

    /** What is parked under the key, in order. */
    public static List<Entry> of(SqlClient client, String consumer, String key) {
        return of(client, consumer, key, Integer.MAX_VALUE);
    }

    /** The first {@code limit} that are parked under the key, in order. */
    static List<Entry> of(SqlClient client, String consumer, String key, int limit) {
        List<Entry> entries = new ArrayList<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select seq, partition, next, type, event_id, record, data"
                                                + " from parked where consumer = $1 and key = $2"
                                                + " order by seq limit $3")
                                .execute(Tuple.of(consumer, key, limit)))) {
            JsonObject envelope = row.getJsonObject(5);
            String causation = envelope.getString("causation");
            entries.add(
                    new Entry(
                            row.getLong(0),
                            new Delivery(
                                    row.getInteger(1),
                                    row.getLong(2),
                                    envelope.getString("incarnation"),
                                    key,
                                    null,
                                    new Recorded<>(
                                            envelope.getString("stream"),
                                            envelope.getInteger("version"),
                                            envelope.getLong("position"),
                                            row.getUUID(4),
                                            row.getString(3),
                                            Instant.parse(envelope.getString("recordedAt")),
                                            Instant.parse(envelope.getString("occurredAt")),
                                            envelope.getString("actor"),
                                            UUID.fromString(envelope.getString("correlation")),
                                            causation == null ? null : UUID.fromString(causation),
                                            envelope.getString("trace"),
                                            row.getBuffer(6).getBytes()))));
        }
        return entries;
    }

    public static void remove(SqlClient client, long seq) {
        await(client.preparedQuery("delete from parked where seq = $1").execute(Tuple.of(seq)));
    }

    /** Forgets all that the consumer set aside. */
    public static void forget(SqlClient client, String consumer) {
        await(
                client.preparedQuery("delete from parked where consumer = $1")
                        .execute(Tuple.of(consumer)));
    }

    public static void failedAgain(SqlClient client, long seq, String error) {
        await(
                client.preparedQuery(
                                "update parked set error = $2, parked_at = clock_timestamp() where"
                                        + " seq = $1")
                        .execute(Tuple.of(seq, shortened(error))));
    }

    /** The first of each parked key, oldest first, at most {@code limit}. */
    public static List<Summary> list(SqlClient client, int limit) {
        List<Summary> entries = new ArrayList<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select seq, consumer, key, type, event_id, error,"
                                                + " parked_at from parked order by seq limit $1")
                                .execute(Tuple.of(limit)))) {
            entries.add(
                    new Summary(
                            row.getLong(0),
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getUUID(4),
                            row.getString(5),
                            row.getOffsetDateTime(6).toInstant()));
        }
        return entries;
    }

    /** How many events the consumer has set aside. */
    public static long count(SqlClient client, String consumer) {
        for (Row row :
                await(
                        client.preparedQuery("select count(*) from parked where consumer = $1")
                                .execute(Tuple.of(consumer)))) {
            return row.getLong(0);
        }
        return 0;
    }
}
