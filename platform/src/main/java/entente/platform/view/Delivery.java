package entente.platform.view;

import entente.platform.Recorded;
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
        Recorded<byte[]> raw) {}
