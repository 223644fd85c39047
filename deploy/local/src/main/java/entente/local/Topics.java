package entente.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;

/** The product's topics; their partition counts never change, order per key depends on them. */
public final class Topics {
    private static final String FOR_EVER = "-1";
    private static final Duration FROM_OUTSIDE = Duration.ofDays(400);

    private Topics() {}

    /** All of them, as the local broker creates them. */
    public static List<NewTopic> all() {
        return Stream.concat(
                        services().map(Topics::events),
                        Stream.of(outside("purchase-events"), outside("forecast-events"), people()))
                .toList();
    }

    private static Stream<String> services() {
        return Stream.of("supplier", "scorecard", "governance", "innovation");
    }

    /** Other services rebuild from these, so nothing ever leaves them. */
    private static NewTopic events(String service) {
        return topic(service + "-events", Map.of("retention.ms", FOR_EVER));
    }

    private static NewTopic outside(String name) {
        return topic(name, Map.of("retention.ms", Long.toString(FROM_OUTSIDE.toMillis())));
    }

    /** Names and addresses by person id; a tombstone erases. */
    private static NewTopic people() {
        return topic("people", Map.of("cleanup.policy", "compact"));
    }

    private static NewTopic topic(String name, Map<String, String> settings) {
        return new NewTopic(name, Kafka.PARTITIONS, (short) 1).configs(settings);
    }
}
