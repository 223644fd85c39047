package entente.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The demo company that is already there. A second one, up to another day, would count everything
 * twice under other names, so the first one is told again instead.
 */
final class EarlierDemo {

    private static final String TOPIC = "purchase-events";
    private static final Pattern SOURCE =
            Pattern.compile("demo-company-(-?\\d+)-(\\d{4}-\\d\\d-\\d\\d)-(\\d+)-(\\d+)");
    private static final int FIRST_RECORDS = 2_000;

    private EarlierDemo() {}

    /** The history whose events are among the first of the topic. */
    static Optional<History> on(String bootstrap) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrap, "default.api.timeout.ms", 15_000),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(TOPIC).stream()
                            .map(info -> new TopicPartition(TOPIC, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (long seen = 0; seen < FIRST_RECORDS && !isAt(ends, consumer); ) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    seen++;
                    Optional<History> found = history(record);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        }
    }

    /** By position: where retention deleted records, fewer come than the offsets count. */
    private static boolean isAt(
            Map<TopicPartition, Long> ends, KafkaConsumer<byte[], byte[]> consumer) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static Optional<History> history(ConsumerRecord<byte[], byte[]> record) {
        Header source = record.headers().lastHeader("ce_source");
        return source == null
                ? Optional.empty()
                : named(new String(source.value(), StandardCharsets.UTF_8));
    }

    /** The history of that name, if it is one of a demo company. */
    static Optional<History> named(String source) {
        Matcher parts = SOURCE.matcher(source);
        return parts.matches()
                ? Optional.of(
                        new History(
                                Long.parseLong(parts.group(1)),
                                LocalDate.parse(parts.group(2)),
                                Integer.parseInt(parts.group(3)),
                                Integer.parseInt(parts.group(4))))
                : Optional.empty();
    }
}
