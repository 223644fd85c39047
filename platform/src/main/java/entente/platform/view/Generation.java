package entente.platform.view;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.store.Database;
import entente.platform.store.EventCodec;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One table of a view and the folding of events into it: each batch, its rows, its checkpoint and
 * what it sets aside are one transaction.
 */
final class Generation<E, R> {

    private final View<E, R> view;
    private final RowTable<R> table;
    private final EventCodec<E> codec;
    private final int number;

    Generation(View<E, R> view, RowTable<R> table, EventCodec<E> codec, int number) {
        this.view = view;
        this.table = table;
        this.codec = codec;
        this.number = number;
    }

    String consumer() {
        return table.table(number);
    }

    int number() {
        return number;
    }

    String source() {
        return switch (view.feed()) {
            case Feed.Log<E> _ -> "log";
            case Feed.Logs _ -> "log";
            case Feed.Topic<E> topic -> topic.topic();
        };
    }

    /** Takes the batch in; halves it when PostgreSQL refuses it, until the culprit stands alone. */
    void take(PgConnection connection, List<Delivery> batch, @Nullable String topicId) {
        try {
            Database.inTransaction(connection, c -> fold(c, batch, topicId));
        } catch (RuntimeException failure) {
            if (!Database.isFinal(failure)) {
                throw failure;
            }
            if (batch.size() > 1) {
                int middle = batch.size() / 2;
                take(connection, batch.subList(0, middle), topicId);
                take(connection, batch.subList(middle, batch.size()), topicId);
                return;
            }
            Database.inTransaction(
                    connection,
                    c -> {
                        Intake intake = intake(c, topicId);
                        for (Delivery culprit : intake.fresh(batch)) {
                            Parked.add(c, consumer(), source(), culprit, failure.toString());
                        }
                        Checkpoints.write(c, consumer(), source(), intake.marks());
                        return batch;
                    });
        }
    }

    private Intake intake(SqlClient client, @Nullable String topicId) {
        return new Intake(
                client,
                consumer(),
                source(),
                topicId,
                () -> {
                    table.clear(client, number);
                    Parked.forget(client, consumer());
                });
    }

    private List<Delivery> fold(
            SqlConnection connection, List<Delivery> batch, @Nullable String topicId) {
        Intake intake = intake(connection, topicId);
        List<Delivery> news = intake.fresh(batch).stream().filter(this::concerns).toList();
        if (news.isEmpty() && !intake.startedOver()) {
            Checkpoints.skip(connection, consumer(), source(), intake.marks());
        } else {
            fold(connection, news);
            Checkpoints.write(connection, consumer(), source(), intake.marks());
        }
        return news;
    }

    private boolean concerns(Delivery delivery) {
        return switch (view.feed()) {
            case Feed.Log<E> log ->
                    Category.of(delivery.raw().stream()).equals(log.category().name());
            case Feed.Logs logs -> logs.has(delivery.raw().stream());
            case Feed.Topic<E> _ ->
                    delivery.problem() != null || codec.knows(delivery.raw().type());
        };
    }

    private void fold(SqlConnection connection, List<Delivery> news) {
        Set<String> parkedKeys =
                Parked.among(
                        connection,
                        consumer(),
                        new HashSet<>(news.stream().map(Delivery::key).toList()));
        Map<Delivery, String> aside = new LinkedHashMap<>();
        List<Step<E>> steps = new ArrayList<>();
        Set<String> failed = new HashSet<>();
        for (Delivery delivery : news) {
            if (parkedKeys.contains(delivery.key()) || failed.contains(delivery.key())) {
                aside.put(delivery, "An earlier event of this key is parked");
                continue;
            }
            try {
                Step<E> step = step(delivery);
                if (step != null) {
                    steps.add(step);
                }
            } catch (RuntimeException e) {
                failed.add(delivery.key());
                aside.put(delivery, e.toString());
            }
        }
        Rows rows = new Rows(connection, steps);
        for (Step<E> step : steps) {
            if (failed.contains(step.delivery.key()) && failedBefore(aside, step.delivery)) {
                aside.put(step.delivery, "An earlier event of this key is parked");
                continue;
            }
            try {
                rows.evolve(step);
            } catch (RuntimeException e) {
                failed.add(step.delivery.key());
                aside.put(step.delivery, e.toString());
            }
        }
        rows.write(connection);
        aside.entrySet().stream()
                .sorted(java.util.Comparator.comparingLong(e -> e.getKey().next()))
                .forEach(e ->
                        Parked.add(connection, consumer(), source(), e.getKey(), e.getValue()));
    }

    /** Whether an event of the same key and before this one was set aside. */
    private static boolean failedBefore(Map<Delivery, String> aside, Delivery delivery) {
        return aside.keySet().stream()
                .anyMatch(other ->
                        other.key().equals(delivery.key()) && other.next() < delivery.next());
    }

    /** An event that concerns a row. */
    private record Step<E>(Delivery delivery, Recorded<E> event, Object rowKey) {}

    private @Nullable Step<E> step(Delivery delivery) {
        if (delivery.problem() != null) {
            throw new IllegalArgumentException(delivery.problem());
        }
        Recorded<byte[]> raw = delivery.raw();
        Recorded<E> event = raw.with(codec.decode(raw.type(), raw.event()));
        Object key = view.key(event);
        return key == null ? null : new Step<>(delivery, event, key);
    }

    /** The rows that a batch touches, in memory. */
    private final class Rows {
        private final Map<Object, R> rows;
        private final Set<Object> touched = new HashSet<>();
        private final Set<Object> stored;

        Rows(SqlClient client, List<Step<E>> steps) {
            Set<Object> keys = new HashSet<>(steps.stream().map(Step::rowKey).toList());
            this.rows = keys.isEmpty() ? new HashMap<>() : table.load(client, number, keys);
            this.stored = Set.copyOf(rows.keySet());
        }

        void evolve(Step<E> step) {
            R before = rows.get(step.rowKey);
            R kept = before == null ? null : table.copy(before);
            R after;
            try {
                after = view.evolve(before, step.event);
            } catch (RuntimeException e) {
                if (kept != null) {
                    rows.put(step.rowKey, kept);
                }
                throw e;
            }
            touched.add(step.rowKey);
            if (after == null) {
                rows.remove(step.rowKey);
            } else if (!table.key(after).equals(step.rowKey)) {
                throw new IllegalStateException(
                        "A row of " + step.rowKey + " says it is " + table.key(after));
            } else {
                rows.put(step.rowKey, after);
            }
        }

        void write(SqlClient client) {
            List<R> changed = new ArrayList<>();
            List<Object> gone = new ArrayList<>();
            for (Object key : touched) {
                R row = rows.get(key);
                if (row != null) {
                    changed.add(row);
                } else if (stored.contains(key)) {
                    gone.add(key);
                }
            }
            table.upsert(client, number, changed);
            table.delete(client, number, gone);
        }
    }

    /**
     * Takes the parked events of the key in, in order, each in a transaction of its own, until one
     * fails again.
     *
     * @return how many were taken in
     */
    int replay(Database database, String key) {
        int taken = 0;
        while (replayFirst(database, key)) {
            taken++;
        }
        return taken;
    }

    private boolean replayFirst(Database database, String key) {
        List<Parked.Entry> tried = new ArrayList<>(1);
        try {
            return database.inTransaction(c -> {
                Checkpoints.lock(c, consumer(), source());
                tried.addAll(Parked.of(c, consumer(), key, 1));
                for (Parked.Entry entry : tried) {
                    Step<E> step = step(entry.delivery());
                    if (step != null) {
                        Rows rows = new Rows(c, List.of(step));
                        rows.evolve(step);
                        rows.write(c);
                    }
                    Parked.remove(c, entry.seq());
                    Checkpoints.touch(c, consumer(), source());
                }
                return !tried.isEmpty();
            });
        } catch (RuntimeException failure) {
            if (tried.isEmpty() || !Database.isFinal(failure)) {
                throw failure;
            }
            long seq = tried.getFirst().seq();
            database.inTransaction(c -> {
                Parked.failedAgain(c, seq, failure.toString());
                return seq;
            });
            return false;
        }
    }
}
