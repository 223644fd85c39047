package entente.supplier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a careful reader makes of the service's topic. */
final class Heard {

    private Heard() {}

    /**
     * Types and ids by key, in the order of the topic. Told once more counts once, as it does for
     * every reader, but only behind the first telling of all before it.
     */
    static Map<String, List<String>> on(String bootstrap) {
        Map<String, List<String>> heard = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        for (ConsumerRecord<String, String> message : all(bootstrap)) {
            if (known.add(header(message, "ce_id"))) {
                heard.computeIfAbsent(message.key(), _ -> new ArrayList<>())
                        .add(header(message, "ce_type") + " " + header(message, "ce_id"));
            }
        }
        return heard;
    }

    private static List<ConsumerRecord<String, String>> all(String bootstrap) {
        List<ConsumerRecord<String, String>> all = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        new HashMap<>(Map.of("bootstrap.servers", bootstrap)),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor("supplier-events").stream()
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(
                Objects.requireNonNull(message.headers().lastHeader(name)).value(), UTF_8);
    }
}
