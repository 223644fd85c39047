package entente.platform.view;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import entente.platform.store.EventCodec;
import entente.platform.store.Leadership;
import entente.platform.store.LedTask;
import entente.platform.view.Generations.Known;
import entente.platform.view.Generations.State;
import io.vertx.pgclient.PgConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one view up to date: leads or waits to lead, follows the feed, and rebuilds on demand
 * without the view being gone for a moment.
 */
final class ViewRunner<E, R> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ViewRunner.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final long LOOK_MILLIS = 1_000;
    private static final long SWEEP_MILLIS = 60_000;

    private final View<E, R> view;
    private final RowTable<R> table;
    private final EventCodec<E> codec;
    private final Database database;
    private final Leadership leadership;
    private final Feeds feeds;
    private final LedTask task;
    private volatile long lag;
    private volatile long parked;

    /** A generation with its own way through the feed. */
    private static final class Running<E, R> implements AutoCloseable {
        private final Generation<E, R> generation;
        private final Feeds.Opened opened;
        private final Passing passing;

        Running(Generation<E, R> generation, Feeds.Opened opened, Passing passing) {
            this.generation = generation;
            this.opened = opened;
            this.passing = passing;
        }

        int step(PgConnection connection, Duration wait) throws InterruptedException {
            List<Delivery> batch = opened.reader().poll(wait);
            if (!batch.isEmpty()) {
                generation.take(connection, batch, opened.topicId());
                passing.taken(batch.getLast().next());
            }
            passing.through(opened.reader().passed());
            return batch.size();
        }

        @Override
        public void close() {
            opened.close();
        }
    }

    ViewRunner(View<E, R> view, Database database, Leadership leadership, Feeds feeds) {
        this.view = view;
        this.table = new RowTable<>(view.row());
        this.codec = view.feed().codec();
        this.database = database;
        this.leadership = leadership;
        this.feeds = feeds;
        Database.atStart(this::prepare);
        this.task = new LedTask(leadership, task(), this::follow);
        task.start();
    }

    View<E, R> view() {
        return view;
    }

    RowTable<R> table() {
        return table;
    }

    /** As the leader knew it a second ago; 0 where another instance leads. */
    long lag() {
        return lag;
    }

    /** Events set aside, as the leader knew it a second ago. */
    long parked() {
        return parked;
    }

    @Nullable String lastError() {
        return task.lastError();
    }

    Generation<E, R> generation(int number) {
        return new Generation<>(view, table, codec, number);
    }

    /** Makes the first generation, so that queries find their table from the start. */
    private RowTable<R> prepare() {
        return database.inTransaction(c -> {
            await(
                    c.preparedQuery("select pg_advisory_xact_lock(hashtext($1))")
                            .execute(io.vertx.sqlclient.Tuple.of(table.queried())));
            if (Generations.of(c, table).isEmpty()) {
                Generations.add(c, table, 1);
                table.create(c, 1);
                table.show(c, 1);
            }
            Generations.read(c, table);
            return table;
        });
    }

    /** The name under which it is led. */
    String task() {
        return "view " + table.queried();
    }

    private void follow(LedTask led, PgConnection connection) throws InterruptedException {
        Running<E, R> live = null;
        Running<E, R> building = null;
        try {
            long checked = 0;
            long swept = 0;
            boolean said = false;
            while (!led.isClosed()) {
                if (System.currentTimeMillis() - checked > LOOK_MILLIS || live == null) {
                    checked = System.currentTimeMillis();
                    List<Known> known = Generations.of(connection, table);
                    live = reopened(connection, live, shown(known));
                    building = reopened(connection, building, rebuilding(known));
                    settle(connection, live, known);
                    if (checked - swept > SWEEP_MILLIS) {
                        swept = checked;
                        Generations.read(connection, table);
                        Generations.sweep(connection);
                    }
                    lag = live.opened.reader().lag();
                    Instant until = live.opened.reader().reflects();
                    if (until != null) {
                        leadership.reflects(task(), until);
                    } else if (!said) {
                        Leadership.reflectsNothingYet(connection, task());
                    }
                    said = true;
                    parked = Generations.parked(known, live.generation.number());
                }
                int moved = live.step(connection, building == null ? POLL : Duration.ZERO);
                if (building != null) {
                    moved += building.step(connection, Duration.ZERO);
                    if (overtaken(connection, live, building)) {
                        replace(connection, live, building);
                        live.close();
                        live = building;
                        building = null;
                    }
                }
                if (moved > 0) {
                    led.worked();
                }
            }
        } finally {
            if (live != null) {
                live.close();
            }
            if (building != null) {
                building.close();
            }
        }
    }

    /** The one behind the SQL view: the live one, or the first of a new version. */
    private static int shown(List<Known> known) {
        return known.stream()
                .filter(k -> k.state() == State.LIVE)
                .findFirst()
                .or(() -> known.stream().filter(k -> k.state() == State.BUILDING).findFirst())
                .orElseThrow(() -> new IllegalStateException("A view lost its tables"))
                .generation();
    }

    private static @Nullable Integer rebuilding(List<Known> known) {
        int shown = shown(known);
        return known.stream()
                .filter(k -> k.state() == State.BUILDING && k.generation() != shown)
                .map(Known::generation)
                .findFirst()
                .orElse(null);
    }

    private Running<E, R> reopened(
            PgConnection connection, @Nullable Running<E, R> running, int number) {
        if (running != null && running.generation.number() == number) {
            return running;
        }
        if (running != null) {
            running.close();
        }
        return open(connection, number);
    }

    private @Nullable Running<E, R> reopened(
            PgConnection connection, @Nullable Running<E, R> running, @Nullable Integer number) {
        if (number == null) {
            if (running != null) {
                running.close();
            }
            return null;
        }
        return reopened(connection, running, number.intValue());
    }

    private Running<E, R> open(PgConnection connection, int number) {
        table.create(connection, number);
        Generation<E, R> generation = generation(number);
        return new Running<>(
                generation,
                feeds.open(connection, view.feed(), generation.consumer()),
                new Passing(connection, generation.consumer()));
    }

    /** A first generation goes live when it has caught up for the first time. */
    private void settle(PgConnection connection, Running<E, R> live, List<Known> known) {
        boolean fresh =
                known.stream()
                        .anyMatch(k ->
                                k.generation() == live.generation.number()
                                        && k.state() == State.BUILDING);
        if (fresh && live.opened.reader().caughtUp()) {
            Generations.mark(connection, table, live.generation.number(), State.LIVE);
        }
    }

    private boolean overtaken(PgConnection connection, Running<E, R> live, Running<E, R> building) {
        if (!building.opened.reader().caughtUp()) {
            return false;
        }
        if (!(view.feed() instanceof Feed.Topic<E>)) {
            return building.opened.reader().passed() >= live.opened.reader().passed();
        }
        String source = live.generation.source();
        Map<Integer, Checkpoints.Mark> there =
                Checkpoints.read(connection, live.generation.consumer(), source);
        Map<Integer, Checkpoints.Mark> here =
                Checkpoints.read(connection, building.generation.consumer(), source);
        return there.entrySet().stream()
                .allMatch(e -> {
                    Checkpoints.Mark mine = here.get(e.getKey());
                    return mine != null && mine.next() >= e.getValue().next();
                });
    }

    private void replace(PgConnection connection, Running<E, R> live, Running<E, R> building) {
        Database.inTransaction(
                connection,
                c -> {
                    table.show(c, building.generation.number());
                    Generations.mark(c, table, building.generation.number(), State.LIVE);
                    Generations.mark(c, table, live.generation.number(), State.RETIRED);
                    return table;
                });
        LOG.infof("View %s is rebuilt: %s", table.name(), building.generation.consumer());
    }

    void leave() {
        task.leave();
    }

    @Override
    public void close() {
        task.close();
    }
}
