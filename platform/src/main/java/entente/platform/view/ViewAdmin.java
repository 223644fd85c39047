package entente.platform.view;

import entente.platform.Category;
import entente.platform.Rejected;
import entente.platform.store.Database;
import entente.platform.store.EventStore;
import entente.platform.store.Leadership;
import entente.platform.view.Generations.Known;
import entente.platform.view.Generations.State;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All views of the service: waiting for them, looking after them, rebuilding them. */
public final class ViewAdmin implements Views, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Database database;
    private final EventStore store;
    private final Lags lags;
    private final List<ViewRunner<?, ?>> runners;

    public ViewAdmin(
            List<View<?, ?>> views,
            Database database,
            EventStore store,
            Leadership leadership,
            Feeds feeds) {
        this.database = database;
        this.store = store;
        this.lags = new Lags(database);
        this.runners = new ArrayList<>();
        for (View<?, ?> view : views) {
            runners.add(new ViewRunner<>(view, database, leadership, feeds));
        }
    }

    /**
     * A view as operators see it.
     *
     * @param state BUILDING until it has caught up for the first time
     * @param rebuilding the generation that is to take over, if one is being built
     * @param lag events of the own log, or offsets of the topic as far as known, still to take in
     * @param parked events set aside
     */
    public record Status(
            String name,
            int version,
            String source,
            String state,
            int generation,
            @Nullable Integer rebuilding,
            long position,
            long lag,
            long parked,
            @Nullable String lastError) {}

    @Override
    public long await(View<?, ?> view, @Nullable Long after) {
        ViewRunner<?, ?> runner = runner(view);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            long position =
                    switch (view.feed()) {
                        case Feed.Log<?> log -> position(runner, List.of(log.category()));
                        case Feed.Logs logs -> position(runner, logs.categories());
                        case Feed.Topic<?> _ -> store.head();
                    };
            if (after == null || position >= after) {
                return position;
            }
            if (System.nanoTime() > until) {
                throw new Rejected(
                        Rejected.Kind.BUSY,
                        "view-behind",
                        "The list is at position " + position + ", not yet at " + after);
            }
            pause();
        }
    }

    @Override
    public long lag(View<?, ?> view) {
        return lags.of(runner(view).task());
    }

    @Override
    public long lag() {
        return runners.stream().mapToLong(runner -> lags.of(runner.task())).max().orElse(0);
    }

    /** Of the rows that are queried; asked of the database, whoever leads the view. */
    private long position(ViewRunner<?, ?> runner, List<? extends Category<?>> categories) {
        RowTable<?> table = runner.table();
        return Checkpoints.reached(
                database.pool(),
                table.name(),
                table.version(),
                categories.stream().map(Category::name).toList());
    }

    private Generation<?, ?> live(ViewRunner<?, ?> runner) {
        List<Known> known = Generations.of(database.pool(), runner.table());
        int number =
                known.stream()
                        .filter(k -> k.state() == State.LIVE)
                        .findFirst()
                        .or(() -> known.stream().findFirst())
                        .map(Known::generation)
                        .orElse(1);
        return runner.generation(number);
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Rejected(Rejected.Kind.BUSY, "shutting-down", "This instance is stopping");
        }
    }

    /** Lag and parked events of the views that this instance leads, one meter per view. */
    public void bindTo(MeterRegistry meters) {
        for (ViewRunner<?, ?> runner : runners) {
            Tags tags = Tags.of("view", runner.table().name());
            meters.gauge("entente.view.lag", tags, runner, ViewRunner::lag);
            meters.gauge("entente.view.parked", tags, runner, ViewRunner::parked);
        }
    }

    /**
     * Whether every view has caught up once; a view of a topic that is not there has nothing to
     * catch up with.
     *
     * @param topicThere whether the topic of that name can be read now
     */
    public boolean ready(Predicate<String> topicThere) {
        return runners.stream().allMatch(r -> caughtUpOnce(r) || sourceless(r, topicThere));
    }

    private boolean caughtUpOnce(ViewRunner<?, ?> runner) {
        return Generations.of(database.pool(), runner.table()).stream()
                .anyMatch(k -> k.state() == State.LIVE);
    }

    private static boolean sourceless(ViewRunner<?, ?> runner, Predicate<String> topicThere) {
        return runner.view().feed() instanceof Feed.Topic<?> topic
                && !topicThere.test(topic.topic());
    }

    public List<Status> status() {
        return runners.stream().map(this::status).toList();
    }

    private Status status(ViewRunner<?, ?> runner) {
        List<Known> known = Generations.of(database.pool(), runner.table());
        Generation<?, ?> live = live(runner);
        Integer rebuilding =
                known.stream()
                        .filter(k -> k.state() == State.BUILDING && k.generation() != live.number())
                        .map(Known::generation)
                        .findFirst()
                        .orElse(null);
        boolean caughtUp = known.stream().anyMatch(k -> k.state() == State.LIVE);
        long position;
        long lag;
        switch (runner.view().feed()) {
            case Feed.Log<?> log -> {
                position = position(runner, List.of(log.category()));
                lag = Math.max(0, store.head() - position);
            }
            case Feed.Logs logs -> {
                position = position(runner, logs.categories());
                lag = Math.max(0, store.head() - position);
            }
            case Feed.Topic<?> topic -> {
                position =
                        Checkpoints.read(database.pool(), live.consumer(), topic.topic())
                                .values()
                                .stream()
                                .mapToLong(Checkpoints.Mark::next)
                                .sum();
                lag = runner.lag();
            }
        }
        return new Status(
                runner.table().name(),
                runner.table().version(),
                live.source(),
                caughtUp ? "LIVE" : "BUILDING",
                live.number(),
                rebuilding,
                position,
                lag,
                Generations.parked(known, live.number()),
                runner.lastError());
    }

    /**
     * Starts to rebuild the view beside the one that is queried; it takes over when it has caught
     * up.
     *
     * @return the new generation
     */
    public int rebuild(String name) {
        ViewRunner<?, ?> runner = runner(name);
        return database.inTransaction(c -> {
            lock(c, runner);
            List<Known> known = Generations.of(c, runner.table());
            if (known.stream().filter(k -> k.state() == State.BUILDING).count() > 0) {
                throw new Rejected(
                        Rejected.Kind.CONFLICT,
                        "rebuild-running",
                        "This view is being built already");
            }
            int next = known.getLast().generation() + 1;
            Generations.add(c, runner.table(), next);
            return next;
        });
    }

    /** Gives a running rebuild up; the view that is queried stays as it is. */
    public void cancelRebuild(String name) {
        ViewRunner<?, ?> runner = runner(name);
        database.inTransaction(c -> {
            lock(c, runner);
            List<Known> known = Generations.of(c, runner.table());
            if (known.stream().noneMatch(k -> k.state() == State.LIVE)) {
                throw new Rejected(
                        Rejected.Kind.CONFLICT,
                        "first-build",
                        "Nothing could be queried without this build");
            }
            known.stream()
                    .filter(k -> k.state() == State.BUILDING)
                    .forEach(k -> Generations.remove(c, runner.table(), k.generation()));
            return known;
        });
    }

    private static void lock(io.vertx.sqlclient.SqlClient client, ViewRunner<?, ?> runner) {
        Database.await(
                client.preparedQuery("select pg_advisory_xact_lock(hashtext($1))")
                        .execute(io.vertx.sqlclient.Tuple.of(runner.table().queried())));
    }

    /**
     * Takes in again what a view set aside under the key.
     *
     * @return how many events were taken in
     */
    public int replay(String name, String key) {
        Generation<?, ?> live = live(runner(name));
        return live.replay(database, key);
    }

    private ViewRunner<?, ?> runner(View<?, ?> view) {
        return runners.stream()
                .filter(r -> r.view().row() == view.row())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Not a view of this service: " + view));
    }

    private ViewRunner<?, ?> runner(String name) {
        return runners.stream()
                .filter(r -> r.table().name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new Rejected(
                                Rejected.Kind.MISSING, "view-unknown", "There is no view " + name));
    }

    @Override
    public void close() {
        runners.forEach(ViewRunner::leave);
        runners.parallelStream().forEach(ViewRunner::close);
    }
}
