package entente.local.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import entente.local.Kafka;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The import against a real broker; a small HTTP server answers registrations as api.md says. */
class ImportCommandIT {

    private static final String FILE = "../../examples/import/erp-export.csv";
    private static final String MAPPING = "../../examples/import/erp-export.yaml";
    private static final int PARTITIONS = 3;

    private final Set<String> aliases = new ConcurrentSkipListSet<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Kafka kafka;
    private HttpServer suppliers;

    @BeforeEach
    void startKafka() {
        kafka = Kafka.start();
        kafka.createTopics(PARTITIONS, "purchase-events");
    }

    @AfterEach
    void stopKafka() {
        kafka.close();
    }

    @BeforeEach
    void startSuppliers() throws IOException {
        suppliers =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        suppliers.createContext("/suppliers", this::register);
        suppliers.start();
    }

    @AfterEach
    void stopSuppliers() {
        suppliers.stop(0);
    }

    @Test
    void importing_twice_registers_once_and_sends_the_same_events_again() {
        assertThat(run()).isZero();
        List<String> first = sent(33);
        assertThat(aliases).containsExactly("70011", "70025", "70040", "70052");
        assertThat(said()).contains("33 events sent", "4 suppliers are registered");

        out.reset();
        assertThat(run()).isZero();
        List<String> both = sent(66);
        assertThat(said()).contains("4 suppliers are registered");
        assertThat(new TreeSet<>(both)).isEqualTo(new TreeSet<>(first));
        assertThat(tokens).containsOnly("Bearer secret");
    }

    @Test
    void without_leave_to_register_nothing_is_sent_and_the_reason_is_said() {
        aliases.add("refuse everything");
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString(UTF_8))
                .contains("refuses to register Nordhafen Gusswerk GmbH: 403")
                .contains("nothing counts twice");
    }

    @Test
    void without_a_token_the_question_is_wrong() {
        assertThat(run(Map.of())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("ENTENTE_TOKEN");
    }

    @Test
    void a_supplier_that_is_refused_for_itself_rejects_its_rows_and_the_others_go_on() {
        for (int status : List.of(400, 422)) {
            aliases.clear();
            aliases.add("refuse 70025 with " + status);
            out.reset();
            err.reset();
            assertThat(run()).as(err.toString(UTF_8)).isEqualTo(3);
            assertThat(said()).contains("3 suppliers are registered").doesNotContain("0 rejected");
            assertThat(err.toString(UTF_8))
                    .containsPattern(
                            "line \\d+: supplier-service refuses to register .*: " + status);
            assertThat(aliases).contains("70011", "70040", "70052");
        }
    }

    private int run() {
        return run(
                Map.of(
                        "ENTENTE_TOKEN",
                        "secret",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        kafka.bootstrap(),
                        "ENTENTE_SUPPLIER_URL",
                        "http://localhost:" + suppliers.getAddress().getPort()));
    }

    private int run(Map<String, String> environment) {
        return new ImportCommand(
                        environment,
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8))
                .run(FILE, "--mapping", MAPPING);
    }

    private void register(HttpExchange exchange) throws IOException {
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        JsonNode request = new ObjectMapper().readTree(exchange.getRequestBody());
        String alias = request.at("/aliases/0/value").asText();
        boolean refuse = aliases.contains("refuse everything");
        int status = refuse ? 403 : aliases.add(alias) ? 201 : 409;
        for (int own : List.of(400, 422)) {
            status = aliases.contains("refuse " + alias + " with " + own) ? own : status;
        }
        byte[] body = (status == 409 ? "{\"code\":\"alias-taken\"}" : "{}").getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String said() {
        return out.toString(UTF_8);
    }

    /** Id, type and data of the first events of the topic. */
    private List<String> sent(int count) {
        List<String> sent = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka.bootstrap()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> all = new ArrayList<>();
            for (int partition = 0; partition < PARTITIONS; partition++) {
                all.add(new TopicPartition("purchase-events", partition));
            }
            consumer.assign(all);
            consumer.seekToBeginning(all);
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (sent.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> sent.add(text(record)));
            }
        }
        assertThat(sent).hasSize(count);
        return sent;
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_source")).isEqualTo("erp-export-example");
        assertThat(header(record, "ce_time")).endsWith("T00:00:00Z");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
        return header(record, "ce_id")
                + header(record, "ce_type")
                + new String(record.value(), UTF_8);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
