package entente.platform.view;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import io.vertx.sqlclient.Row;
import java.util.HashMap;
import java.util.Map;

/**
 * How far views are behind their sources, as their leaders said with the last heartbeat. A leader
 * that went before it said anything leaves its heartbeat, which gets old.
 */
final class Lags {

    private static final long KEPT_NANOS = 1_000_000_000;

    /** Leaders look once a second and say so twice a second: younger than this is now. */
    private static final long NOW_SECONDS = 3;

    private final Database database;
    private volatile Known known = new Known(0, Map.of());

    private record Known(long at, Map<String, Long> seconds) {}

    Lags(Database database) {
        this.database = database;
    }

    /** Seconds; 0 for a task that keeps up, or that nobody has led yet. */
    long of(String task) {
        Known last = known;
        if (last.at == 0 || System.nanoTime() - last.at > KEPT_NANOS) {
            last = new Known(System.nanoTime(), read());
            known = last;
        }
        long seconds = last.seconds.getOrDefault(task, 0L);
        return seconds < NOW_SECONDS ? 0 : seconds;
    }

    private Map<String, Long> read() {
        Map<String, Long> seconds = new HashMap<>();
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select name, extract(epoch from clock_timestamp() -"
                                                + " coalesce(reflects, heartbeat))::bigint from"
                                                + " leadership")
                                .execute())) {
            seconds.put(row.getString(0), row.getLong(1));
        }
        return seconds;
    }
}
