package entente.platform.view;

import io.vertx.sqlclient.SqlClient;

/**
 * Writes down, now and then, how far a consumer came in the own log where nothing concerned it.
 * What concerns it moves the checkpoint in its own transaction; this only spares the next leader
 * the way. On the leader's connection: when that is lost, nothing more is written of what may be
 * lost with it.
 */
final class Passing {

    /** {@link ViewAdmin} looks this far beyond a checkpoint for what it does not say. */
    static final int MOST_UNSAID = 10_000;

    private static final long RHYTHM_MILLIS = 1_000;

    private final SqlClient connection;
    private final String consumer;
    private long written;
    private long writtenAt;

    Passing(SqlClient connection, String consumer) {
        this.connection = connection;
        this.consumer = consumer;
    }

    /** The consumer wrote this checkpoint itself, with what it took in. */
    void taken(long checkpoint) {
        written = Math.max(written, checkpoint);
    }

    /** Everything up to this position was taken in or is of no concern. */
    void through(long position) {
        long now = System.currentTimeMillis();
        boolean due = now - writtenAt > RHYTHM_MILLIS || position - written > MOST_UNSAID / 2;
        if (position > written && due) {
            Checkpoints.pass(connection, consumer, position);
            written = position;
            writtenAt = now;
        }
    }
}
