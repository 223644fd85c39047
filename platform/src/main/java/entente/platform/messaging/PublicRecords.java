package entente.platform.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.store.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Events of the log as records of the service's topic. */
final class PublicRecords {

    private final String service;
    private final Map<String, Outlet<?>> outlets = new HashMap<>();

    /** A publisher with the codec of its category. */
    private record Outlet<E>(Publisher<E> publisher, EventCodec<E> codec) {
        @Nullable PublicEvent publish(Recorded<byte[]> raw) {
            return publisher.publish(raw.with(codec.decode(raw.type(), raw.event())));
        }
    }

    PublicRecords(String service, List<Publisher<?>> publishers) {
        this.service = service;
        publishers.forEach(p -> outlets.put(p.category().name(), outlet(p)));
    }

    private static <E> Outlet<E> outlet(Publisher<E> publisher) {
        return new Outlet<>(publisher, new EventCodec<>(publisher.category().events()));
    }

    /**
     * The record that tells this event, or null when it is private. Throws when it can be neither
     * read nor translated.
     *
     * @param incarnation which life of the database the log belongs to
     */
    @Nullable ProducerRecord<byte[], byte[]> of(Recorded<byte[]> raw, String incarnation) {
        Outlet<?> outlet = outlets.get(Category.of(raw.stream()));
        PublicEvent event = outlet == null ? null : outlet.publish(raw);
        if (event == null) {
            return null;
        }
        try {
            return new ProducerRecord<>(
                    service + "-events",
                    null,
                    event.key().getBytes(StandardCharsets.UTF_8),
                    EventCodec.JSON.writeValueAsBytes(event.data()),
                    CloudEvents.headers("/entente/" + service + "/" + incarnation, event, raw));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + event.type(), e);
        }
    }
}
