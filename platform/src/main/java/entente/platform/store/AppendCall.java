package entente.platform.store;

import static entente.platform.store.Database.await;

import entente.platform.store.AppendRequest.ClaimChange;
import entente.platform.store.AppendRequest.NewEvent;
import entente.platform.store.AppendRequest.StreamAppend;
import entente.platform.store.AppendResult.Appended;
import entente.platform.store.AppendResult.Claimed;
import entente.platform.store.AppendResult.Conflict;
import entente.platform.store.AppendResult.Duplicate;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One call of the database's {@code append} function: requests to arrays, rows to results. */
final class AppendCall {

    private static final String APPEND =
            "select request, status, stream, version, position, detail from append($1::text[],"
                    + " $2::text[], $3::text[], $4::int[], $5::text[], $6::int[], $7::int[],"
                    + " $8::text[], $9::text[], $10::text[], $11::boolean[], $12::int[],"
                    + " $13::text[], $14::int[], $15::uuid[], $16::text[], $17::text[], $18::uuid[],"
                    + " $19::uuid[], $20::text[], $21::timestamptz[], $22::bytea[], $23)";

    private AppendCall() {}

    static List<AppendResult> run(
            SqlConnection connection, Instant now, List<AppendRequest> requests) {
        Arrays arrays = new Arrays();
        for (int i = 0; i < requests.size(); i++) {
            arrays.add(i + 1, requests.get(i));
        }
        List<@Nullable AppendResult> results =
                new ArrayList<>(Collections.nCopies(requests.size(), null));
        for (Row row : await(connection.preparedQuery(APPEND).execute(arrays.tuple(now)))) {
            results.set(row.getInteger(0) - 1, result(row));
        }
        List<AppendResult> complete = new ArrayList<>(requests.size());
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

    /** The parameters of the call, column by column. */
    private static final class Arrays {
        final List<String> actor = new ArrayList<>();
        final List<@Nullable String> key = new ArrayList<>();
        final List<String> fingerprint = new ArrayList<>();
        final List<Integer> streamRequest = new ArrayList<>();
        final List<String> streamName = new ArrayList<>();
        final List<Integer> streamExpected = new ArrayList<>();
        final List<Integer> claimRequest = new ArrayList<>();
        final List<String> claimScope = new ArrayList<>();
        final List<String> claimKey = new ArrayList<>();
        final List<String> claimStream = new ArrayList<>();
        final List<Boolean> claimTake = new ArrayList<>();
        final List<Integer> eventRequest = new ArrayList<>();
        final List<String> eventStream = new ArrayList<>();
        final List<Integer> eventOffset = new ArrayList<>();
        final List<UUID> eventId = new ArrayList<>();
        final List<String> eventType = new ArrayList<>();
        final List<String> eventActor = new ArrayList<>();
        final List<UUID> eventCorrelation = new ArrayList<>();
        final List<@Nullable UUID> eventCausation = new ArrayList<>();
        final List<@Nullable String> eventTrace = new ArrayList<>();
        final List<OffsetDateTime> eventOccurredAt = new ArrayList<>();
        final List<Buffer> eventData = new ArrayList<>();

        void add(int number, AppendRequest request) {
            actor.add(request.actor());
            key.add(request.key());
            fingerprint.add(request.fingerprint());
            for (StreamAppend stream : request.streams()) {
                streamRequest.add(number);
                streamName.add(stream.stream());
                streamExpected.add(stream.expected());
                int offset = 0;
                for (NewEvent event : stream.events()) {
                    eventRequest.add(number);
                    eventStream.add(stream.stream());
                    eventOffset.add(++offset);
                    add(event);
                }
            }
            for (ClaimChange claim : request.claims()) {
                claimRequest.add(number);
                claimScope.add(claim.scope());
                claimKey.add(claim.key());
                claimStream.add(claim.stream());
                claimTake.add(claim.take());
            }
        }

        private void add(NewEvent event) {
            eventId.add(event.id());
            eventType.add(event.type());
            eventActor.add(event.actor());
            eventCorrelation.add(event.correlation());
            eventCausation.add(event.causation());
            eventTrace.add(event.trace());
            eventOccurredAt.add(event.occurredAt().atOffset(ZoneOffset.UTC));
            eventData.add(event.data());
        }

        Tuple tuple(Instant now) {
            return Tuple.from(
                    new Object[] {
                        actor.toArray(String[]::new),
                        key.toArray(String[]::new),
                        fingerprint.toArray(String[]::new),
                        streamRequest.toArray(Integer[]::new),
                        streamName.toArray(String[]::new),
                        streamExpected.toArray(Integer[]::new),
                        claimRequest.toArray(Integer[]::new),
                        claimScope.toArray(String[]::new),
                        claimKey.toArray(String[]::new),
                        claimStream.toArray(String[]::new),
                        claimTake.toArray(Boolean[]::new),
                        eventRequest.toArray(Integer[]::new),
                        eventStream.toArray(String[]::new),
                        eventOffset.toArray(Integer[]::new),
                        eventId.toArray(UUID[]::new),
                        eventType.toArray(String[]::new),
                        eventActor.toArray(String[]::new),
                        eventCorrelation.toArray(UUID[]::new),
                        eventCausation.toArray(UUID[]::new),
                        eventTrace.toArray(String[]::new),
                        eventOccurredAt.toArray(OffsetDateTime[]::new),
                        eventData.toArray(Buffer[]::new),
                        now.atOffset(ZoneOffset.UTC)
                    });
        }
    }
}
