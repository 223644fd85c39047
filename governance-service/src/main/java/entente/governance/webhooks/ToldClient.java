package entente.governance.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.platform.store.EventCodec;
import entente.platform.store.EventStore;
import io.quarkus.arc.All;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Events of the log as webhooks hear them: what the publishers let out, as structured CloudEvents.
 * The newest are kept, since all webhooks ask for the same.
 */
@Singleton
public class ToldClient {

    private static final Logger LOG = Logger.getLogger(ToldClient.class);
    private static final int KEPT = 4_096;

    private final Map<String, Outlet<?>> outlets = new HashMap<>();
    private final EventStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, Optional<Told>> newest =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Optional<Told>> eldest) {
                    return size() > KEPT;
                }
            };
    private volatile @Nullable String source;

    /** A public event. */
    record Told(UUID eventId, String type, String key, Buffer body) {}

    private record Outlet<E>(Publisher<E> publisher, EventCodec<E> codec) {
        @Nullable PublicEvent publish(Recorded<byte[]> raw) {
            return publisher.publish(raw.with(codec.decode(raw.type(), raw.event())));
        }
    }

    ToldClient(@All List<Publisher<?>> publishers, EventStore store) {
        publishers.forEach(p -> outlets.put(p.category().name(), outlet(p)));
        this.store = store;
    }

    private static <E> Outlet<E> outlet(Publisher<E> publisher) {
        return new Outlet<>(publisher, new EventCodec<>(publisher.category().events()));
    }

    /** The event as it is told; empty when it is private. */
    Optional<Told> of(Recorded<byte[]> raw) {
        Outlet<?> outlet = outlets.get(Category.of(raw.stream()));
        if (outlet == null) {
            return Optional.empty();
        }
        lock.lock();
        try {
            return newest.computeIfAbsent(raw.eventId(), _ -> made(outlet, raw));
        } finally {
            lock.unlock();
        }
    }

    /** The relay sets aside what cannot be told, with the reason; there operators see it. */
    private Optional<Told> made(Outlet<?> outlet, Recorded<byte[]> raw) {
        try {
            PublicEvent event = outlet.publish(raw);
            return event == null
                    ? Optional.empty()
                    : Optional.of(
                            new Told(raw.eventId(), event.type(), event.key(), body(raw, event)));
        } catch (RuntimeException e) {
            LOG.warnf("Webhooks are not told of event %s: %s", raw.eventId(), e);
            return Optional.empty();
        }
    }

    private Buffer body(Recorded<byte[]> raw, PublicEvent event) {
        ObjectNode cloud = EventCodec.JSON.createObjectNode();
        cloud.put("specversion", "1.0");
        cloud.put("id", raw.eventId().toString());
        cloud.put("type", event.type());
        cloud.put("source", source());
        cloud.put("subject", raw.stream());
        cloud.put("time", raw.occurredAt().toString());
        cloud.put("datacontenttype", "application/json");
        cloud.put("correlationid", raw.correlation().toString());
        cloud.put("sourceposition", Long.toString(raw.position()));
        cloud.put("streamversion", Integer.toString(raw.version()));
        cloud.set("data", EventCodec.JSON.valueToTree(event.data()));
        try {
            return Buffer.buffer(EventCodec.JSON.writeValueAsBytes(cloud));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + event.type(), e);
        }
    }

    private String source() {
        String known = source;
        if (known == null) {
            known = "/entente/governance/" + store.incarnation();
            source = known;
        }
        return known;
    }
}
