package entente.platform.view;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.Traces;
import entente.platform.store.Database;
import entente.platform.store.EventCodec;
import io.vertx.pgclient.PgConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows a feed for something whose effect is safe to repeat, such as sending keyed commands: each
 * event is handed over at least once, in order per key, while {@link Following} leads. One that
 * fails is set aside with the later ones of its key.
 */
public final class Follower<E> {

    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final long AFTER_FAILURE_MILLIS = 1_000;

    private final String consumer;
    private final Feed<E> feed;
    private final EventCodec<E> codec;
    private final Consumer<Recorded<E>> effect;
    private final int keysAtATime;
    private final Database database;
    private final Feeds feeds;
    private final BooleanSupplier stopping;
    private volatile long lag;
    private volatile @Nullable String lastError;
    private @Nullable Way way;
    private long openAgain;

    /** Its way through the feed while this instance leads. */
    private record Way(Feeds.Opened opened, Passing passing) {}

    /**
     * Nobody follows yet.
     *
     * @param keysAtATime how many keys' events are handed over at the same time
     * @param stopping whether what fails now fails because the instance stops
     */
    public Follower(
            String consumer,
            Feed<E> feed,
            Consumer<Recorded<E>> effect,
            int keysAtATime,
            Database database,
            Feeds feeds,
            BooleanSupplier stopping) {
        this.consumer = consumer;
        this.feed = feed;
        this.codec = feed.codec();
        this.effect = effect;
        this.keysAtATime = keysAtATime;
        this.database = database;
        this.feeds = feeds;
        this.stopping = stopping;
    }

    /** A follower as operators see it; {@code lag} as its leader knew it a moment ago. */
    public record Status(String consumer, long lag, long parked, @Nullable String lastError) {}

    Status status(@Nullable String leadersError) {
        String own = lastError;
        return new Status(
                consumer,
                lag,
                Parked.count(database.pool(), consumer),
                own == null ? leadersError : own);
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
            case Feed.Logs _ -> "log";
            case Feed.Topic<E> topic -> topic.topic();
        };
    }

    /** Hands over what comes next; says whether there was anything. */
    boolean step(PgConnection connection, Duration wait) throws InterruptedException {
        if (System.currentTimeMillis() < openAgain) {
            Thread.sleep(wait);
            return false;
        }
        try {
            Way now = way;
            if (now == null) {
                now =
                        new Way(
                                feeds.open(connection, feed, consumer),
                                new Passing(connection, consumer));
                way = now;
            }
            List<Delivery> batch = now.opened().reader().poll(wait);
            if (!batch.isEmpty()) {
                take(connection, batch, now.opened().topicId());
                now.passing().taken(batch.getLast().next());
            }
            now.passing().through(now.opened().reader().passed());
            return !batch.isEmpty();
        } catch (KafkaException e) {
            failed(e);
            return false;
        }
    }

    /** Finds out how far it is behind. */
    void look() {
        Way now = way;
        if (now != null) {
            try {
                lag = now.opened().reader().lag();
                lastError = null;
            } catch (KafkaException e) {
                failed(e);
            }
        }
    }

    /** What else is led with it goes on while Kafka is away. */
    private void failed(KafkaException e) {
        if (lastError == null) {
            LOG.warnf("%s stops and tries again: %s", consumer, e);
        }
        LOG.debug("Cause", e);
        lastError = e.toString();
        leave();
        openAgain = System.currentTimeMillis() + AFTER_FAILURE_MILLIS;
    }

    /** Leads no more, or begins anew. */
    void leave() {
        Way now = way;
        way = null;
        if (now != null) {
            now.opened().close();
        }
    }

    private void take(PgConnection connection, List<Delivery> batch, @Nullable String topicId) {
        Database.inTransaction(
                connection,
                c -> {
                    // Effects are keyed by event id, which another life of the publisher keeps:
                    // being told everything again has no effect.
                    Intake intake = new Intake(c, consumer, source(), topicId, () -> {});
                    List<Delivery> news =
                            intake.fresh(batch).stream().filter(this::concerns).toList();
                    Set<String> parked =
                            Parked.among(c, consumer, news.stream().map(Delivery::key).toList());
                    Map<Delivery, String> aside = handOver(news, parked);
                    for (Delivery delivery : news) {
                        String error = aside.get(delivery);
                        if (error != null) {
                            Parked.add(c, consumer, source(), delivery, error);
                        }
                    }
                    Checkpoints.write(c, consumer, source(), intake.marks());
                    return batch;
                });
    }

    /** Returns what is to be set aside, and why. */
    private Map<Delivery, String> handOver(List<Delivery> news, Set<String> parked) {
        Map<Delivery, String> aside = new ConcurrentHashMap<>();
        Set<String> failed = ConcurrentHashMap.newKeySet();
        failed.addAll(parked);
        if (keysAtATime == 1) {
            handOver(news, failed, aside);
            return aside;
        }
        Map<String, List<Delivery>> byKey = new LinkedHashMap<>();
        news.forEach(d -> byKey.computeIfAbsent(d.key(), _ -> new ArrayList<>()).add(d));
        SideBySide.run(
                keysAtATime,
                byKey.values().stream()
                        .<Runnable>map(ofKey -> () -> handOver(ofKey, failed, aside))
                        .toList());
        return aside;
    }

    private void handOver(
            Collection<Delivery> news, Set<String> failed, Map<Delivery, String> aside) {
        for (Delivery delivery : news) {
            if (failed.contains(delivery.key())) {
                aside.put(delivery, "An earlier event of this key is parked");
                continue;
            }
            String error = attempt(delivery);
            if (error != null) {
                failed.add(delivery.key());
                aside.put(delivery, error);
            }
        }
    }

    private boolean concerns(Delivery delivery) {
        return switch (feed) {
            case Feed.Log<E> log ->
                    Category.of(delivery.raw().stream()).equals(log.category().name());
            case Feed.Logs logs -> logs.has(delivery.raw().stream());
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
            if (stopping.getAsBoolean() || !Database.isFinal(e)) {
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
}
