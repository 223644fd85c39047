package entente.platform.view;

import entente.platform.Recorded;
import entente.platform.messaging.CloudEvents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a consumer.
 *
 * @param partition of the source; 0 for the own log
 * @param next the consumer's checkpoint once it has this event
 * @param incarnation which life of the publisher's database it comes from; null for the own log
 * @param key what keeps its order: the stream in the own log, the Kafka key in a topic
 * @param problem why it cannot be read at all, null when its envelope is fine
 * @param raw the event as recorded, its content unread
 */
public record Delivery(
        int partition,
        long next,
        @Nullable String incarnation,
        String key,
        @Nullable String problem,
        Recorded<byte[]> raw) {

    /** A record as consumers take it in; what cannot be read says so. */
    static Delivery of(ConsumerRecord<byte[], byte[]> record) {
        byte[] data = record.value() == null ? new byte[0] : record.value();
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        try {
            return new Delivery(
                    record.partition(),
                    record.offset() + 1,
                    CloudEvents.header(record.headers(), "ce_source"),
                    key,
                    null,
                    CloudEvents.read(record.headers(), data));
        } catch (IllegalArgumentException e) {
            return new Delivery(
                    record.partition(),
                    record.offset() + 1,
                    null,
                    key,
                    e.getMessage() + " in " + Base64.getEncoder().encodeToString(data),
                    unreadable(record, data));
        }
    }

    private static Recorded<byte[]> unreadable(ConsumerRecord<?, ?> record, byte[] data) {
        Instant time = Instant.ofEpochMilli(record.timestamp());
        UUID none = new UUID(0, 0);
        return new Recorded<>(
                "unreadable/" + record.partition() + "-" + record.offset(),
                0,
                0,
                none,
                "unreadable",
                time,
                time,
                "unknown",
                none,
                null,
                null,
                data);
    }
}
