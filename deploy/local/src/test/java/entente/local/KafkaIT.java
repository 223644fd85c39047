package entente.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaIT {
    @TempDir Path home;

    @Test
    void events_survive_a_restart_on_the_same_port() throws Exception {
        try (Kafka kafka = Kafka.start(home, 0)) {
            kafka.createTopics("purchase-events");
            kafka.createTopics("purchase-events"); // already there: nothing to do
            send(kafka, "purchase-events", "before");
            kafka.stop();
            kafka.startAgain();
            send(kafka, "purchase-events", "after");
            assertThat(read(kafka, "purchase-events", 2)).containsExactly("before", "after");
        }
    }

    @Test
    void all_topics_of_the_product_exist_and_no_other_appears_by_itself() throws Exception {
        try (Kafka kafka = Kafka.start();
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            kafka.createTopics(Topics.all());
            assertThatThrownBy(() -> send(kafka, "purchase-event", "misspelt")).isNotNull();
            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrder(
                            "supplier-events",
                            "scorecard-events",
                            "governance-events",
                            "innovation-events",
                            "purchase-events",
                            "forecast-events",
                            "people");
        }
    }

    private static void send(Kafka kafka, String topic, String value) throws Exception {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrap(),
                        "compression.type",
                        "lz4",
                        "max.block.ms",
                        3000);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key", value)).get();
        }
    }

    private static List<String> read(Kafka kafka, String topic, int count) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrap(), "auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(
                    IntStream.range(0, Kafka.PARTITIONS)
                            .mapToObj(partition -> new TopicPartition(topic, partition))
                            .toList());
            for (int tries = 0; values.size() < count && tries < 20; tries++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
