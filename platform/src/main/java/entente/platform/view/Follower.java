package entente.platform.view;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.Traces;
import entente.platform.store.Database;
import entente.platform.store.EventCodec;
import entente.platform.store.Leadership;
import entente.platform.store.LedTask;
import io.vertx.pgclient.PgConnection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows a feed for something whose effect is safe to repeat, such as sending keyed commands: each
 * event is handed over at least once, in order per key, by one instance at a time. One that fails
 * is set aside with the later ones of its key.
 */
public final class Follower<E> implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final long LAG_MILLIS = 1_000;

    private final String consumer;
    private final Feed<E> feed;
    private final EventCodec<E> codec;
    private final Consumer<Recorded<E>> effect;
    private final Database database;
    private final Feeds feeds;
    private final LedTask task;
    private volatile long lag;

    public Follower(
            String consumer,
            Feed<E> feed,
            Consumer<Recorded<E>> effect,
            Database database,
            Leadership leadership,
            Feeds feeds) {
        this.consumer = consumer;
        this.feed = feed;
        this.codec = new EventCodec<>(feed.events());
        this.effect = effect;
        this.database = database;
        this.feeds = feeds;
        this.task = new LedTask(leadership, consumer, this::follow);
        task.start();
    }

    /** A follower as operators see it; {@code lag} as its leader knew it a moment ago. */
    public record Status(String consumer, long lag, long parked, @Nullable String lastError) {}

    public Status status() {
        return new Status(consumer, lag, Parked.count(database.pool(), consumer), task.lastError());
    }

    public String consumer() {
        return consumer;
    }

    /** Events or offsets still to come, as its leader knew it a moment ago. */
    public long lag() {
        return lag;
    }

    private String source() {
        return switch (feed) {
            case Feed.Log<E> _ -> "log";
            case Feed.Topic<E> topic -> topic.topic();
        };
    }

    private void follow(LedTask led, PgConnection connection) throws InterruptedException {
        try (Feeds.Opened opened = feeds.open(connection, feed, consumer)) {
            long measured = 0;
            Passing passing = new Passing(connection, consumer);
            while (!led.isClosed()) {
                List<Delivery> batch = opened.reader().poll(POLL);
                if (!batch.isEmpty()) {
                    take(connection, batch, opened.topicId());
                    passing.taken(batch.getLast().next());
                    led.worked();
                }
                passing.through(opened.reader().passed());
                if (System.currentTimeMillis() - measured > LAG_MILLIS) {
                    measured = System.currentTimeMillis();
                    Leadership.confirm(connection);
                    lag = opened.reader().lag();
                }
            }
        }
    }

    private void take(PgConnection connection, List<Delivery> batch, @Nullable String topicId) {
        Database.inTransaction(
                connection,
                c -> {
                    // Effects are keyed by event id, which another life of the publisher keeps:
                    // being told everything again has no effect.
                    Intake intake = new Intake(c, consumer, source(), topicId, () -> {});
                    Map<Delivery, String> aside = new LinkedHashMap<>();
                    List<Delivery> news =
                            intake.fresh(batch).stream().filter(this::concerns).toList();
                    Set<String> parked =
                            Parked.among(c, consumer, news.stream().map(Delivery::key).toList());
                    for (Delivery delivery : news) {
                        if (parked.contains(delivery.key())) {
                            aside.put(delivery, "An earlier event of this key is parked");
                            continue;
                        }
                        String error = attempt(delivery);
                        if (error != null) {
                            parked.add(delivery.key());
                            aside.put(delivery, error);
                        }
                    }
                    aside.forEach((d, error) -> Parked.add(c, consumer, source(), d, error));
                    Checkpoints.write(c, consumer, source(), intake.marks());
                    return batch;
                });
    }

    private boolean concerns(Delivery delivery) {
        return switch (feed) {
            case Feed.Log<E> log ->
                    Category.of(delivery.raw().stream()).equals(log.category().name());
            case Feed.Topic<E> _ ->
                    delivery.problem() != null || codec.knows(delivery.raw().type());
        };
    }

    /** Null when it worked, otherwise why it never will. Throws when trying again may help. */
    private @Nullable String attempt(Delivery delivery) {
        if (delivery.problem() != null) {
            return delivery.problem();
        }
        try {
            Recorded<byte[]> raw = delivery.raw();
            Recorded<E> event = raw.with(codec.decode(raw.type(), raw.event()));
            Traces.within(consumer, raw.trace(), () -> effect.accept(event));
            return null;
        } catch (RuntimeException e) {
            if (task.isClosed() || !Database.isFinal(e)) {
                throw e;
            }
            return e.toString();
        }
    }

    /** Hands over again what was set aside under the key, until one fails again. */
    public int replay(String key) {
        return database.inTransaction(c -> {
            Checkpoints.lock(c, consumer, source());
            int taken = 0;
            for (Parked.Entry entry : Parked.of(c, consumer, key)) {
                String error = attempt(entry.delivery());
                if (error != null) {
                    Parked.failedAgain(c, entry.seq(), error);
                    break;
                }
                Parked.remove(c, entry.seq());
                taken++;
            }
            return taken;
        });
    }

    @Override
    public void close() {
        task.close();
    }
}
