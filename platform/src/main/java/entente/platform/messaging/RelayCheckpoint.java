package entente.platform.messaging;

import entente.platform.store.Database;
import entente.platform.view.Checkpoints;
import entente.platform.view.Checkpoints.Mark;
import entente.platform.view.Delivery;
import entente.platform.view.Parked;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.SqlClient;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How far the relay has told the log; moved by its leader alone, on the leader's connection. */
final class RelayCheckpoint {

    static final String CONSUMER = "relay";

    private final PgConnection connection;
    private final String incarnation;
    private long position;

    private RelayCheckpoint(PgConnection connection, String incarnation, long position) {
        this.connection = connection;
        this.incarnation = incarnation;
        this.position = position;
    }

    /**
     * For a leader that begins.
     *
     * @param incarnation the life that the log is in; if it is another one than before, nothing of
     *     the log is told yet, and nothing is parked
     */
    static RelayCheckpoint of(PgConnection connection, String incarnation) {
        Checkpoints.ensure(connection, CONSUMER, "log", List.of(0));
        Mark mark = read(connection);
        RelayCheckpoint checkpoint = new RelayCheckpoint(connection, incarnation, mark.next());
        if (!incarnation.equals(mark.incarnation())) {
            Parked.forget(connection, CONSUMER);
            checkpoint.move(0, Map.of());
        }
        return checkpoint;
    }

    /** Of the last event that was told, by whoever leads. */
    static long position(SqlClient client) {
        return read(client).next();
    }

    private static Mark read(SqlClient client) {
        return Checkpoints.read(client, CONSUMER, "log")
                .getOrDefault(0, new Mark(0, 0, null, null));
    }

    long position() {
        return position;
    }

    /**
     * Moves on from where it must be, with what could not be told set aside.
     *
     * @throws IllegalStateException when somebody else moved it: this leadership is over
     */
    void move(long to, Map<Delivery, String> aside) {
        if (aside.isEmpty()) {
            write(connection, to);
        } else {
            Database.inTransaction(
                    connection,
                    c -> {
                        write(c, to);
                        aside.entrySet().stream()
                                .sorted(Comparator.comparingLong(e -> e.getKey().next()))
                                .forEach(e ->
                                        Parked.add(c, CONSUMER, "log", e.getKey(), e.getValue()));
                        return to;
                    });
        }
        position = to;
    }

    private void write(SqlClient client, long to) {
        boolean moved =
                Checkpoints.move(
                        client, CONSUMER, "log", position, new Mark(to, 0, incarnation, null));
        if (!moved) {
            throw new IllegalStateException("Another relay moved the checkpoint");
        }
    }
}
