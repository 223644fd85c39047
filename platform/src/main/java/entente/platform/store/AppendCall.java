package entente.platform.store;

import static entente.platform.store.Database.await;

import entente.platform.store.AppendRequest.StreamAppend;
import entente.platform.store.AppendResult.Appended;
import entente.platform.store.AppendResult.Claimed;
import entente.platform.store.AppendResult.Conflict;
import entente.platform.store.AppendResult.Duplicate;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of the database's {@code append} function: requests to arrays, rows to results. */
final class AppendCall {

    private static final String APPEND =
            "select request, status, stream, version, position, detail from append($1::text[],"
                    + " $2::text[], $3::text[], $4::text[], $5::int[], $6::int[], $7::int[],"
                    + " $8::text[], $9::int[], $10::int[], $11::int[], $12::text[], $13::text[],"
                    + " $14::text[], $15::boolean[], $16::int[], $17::text[], $18::int[],"
                    + " $19::uuid[], $20::text[], $21::text[], $22::uuid[], $23::uuid[],"
                    + " $24::text[], $25::timestamptz[], $26::bytea[], $27)";

    private AppendCall() {}

    /** Sends the batch; the results come in the order of the requests. */
    static Future<List<AppendResult>> start(
            SqlConnection connection, Instant now, List<AppendRequest> requests) {
        Tuple arrays = new AppendArrays(requests).tuple(now);
        return Database.patient(connection.preparedQuery(APPEND).execute(arrays))
                .map(rows -> results(rows, requests.size()));
    }

    private static List<AppendResult> results(RowSet<Row> rows, int requests) {
        @Nullable AppendResult[] results = new AppendResult[requests];
        for (Row row : rows) {
            results[row.getInteger(0) - 1] = result(row);
        }
        List<AppendResult> complete = new ArrayList<>(requests);
        for (AppendResult result : results) {
            if (result == null) {
                throw new IllegalStateException("append() left a request without an answer");
            }
            complete.add(result);
        }
        return complete;
    }

    private static AppendResult result(Row row) {
        String stream = row.getString(2);
        int version = row.getInteger(3);
        long position = row.getLong(4);
        return switch (row.getString(1)) {
            case "appended" -> new Appended(stream, version, position);
            case "duplicate" -> new Duplicate(stream, version, position, row.getString(5));
            case "conflict" -> new Conflict(stream, version);
            case "claimed" -> new Claimed(row.getString(5), stream);
            case String other -> throw new IllegalStateException("Unknown status " + other);
        };
    }

    /**
     * What the log holds of a request whose answer was lost, or null when it is to be sent again.
     * With a key sending it again is always safe; without, its event ids tell.
     */
    static @Nullable AppendResult find(SqlConnection connection, AppendRequest request) {
        StreamAppend first = request.streams().getFirst();
        if (request.key() != null
                || request.streams().stream().allMatch(s -> s.events().isEmpty())) {
            return null;
        }
        StreamAppend last =
                request.streams().reversed().stream()
                        .filter(s -> !s.events().isEmpty())
                        .findFirst()
                        .orElseThrow();
        Row end = find(connection, last);
        if (end == null) {
            return null;
        }
        Row start = first.events().isEmpty() ? null : find(connection, first);
        return new Appended(
                first.stream(),
                start == null ? Math.max(0, first.expected()) : start.getInteger(0),
                end.getLong(1));
    }

    private static @Nullable Row find(SqlConnection connection, StreamAppend stream) {
        for (Row row :
                await(
                        connection
                                .preparedQuery(
                                        "select version, position from event where stream = $1 and"
                                                + " version > $2 and event_id = $3")
                                .execute(
                                        Tuple.of(
                                                stream.stream(),
                                                Math.max(0, stream.expected()),
                                                stream.events().getLast().id())))) {
            return row;
        }
        return null;
    }

    /**
     * Ends a backend that may still be at work for a connection we lost; returns when it is gone.
     */
    static void end(SqlConnection connection, int processId) {
        await(
                connection
                        .preparedQuery(
                                "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                                        + " where pid = $1 and application_name = 'appender'")
                        .execute(Tuple.of(processId)));
    }
}
