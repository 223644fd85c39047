package entente.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import entente.local.Kafka;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoCommandIT {

    private static final int PARTITIONS = 2;
    private static final List<String> SMALL =
            List.of("--suppliers", "40", "--months", "1", "--to", "2026-11-20", "--seed", "7");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Kafka kafka;
    private StandInServices services;

    @BeforeEach
    void start() throws IOException {
        kafka = Kafka.start();
        kafka.createTopics(PARTITIONS, "purchase-events");
        services = new StandInServices();
    }

    @AfterEach
    void stop() {
        services.close();
        kafka.close();
    }

    @Test
    void telling_it_again_on_another_day_changes_nothing() {
        assertThat(run(SMALL)).as(said()).isZero();
        List<String> first = sent();
        List<String> commands = List.copyOf(services.commands);
        assertThat(first)
                .containsExactlyInAnyOrderElementsOf(
                        new History(7, LocalDate.of(2026, 11, 20), 1, 40)
                                .events()
                                .map(event -> new String(event.json(), UTF_8))
                                .toList());
        assertThat(services.statusByName)
                .hasSize(40)
                .containsEntry("Nordhafen Castings GmbH", "ACTIVE")
                .containsEntry("Harbor & Plain Freight LLC", "SUSPENDED");
        assertThat(services.rates).containsExactly("USD2026-11-01");

        assertThat(run(List.of("--to", "2026-12-24"))).as(said()).isZero();

        assertThat(said()).contains("There is already demo-company-7-2026-11-20-1-40");
        assertThat(new HashSet<>(sent())).isEqualTo(new HashSet<>(first));
        assertThat(services.commands.subList(commands.size(), services.commands.size()))
                .as("only what the services drop as already so")
                .containsOnly("suppliers", "exchange-rates");
    }

    @Test
    void a_wrong_question_is_answered_with_2() {
        assertThat(run(List.of("--suppliers", "41"))).isEqualTo(2);
        assertThat(run(List.of("--to", "tomorrow"))).isEqualTo(2);
        assertThat(run(List.of("--to"))).isEqualTo(2);
        assertThat(run(List.of("--fast", "1"))).isEqualTo(2);
        assertThat(run(List.of("--agreements", "maybe"))).isEqualTo(2);
        assertThat(said())
                .contains("41 is not from 1 to 40")
                .contains("--to cannot be tomorrow")
                .contains("--to needs a value")
                .contains("Unknown option --fast")
                .contains("--agreements cannot be maybe");
    }

    private int run(List<String> args) {
        return new DemoCommand(
                        Map.of(
                                "ENTENTE_TOKEN",
                                "secret",
                                "KAFKA_BOOTSTRAP_SERVERS",
                                kafka.bootstrap(),
                                "ENTENTE_SUPPLIER_URL",
                                services.address().toString(),
                                "ENTENTE_SCORECARD_URL",
                                services.address().toString()),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8))
                .run(args.toArray(String[]::new));
    }

    private String said() {
        return out.toString(UTF_8) + err.toString(UTF_8);
    }

    private List<String> sent() {
        List<String> sent = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka.bootstrap()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            List<TopicPartition> all = new ArrayList<>();
            for (int partition = 0; partition < PARTITIONS; partition++) {
                all.add(new TopicPartition("purchase-events", partition));
            }
            consumer.assign(all);
            consumer.seekToBeginning(all);
            long end = consumer.endOffsets(all).values().stream().mapToLong(n -> n).sum();
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (sent.size() < end && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> sent.add(record.value()));
            }
        }
        return sent;
    }
}
