package entente.platform.store;

import static entente.platform.store.Database.await;

import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Forgets command keys of people and systems after their time; those of policies never expire. */
public final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration RHYTHM = Duration.ofMinutes(5);

    private final EventStore store;
    private final Leadership leadership;
    private final Duration kept;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param kept how long a repeated command gets its first answer
     */
    public Housekeeping(EventStore store, Leadership leadership, Duration kept) {
        this.store = store;
        this.leadership = leadership;
        this.kept = kept;
        this.thread = Thread.ofVirtual().name("housekeeping").start(this::run);
    }

    private void run() {
        while (!closed) {
            PgConnection connection = leadership.lead("housekeeping", () -> closed);
            if (connection == null) {
                return;
            }
            try {
                for (long tick = 0; !closed; tick++) {
                    if (tick % RHYTHM.toSeconds() == 0) {
                        forget(connection);
                    }
                    Leadership.confirm(connection);
                    Thread.sleep(Duration.ofSeconds(1));
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Housekeeping stops and goes on: %s", e);
            } finally {
                Leadership.end(connection);
            }
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
        closed = true;
        thread.interrupt();
    }
}
