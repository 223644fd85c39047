package entente.platform.policy;

import static entente.platform.store.Database.await;

import entente.platform.Ids;
import entente.platform.store.AppendRequest;
import entente.platform.store.AppendRequest.NewEvent;
import entente.platform.store.AppendRequest.StreamAppend;
import entente.platform.store.Database;
import entente.platform.store.EventCodec;
import entente.platform.store.EventStore;
import entente.platform.store.Leadership;
import entente.platform.store.LedTask;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Turns deadlines that are over into events, each once. */
final class Deadlines implements AutoCloseable {

    private static final UUID KEYS = UUID.fromString("c2a4f0b8-4c52-5f0c-9a57-1d0f4d7f6d21");
    private static final UUID STREAMS = UUID.fromString("b8f2d7b1-6c0e-5f5a-8a43-2d9e7c64a0b3");
    private static final Duration RHYTHM = Duration.ofMillis(500);
    private static final int BLOCK = 1_000;

    private final EventStore store;
    private final EventCodec<DeadlinePassed> codec = new EventCodec<>(DeadlinePassed.class);
    private final LedTask task;

    Deadlines(EventStore store, Leadership leadership) {
        this.store = store;
        this.task = new LedTask(leadership, "deadlines", this::follow);
        task.start();
    }

    static void set(Database database, String policy, String key, Instant due) {
        await(
                database.pool()
                        .preparedQuery(
                                "insert into deadline (policy, key, due) values ($1, $2, $3) on"
                                        + " conflict (policy, key) do update set due = excluded.due")
                        .execute(Tuple.of(policy, key, due.atOffset(ZoneOffset.UTC))));
    }

    static void drop(Database database, String policy, String key) {
        await(
                database.pool()
                        .preparedQuery("delete from deadline where policy = $1 and key = $2")
                        .execute(Tuple.of(policy, key)));
    }

    private void follow(LedTask led, PgConnection connection) throws InterruptedException {
        while (!led.isClosed()) {
            boolean more = pass(connection);
            led.worked();
            if (!more) {
                led.rest(connection, RHYTHM);
            }
        }
    }

    private record Due(String policy, String key, OffsetDateTime at) {}

    /** One block; says whether there may be another. */
    private boolean pass(SqlClient client) {
        List<Due> due = due(client);
        if (due.isEmpty()) {
            return false;
        }
        // The key makes each one event, whoever else notices and however often.
        store.append(due.stream().map(this::request).toList());
        done(client, due);
        return due.size() == BLOCK;
    }

    /**
     * What is over by PostgreSQL's clock: it is one for all instances, and an instance whose clock
     * is wrong neither hurries nor starves anybody. A kernel clock that was moved ahead of the
     * system's on purpose counts from there.
     */
    private List<Due> due(SqlClient client) {
        Instant kernels = store.clock().instant();
        long ahead = Math.max(0, Duration.between(Instant.now(), kernels).toMillis());
        List<Due> due = new ArrayList<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select policy, key, due from deadline where due <="
                                                + " statement_timestamp() + $1 * interval '1"
                                                + " millisecond' order by due limit $2")
                                .execute(Tuple.of((double) ahead, BLOCK)))) {
            due.add(new Due(row.getString(0), row.getString(1), row.getOffsetDateTime(2)));
        }
        return due;
    }

    /** One that was set anew meanwhile stays. */
    private static void done(SqlClient client, List<Due> due) {
        await(
                client.preparedQuery(
                                "delete from deadline d using unnest($1::text[], $2::text[],"
                                        + " $3::timestamptz[]) n(policy, key, due) where d.policy ="
                                        + " n.policy and d.key = n.key and d.due = n.due")
                        .execute(
                                Tuple.of(
                                        due.stream().map(Due::policy).toArray(String[]::new),
                                        due.stream().map(Due::key).toArray(String[]::new),
                                        due.stream().map(Due::at).toArray(OffsetDateTime[]::new))));
    }

    private AppendRequest request(Due deadline) {
        String policy = deadline.policy();
        String key = deadline.key();
        Instant due = deadline.at().toInstant();
        DeadlinePassed event = new DeadlinePassed.Passed(policy, key, due);
        UUID id = Ids.derived(KEYS, policy + '\n' + key + '\n' + due);
        return new AppendRequest(
                "policy:" + policy,
                id.toString(),
                id.toString(),
                List.of(
                        new StreamAppend(
                                DeadlinePassed.CATEGORY.stream(
                                        policy + '/' + Ids.derived(STREAMS, policy + '\n' + key)),
                                AppendRequest.ANY,
                                List.of(
                                        new NewEvent(
                                                id,
                                                codec.type(event),
                                                "policy:" + policy,
                                                id,
                                                null,
                                                null,
                                                due,
                                                Buffer.buffer(codec.encode(event)))))),
                List.of());
    }

    @Override
    public void close() {
        task.close();
    }
}
