package entente.platform.store;

import static entente.platform.store.Database.await;

import entente.platform.Ids;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Elects one instance per task. The leader holds a session's advisory lock on the very connection
 * it works with: who loses the lock can no longer write. A leader that hangs stops its heartbeat; a
 * candidate then ends its backend and takes over.
 */
public final class Leadership implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Leadership.class);
    private static final UUID LOCKS = UUID.fromString("0a3b7c9e-53f1-5b44-8f0e-0f6d3f1b2c11");
    private static final Duration RHYTHM = Duration.ofMillis(500);
    private static final String STALE = "3 seconds";

    /** A heartbeat that waits longer is given again on another connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /**
     * A leader waits longer: where everything is slow, leaving and standing again would make it
     * slower.
     */
    private static final Duration LEADERS = Duration.ofSeconds(10);

    private final Database database;
    private final UUID instance = Ids.next();
    private final Map<String, Instant> reflects = new ConcurrentHashMap<>();
    private final Candidates candidates;
    private final Thread heartbeat;
    private volatile boolean closed;

    public Leadership(Database database) {
        this.database = database;
        this.candidates = new Candidates(database, RHYTHM, PATIENCE, STALE, Leadership::lock);
        this.heartbeat = Thread.ofVirtual().name("heartbeat").start(this::beat);
    }

    private void beat() {
        PgConnection connection = null;
        while (!closed) {
            try {
                if (connection == null) {
                    connection = database.connectForDerived("heartbeat", PATIENCE);
                }
                await(
                        connection
                                .preparedQuery(
                                        "update leadership l set heartbeat = clock_timestamp(),"
                                                + " reflects = coalesce((select n.reflects from"
                                                + " unnest($2::text[], $3::timestamptz[])"
                                                + " n(name, reflects) where n.name = l.name),"
                                                + " reflects) where holder = $1")
                                .execute(beat(Map.copyOf(reflects))),
                        PATIENCE);
            } catch (RuntimeException e) {
                LOG.debug("No heartbeat", e);
                connection = close(connection);
            }
            sleep(RHYTHM);
        }
        close(connection);
    }

    private Tuple beat(Map<String, Instant> known) {
        return Tuple.of(
                instance,
                known.keySet().toArray(String[]::new),
                known.values().stream()
                        .map(at -> at.atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
    }

    /** Up to when what this leader keeps up to date knows its source; told with the heartbeat. */
    public void reflects(String name, Instant until) {
        reflects.merge(name, until, (before, now) -> now.isAfter(before) ? now : before);
    }

    /**
     * For a leader that begins behind its source and cannot say yet how far: where nobody ever said
     * it, what is kept up to date gets older from now on.
     */
    public static void reflectsNothingYet(PgConnection connection, String name) {
        await(
                connection
                        .preparedQuery(
                                "update leadership set reflects = clock_timestamp() where name = $1"
                                        + " and reflects is null")
                        .execute(Tuple.of(name)),
                LEADERS);
    }

    /**
     * Waits until this instance leads, and returns the connection that proves it and is to be
     * worked with. Leadership ends with the connection. What is written on it must be derived: it
     * does not wait for the disk.
     *
     * @param stop ends the waiting
     * @return null when stopped
     */
    public @Nullable PgConnection lead(String name, BooleanSupplier stop) {
        while (candidates.awaitTurn(name, stop)) {
            PgConnection connection = null;
            try {
                connection = database.connectForDerived("leader " + name, LEADERS);
                endIfHanging(connection, name);
                if (locked(connection, name)) {
                    await(
                            connection
                                    .preparedQuery(
                                            "insert into leadership (name, holder, heartbeat) values"
                                                    + " ($1, $2, clock_timestamp()) on conflict (name)"
                                                    + " do update set holder = excluded.holder,"
                                                    + " heartbeat = excluded.heartbeat")
                                    .execute(Tuple.of(name, instance)),
                            LEADERS);
                    LOG.debugf("Leading %s", name);
                    return connection;
                }
            } catch (RuntimeException e) {
                LOG.debugf(e, "Cannot stand for %s", name);
            } finally {
                candidates.turnIsOver();
            }
            close(connection);
            sleep(RHYTHM);
        }
        return null;
    }

    /**
     * Asks on the leader's connection; throws when that is gone, and leadership with it. A leader
     * that has nothing else to ask PostgreSQL asks this every second: else it would not learn that
     * another leads now, and would not stand again when that one goes.
     */
    public static void confirm(PgConnection connection) {
        await(connection.query("select 1").execute(), LEADERS);
    }

    /**
     * Gives leadership up, whatever became of the connection. One that does not even close is not
     * waited for: PostgreSQL ends its session, and the lock with it, when it has been idle for too
     * long ({@link Database#connectForDerived}).
     */
    public static void end(PgConnection connection) {
        try {
            await(connection.close(), PATIENCE);
        } catch (RuntimeException e) {
            LOG.debug("A leader's connection does not close", e);
        }
    }

    private static boolean locked(PgConnection connection, String name) {
        for (Row row :
                await(
                        connection
                                .preparedQuery("select pg_try_advisory_lock($1)")
                                .execute(Tuple.of(lock(name))),
                        LEADERS)) {
            return row.getBoolean(0);
        }
        return false;
    }

    private static void endIfHanging(PgConnection connection, String name) {
        await(
                connection
                        .preparedQuery(
                                "select pg_terminate_backend(l.pid) from pg_locks l, leadership h"
                                        + " where l.locktype = 'advisory' and l.granted and l.objsubid ="
                                        + " 1 and l.database = (select oid from pg_database where"
                                        + " datname = current_database()) and (l.classid::bigint << 32)"
                                        + " | l.objid::bigint = $1 and h.name = $2 and h.heartbeat <"
                                        + " clock_timestamp() - interval '"
                                        + STALE
                                        + "'")
                        .execute(Tuple.of(lock(name), name)),
                LEADERS);
    }

    private static long lock(String name) {
        return Ids.derived(LOCKS, name).getMostSignificantBits();
    }

    private static @Nullable PgConnection close(@Nullable PgConnection connection) {
        if (connection != null) {
            var _ = connection.close(); // not waited for: this thread may be on its way out
        }
        return null;
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the heartbeat; leaders give up by closing their connections. */
    @Override
    public void close() {
        closed = true;
        candidates.close();
        heartbeat.interrupt();
    }
}
