package entente.platform.view;

import entente.platform.view.Checkpoints.Mark;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries of a batch are new to a consumer. Locks its checkpoint, so that two who believe
 * to work for it cannot both take the same event in; the caller writes {@link #marks} back in the
 * same transaction.
 */
final class Intake {

    private final SqlClient client;
    private final String consumer;
    private final String source;
    private final @Nullable String topicId;
    private final Runnable startOver;
    private final Map<Integer, Mark> marks;

    /**
     * Which life of the publisher's database is taken in: one for all partitions. A partition of
     * which nothing was ever heard does not tell; what comes first there may be of the next life.
     */
    private @Nullable String life;

    private @Nullable Set<String> retired;
    private boolean startedOver;

    /**
     * @param topicId null for the own log
     * @param startOver forgets all effects; called when the publisher's database began another life
     */
    Intake(
            SqlClient client,
            String consumer,
            String source,
            @Nullable String topicId,
            Runnable startOver) {
        this.client = client;
        this.consumer = consumer;
        this.source = source;
        this.topicId = topicId;
        this.startOver = startOver;
        this.marks = new HashMap<>(Checkpoints.lock(client, consumer, source));
        this.life =
                marks.values().stream()
                        .map(Mark::incarnation)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** The deliveries to take in, in order; the checkpoint moves past the others too. */
    List<Delivery> fresh(List<Delivery> batch) {
        List<Delivery> fresh = new ArrayList<>(batch.size());
        for (Delivery delivery : batch) {
            Mark mark = marks.get(delivery.partition());
            if (mark == null) {
                throw new IllegalStateException("No checkpoint of " + consumer);
            }
            boolean sameTopic = topicId == null || topicId.equals(mark.topicId());
            if (sameTopic && delivery.next() <= mark.next()) {
                continue;
            }
            if (isNews(delivery, mark, fresh)) {
                fresh.add(delivery);
            }
            advance(delivery);
        }
        return fresh;
    }

    private boolean isNews(Delivery delivery, Mark mark, List<Delivery> fresh) {
        String incarnation = delivery.incarnation();
        if (incarnation == null) {
            return true;
        }
        String before = life;
        life = before == null ? incarnation : before;
        if (before != null && !incarnation.equals(before)) {
            if (retired().contains(incarnation)) {
                return false;
            }
            // Another life of the publisher's database: it tells everything again.
            startOver.run();
            startedOver = true;
            fresh.clear();
            Checkpoints.retire(client, consumer, source, before);
            retired().add(before);
            life = incarnation;
            marks.replaceAll((_, m) -> new Mark(m.next(), 0, incarnation, m.topicId()));
            return true;
        }
        return delivery.raw().position() > mark.sourcePosition();
    }

    private void advance(Delivery delivery) {
        Mark mark = marks.get(delivery.partition());
        String incarnation = delivery.incarnation();
        if (mark == null) {
            return;
        }
        boolean current = incarnation != null && incarnation.equals(life);
        marks.put(
                delivery.partition(),
                new Mark(
                        delivery.next(),
                        current
                                ? Math.max(mark.sourcePosition(), delivery.raw().position())
                                : mark.sourcePosition(),
                        current ? incarnation : mark.incarnation(),
                        topicId));
    }

    private Set<String> retired() {
        Set<String> known = retired;
        if (known == null) {
            known = Checkpoints.retired(client, consumer, source);
            retired = known;
        }
        return known;
    }

    /** Whether all effects were forgotten. */
    boolean startedOver() {
        return startedOver;
    }

    Map<Integer, Mark> marks() {
        return marks;
    }
}
