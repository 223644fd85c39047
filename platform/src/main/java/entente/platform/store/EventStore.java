package entente.platform.store;

import static entente.platform.store.Database.await;

import entente.platform.Recorded;
import entente.platform.store.AppendResult.Duplicate;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service's log of events. Blocking; for virtual threads. Read from the primary only. */
public final class EventStore {

    static final String COLUMNS =
            "stream, version, position, event_id, type, recorded_at, occurred_at, actor,"
                    + " correlation, causation, trace, data";

    private final Database database;
    private final Appender appender;
    private final Clock clock;
    private final Wakeup wakeup;

    public EventStore(Database database, Appender appender, Clock clock, Wakeup wakeup) {
        this.database = database;
        this.appender = appender;
        this.clock = clock;
        this.wakeup = wakeup;
    }

    /** A snapshot, when there is a fitting one, and the events after it. */
    record Loaded(@Nullable Snapshot snapshot, List<Recorded<byte[]>> tail) {}

    /** A remembered state; disposable. */
    record Snapshot(int version, long position, Buffer state) {}

    /** Records the request, or says why not; readers of this instance are woken. */
    public AppendResult append(AppendRequest request) {
        AppendResult result = appender.append(request);
        if (result instanceof AppendResult.Appended) {
            wakeup.signal();
        }
        return result;
    }

    /**
     * The same for many that do not depend on each other, in this order.
     *
     * @see Appender#append(List)
     */
    public List<AppendResult> append(List<AppendRequest> requests) {
        List<AppendResult> results = appender.append(requests);
        wakeup.signal();
        return results;
    }

    /** The kernel's one clock. */
    public Clock clock() {
        return clock;
    }

    /** Where the log lies. */
    public Database database() {
        return database;
    }

    /** The stream's events in order. */
    public List<Recorded<byte[]>> read(String stream) {
        return recorded(
                database.pool(),
                "select " + COLUMNS + " from event where stream = $1 order by version",
                Tuple.of(stream));
    }

    /** The stream's events that were recorded up to the instant. */
    public List<Recorded<byte[]>> read(String stream, Instant upTo) {
        return recorded(
                database.pool(),
                "select "
                        + COLUMNS
                        + " from event where stream = $1 and recorded_at <= $2 order by version",
                Tuple.of(stream, upTo.atOffset(ZoneOffset.UTC)));
    }

    /**
     * The next events of the whole log in commit order.
     *
     * @throws LogBroken when positions are not dense: something is badly wrong, nobody may go on
     */
    public List<Recorded<byte[]>> readAll(long after, int limit) {
        return readAll(database.pool(), after, limit);
    }

    /** The same on the caller's own connection. */
    public static List<Recorded<byte[]>> readAll(SqlClient connection, long after, int limit) {
        return await(request(connection, after, limit));
    }

    /** The same, without waiting for it. */
    public static Future<List<Recorded<byte[]>>> request(
            SqlClient connection, long after, int limit) {
        return connection
                .preparedQuery(
                        "select "
                                + COLUMNS
                                + " from event where position > $1 order by position limit $2")
                .execute(Tuple.of(after, limit))
                .map(rows -> dense(after, recorded(rows)));
    }

    private static List<Recorded<byte[]>> dense(long after, List<Recorded<byte[]>> batch) {
        long expected = after;
        for (Recorded<byte[]> event : batch) {
            if (event.position() != ++expected) {
                throw new LogBroken(expected, event.position());
            }
        }
        return batch;
    }

    /** The position of the last event, 0 for an empty log. */
    public long head() {
        return head(database.pool());
    }

    public static long head(SqlClient connection) {
        for (Row row :
                await(connection.preparedQuery("select max(position) from event").execute())) {
            Long head = row.getLong(0);
            return head == null ? 0 : head;
        }
        return 0;
    }

    /** Which life of the database this log belongs to; a restored one begins another by itself. */
    public UUID incarnation() {
        return await(database.pool().preparedQuery("select incarnation()").execute())
                .iterator()
                .next()
                .getUUID(0);
    }

    /** The first answer that was given under this key, or null. */
    @Nullable Duplicate answered(String actor, String key) {
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select stream, version, position, fingerprint from command"
                                                + " where actor = $1 and key = $2")
                                .execute(Tuple.of(actor, key)))) {
            return new Duplicate(
                    row.getString(0), row.getInteger(1), row.getLong(2), row.getString(3));
        }
        return null;
    }

    /** Snapshot and tail in one round trip. */
    Loaded load(String stream, String shape) {
        Snapshot snapshot = null;
        List<Recorded<byte[]>> tail = new ArrayList<>();
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select stream, version, position, null::uuid, null::text,"
                                                + " null::timestamptz, null::timestamptz, null::text,"
                                                + " null::uuid, null::uuid, null::text, state from"
                                                + " snapshot where stream = $1 and shape = $2 union all"
                                                + " (select "
                                                + COLUMNS
                                                + " from event where stream = $1 and version >"
                                                + " coalesce((select version from snapshot where"
                                                + " stream = $1 and shape = $2), 0) order by"
                                                + " version)")
                                .execute(Tuple.of(stream, shape)))) {
            if (row.getUUID(3) == null) {
                snapshot = new Snapshot(row.getInteger(1), row.getLong(2), row.getBuffer(11));
            } else {
                tail.add(recorded(row));
            }
        }
        return new Loaded(snapshot, tail);
    }

    /** Remembers a state; an older one never replaces a newer one of the same shape. */
    void keep(String stream, String shape, Snapshot snapshot) {
        await(
                database.pool()
                        .preparedQuery(
                                "insert into snapshot (stream, version, position, shape, state)"
                                        + " values ($1, $2, $3, $4, $5) on conflict (stream) do update"
                                        + " set version = excluded.version, position ="
                                        + " excluded.position, shape = excluded.shape, state ="
                                        + " excluded.state where snapshot.version < excluded.version or"
                                        + " snapshot.shape <> excluded.shape")
                        .execute(
                                Tuple.of(
                                        stream,
                                        snapshot.version(),
                                        snapshot.position(),
                                        shape,
                                        snapshot.state())));
    }

    private static List<Recorded<byte[]>> recorded(SqlClient client, String sql, Tuple tuple) {
        return recorded(await(client.preparedQuery(sql).execute(tuple)));
    }

    private static List<Recorded<byte[]>> recorded(RowSet<Row> rows) {
        List<Recorded<byte[]>> events = new ArrayList<>(rows.size());
        for (Row row : rows) {
            events.add(recorded(row));
        }
        return events;
    }

    private static Recorded<byte[]> recorded(Row row) {
        return new Recorded<>(
                row.getString(0),
                row.getInteger(1),
                row.getLong(2),
                row.getUUID(3),
                row.getString(4),
                row.getOffsetDateTime(5).toInstant(),
                row.getOffsetDateTime(6).toInstant(),
                row.getString(7),
                row.getUUID(8),
                row.getUUID(9),
                row.getString(10),
                row.getBuffer(11).getBytes());
    }

    /** Positions of the log are not dense: an event is missing or was written past the lane. */
    public static final class LogBroken extends IllegalStateException {
        LogBroken(long expected, long found) {
            super("The log should go on at " + expected + " and goes on at " + found);
        }
    }
}
