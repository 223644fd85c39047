package entente.scorecard.scoring;

import entente.platform.store.Database;
import entente.platform.view.ViewStamp;
import entente.scorecard.purchases.Party;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Where everything that scorecards are made of stands now. One statement tells it to all who ask
 * while the one before is under way, so that what is kept can be compared at every request: each
 * gets an answer from after it asked.
 */
@Singleton
final class MomentView {

    private static final long PATIENCE_SECONDS = 30;

    /** For the first connection; each further one is given twice as long, up to the longest. */
    private static final long FIRST_SECONDS = 2;

    private static final long LONGEST_SECONDS = 16;

    /**
     * Changes of transactions that were not over for sure at the last snapshot: {@code $1} is its
     * xmin. A restored or promoted database has another {@code home()}. After a crash PostgreSQL
     * hands out again the ids of transactions whose commits it lost; it also begins its statistics
     * anew, and says when.
     */
    private static String statement(List<String> views) {
        return "select concat_ws('/', home(), pg_stat_get_bgwriter_stat_reset_time()),"
                + " coalesce((select max(position) from purchase_event), 0), "
                + ViewStamp.of(views.toArray(String[]::new))
                + ", pg_snapshot_xmin(pg_current_snapshot())::text::bigint, c.party_system,"
                + " c.party_value, c.changed from (select) one left join purchase_change c on"
                + " c.changed >= $1";
    }

    private final Database database;
    private final String statement;
    private final Object turn = new Object();
    private @Nullable Promise<Moment> next;
    private boolean underWay;
    private Changes changes = new Changes(""); // of no life: the first answer begins one
    private long since;
    private @Nullable Reading latest;

    /** One asking; what comes of one that was given up is not taken any more. */
    private static final class Reading {
        final Changes changes;
        final long since;

        Reading(Changes changes, long since) {
            this.changes = changes;
            this.since = since;
        }
    }

    @Inject
    MomentView(Database database, BasisView basis) {
        this(database, basis.views());
    }

    /**
     * Looks at some views only.
     *
     * @param views names with their versions
     */
    MomentView(Database database, List<String> views) {
        this.database = database;
        this.statement = statement(views);
    }

    /**
     * A moment.
     *
     * @param position of the purchase log
     * @param heard another text whenever anything that is known besides purchases may have changed
     * @param changes what purchases changed by then, or later
     */
    record Moment(long position, String heard, Changes changes) {

        /** Another text whenever anything may have changed, the same on every instance. */
        String state() {
            return state(new Stamp(changes.life, changes.everybody, List.of(changes.sum.get())));
        }

        /** The same for one of whom purchases have changed something as the stamp says. */
        String state(Stamp stamp) {
            String changed = stamp.toString();
            return position
                    + "-"
                    + heard
                    + "-"
                    + UUID.nameUUIDFromBytes(changed.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Which transaction last changed something of a party. Grows while it is looked at, and ends
     * with the life of the database, which is until it is moved or crashes.
     */
    static final class Changes {
        private final String life;
        private final Map<Party, Long> byParty = new ConcurrentHashMap<>();
        private final AtomicLong count = new AtomicLong();
        private final AtomicLong sum = new AtomicLong();
        private volatile long everybody;

        Changes(String life) {
            this.life = life;
        }

        /** Everything that concerns one who goes by these names. */
        Stamp of(Collection<Party> parties) {
            return new Stamp(
                    life,
                    everybody,
                    parties.stream().map(party -> byParty.getOrDefault(party, 0L)).toList());
        }

        /** The last change that concerned everybody. */
        Stamp ofEverybody() {
            return of(List.of());
        }

        /** Another number whenever anything changed; each instance counts for itself. */
        long count() {
            return count.get();
        }

        private void add(String system, String value, long changed) {
            if (system.isEmpty() && value.isEmpty()) {
                if (everybody != changed) {
                    everybody = changed;
                    count.incrementAndGet();
                }
            } else {
                Long before = byParty.put(Party.ofKey(system, value), changed);
                if (before == null || before.longValue() != changed) {
                    sum.addAndGet(changed - (before == null ? 0 : before));
                    count.incrementAndGet();
                }
            }
        }
    }

    /** What was made before this was read is out of date when it is another one. */
    record Stamp(String life, long everybody, List<Long> byParty) {}

    /** A moment that is not before this call. */
    Moment now() {
        Promise<Moment> mine;
        boolean first;
        synchronized (turn) {
            if (next == null) {
                next = Promise.promise();
            }
            mine = next;
            first = !underWay;
            underWay = true;
        }
        if (first) {
            ask();
        }
        return Database.await(mine.future());
    }

    private void ask() {
        Promise<Moment> asked;
        Reading reading;
        synchronized (turn) {
            asked = next;
            next = null;
            underWay = asked != null;
            reading = new Reading(changes, since);
            latest = reading;
        }
        if (asked != null) {
            Future.succeededFuture(reading)
                    .compose(this::read)
                    .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .onComplete(read -> {
                        ask();
                        if (read.succeeded()) {
                            asked.complete(read.result());
                        } else {
                            asked.fail(read.cause());
                        }
                    });
        }
    }

    private Future<Moment> read(Reading reading) {
        return rows(reading.since, FIRST_SECONDS).compose(rows -> taken(reading, rows));
    }

    /**
     * One connection that fell silent is not to hold up everybody: another one is asked soon, and
     * waited for longer, since the first answer after a start may have very many rows.
     */
    private Future<RowSet<Row>> rows(long from, long seconds) {
        return database.pool()
                .getConnection()
                .compose(connection -> {
                    Future<RowSet<Row>> rows =
                            connection.preparedQuery(statement).execute(Tuple.of(from));
                    // Not before: the pool would give the silent one to somebody else.
                    return rows.onComplete(_ -> connection.close())
                            .timeout(seconds, TimeUnit.SECONDS);
                })
                .recover(failure ->
                        failure instanceof TimeoutException && seconds < LONGEST_SECONDS
                                ? rows(from, seconds * 2)
                                : Future.failedFuture(failure));
    }

    private Future<Moment> taken(Reading reading, RowSet<Row> rows) {
        Row first = rows.iterator().next();
        String life = first.getString(0);
        if (!life.equals(reading.changes.life)) {
            return again(reading, new Reading(new Changes(life), 0));
        }
        synchronized (turn) {
            if (latest != reading) {
                return Future.failedFuture(new TimeoutException("It was given up"));
            }
            for (Row row : rows) {
                if (row.getString(4) != null) {
                    reading.changes.add(row.getString(4), row.getString(5), row.getLong(6));
                }
            }
            changes = reading.changes;
            since = first.getLong(3);
        }
        return Future.succeededFuture(
                new Moment(first.getLong(1), first.getString(2), reading.changes));
    }

    /** The database is another one, or the same after a crash: everything from the start. */
    private Future<Moment> again(Reading before, Reading now) {
        synchronized (turn) {
            if (latest != before) {
                return Future.failedFuture(new TimeoutException("It was given up"));
            }
            latest = now;
        }
        return read(now);
    }
}
