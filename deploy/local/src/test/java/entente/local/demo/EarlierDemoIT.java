package entente.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import entente.local.Kafka;
import java.time.LocalDate;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EarlierDemoIT {

    private static final String TOPIC = "purchase-events";

    private Kafka kafka;

    @BeforeEach
    void start() {
        kafka = Kafka.start();
        kafka.createTopics(2, TOPIC);
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void there_is_none_on_an_empty_topic_or_among_the_events_of_others() {
        assertThat(EarlierDemo.on(kafka.bootstrap())).isEmpty();
        send("my-erp", "my-erp");
        assertThat(EarlierDemo.on(kafka.bootstrap())).isEmpty();
    }

    /** Waiting for deleted records would never end; the limit only keeps a failure short. */
    @Test
    @Timeout(60)
    void deleted_records_are_not_waited_for() throws Exception {
        send("my-erp", "my-erp", "my-erp");
        delete(2);
        assertThat(EarlierDemo.on(kafka.bootstrap())).isEmpty();

        send("demo-company-7-2026-11-20-1-40");
        assertThat(EarlierDemo.on(kafka.bootstrap()))
                .contains(new History(7, LocalDate.of(2026, 11, 20), 1, 40));
        delete(4);
        assertThat(EarlierDemo.on(kafka.bootstrap())).isEmpty();
    }

    private void send(String... sources) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrap()),
                        new StringSerializer(),
                        new StringSerializer())) {
            for (String source : sources) {
                ProducerRecord<String, String> event = new ProducerRecord<>(TOPIC, 0, "k", "{}");
                event.headers().add("ce_source", source.getBytes(UTF_8));
                var unused = producer.send(event);
            }
        }
    }

    private void delete(long before) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            admin.deleteRecords(
                            Map.of(
                                    new TopicPartition(TOPIC, 0),
                                    RecordsToDelete.beforeOffset(before)))
                    .all()
                    .get();
        }
    }
}
