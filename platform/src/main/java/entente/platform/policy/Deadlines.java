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
import java.util.List;
import java.util.UUID;

/** Turns deadlines that are over into events, each once. */
final class Deadlines implements AutoCloseable {

    private static final UUID KEYS = UUID.fromString("c2a4f0b8-4c52-5f0c-9a57-1d0f4d7f6d21");
    private static final Duration RHYTHM = Duration.ofMillis(500);

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
            pass(connection);
            led.worked();
            led.rest(connection, RHYTHM);
        }
    }

    private void pass(SqlClient client) {
        OffsetDateTime now = store.clock().instant().atOffset(ZoneOffset.UTC);
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select policy, key, due from deadline where due <= $1"
                                                + " order by due limit 100")
                                .execute(Tuple.of(now)))) {
            String policy = row.getString(0);
            String key = row.getString(1);
            OffsetDateTime due = row.getOffsetDateTime(2);
            // The key makes it one event, whoever else notices and however often.
            store.append(request(policy, key, due.toInstant()));
            await(
                    client.preparedQuery(
                                    "delete from deadline where policy = $1 and key = $2 and due ="
                                            + " $3")
                            .execute(Tuple.of(policy, key, due)));
        }
    }

    private AppendRequest request(String policy, String key, Instant due) {
        DeadlinePassed event = new DeadlinePassed.Passed(policy, key, due);
        UUID id = Ids.derived(KEYS, policy + '\n' + key + '\n' + due);
        return new AppendRequest(
                "policy:" + policy,
                id.toString(),
                id.toString(),
                List.of(
                        new StreamAppend(
                                DeadlinePassed.CATEGORY.stream(policy),
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
