package entente.platform.store;

import static entente.platform.store.Database.await;

import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.ZoneOffset;

/** Forgets command keys of people and systems after their time; those of policies never expire. */
public final class Housekeeping implements AutoCloseable {

    private static final Duration RHYTHM = Duration.ofMinutes(5);

    private final EventStore store;
    private final Duration kept;
    private final LedTask task;

    /**
     * @param kept how long a repeated command gets its first answer
     */
    public Housekeeping(EventStore store, Leadership leadership, Duration kept) {
        this.store = store;
        this.kept = kept;
        this.task = new LedTask(leadership, "housekeeping", this::clean);
        task.start();
    }

    private void clean(LedTask led, PgConnection connection) throws InterruptedException {
        while (!led.isClosed()) {
            forget(connection);
            led.worked();
            led.rest(connection, RHYTHM);
        }
    }

    private void forget(PgConnection connection) {
        await(
                connection
                        .preparedQuery(
                                "delete from command where recorded_at < $1 and actor not like"
                                        + " 'policy:%'")
                        .execute(
                                Tuple.of(
                                        store.clock()
                                                .instant()
                                                .minus(kept)
                                                .atOffset(ZoneOffset.UTC))));
    }

    @Override
    public void close() {
        task.close();
    }
}
