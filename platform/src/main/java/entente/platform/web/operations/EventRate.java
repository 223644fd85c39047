package entente.platform.web.operations;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many events were recorded per minute in the last hour, read from the log itself. */
@Singleton
class EventRate {

    private static final int MINUTES = 60;

    private final Database database;

    @Inject
    EventRate(Database database) {
        this.database = database;
    }

    /** One minute and how many events it has; minutes without any are there with zero. */
    record Minute(Instant start, long events) {}

    List<Minute> lastHour(Instant now) {
        Instant first = now.truncatedTo(ChronoUnit.MINUTES).minus(MINUTES - 1, ChronoUnit.MINUTES);
        Map<Instant, Long> counted = new HashMap<>();
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select date_trunc('minute', recorded_at) as minute,"
                                                + " count(*) as events from event"
                                                + " where recorded_at >= $1 group by 1")
                                .execute(Tuple.of(first.atOffset(ZoneOffset.UTC))))) {
            counted.put(row.getOffsetDateTime(0).toInstant(), row.getLong(1));
        }
        List<Minute> minutes = new ArrayList<>();
        for (int i = 0; i < MINUTES; i++) {
            Instant start = first.plus(i, ChronoUnit.MINUTES);
            minutes.add(new Minute(start, counted.getOrDefault(start, 0L)));
        }
        return minutes;
    }
}
