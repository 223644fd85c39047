package entente.bench.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import entente.bench.harness.Contender.Unverified;
import entente.bench.harness.Services;
import entente.bench.harness.Services.Service;
import entente.bench.harness.Waiting;
import entente.bench.http.Connection;
import entente.bench.http.Requests;
import entente.bench.store.Schema;
import entente.local.Kafka;
import entente.local.demo.DemoCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * The scorecards of the demo company for its last whole quarter, as a running service answers them.
 *
 * @param requests for the card of each supplier
 * @param bodies what is to be answered, in the same order
 */
record Cards(Service service, List<byte[]> requests, List<byte[]> bodies) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String MONTHS = "9";
    private static final String TOPIC = "purchase-events";
    private static final String TAKEN_IN =
            "select coalesce(sum(next), 0) from checkpoint where source = '" + TOPIC + "'";

    int size() {
        return requests.size();
    }

    /** Lets the demo company happen, and asks for its cards once it has been heard of. */
    static Cards ofDemo(
            Service suppliers, Service scorecards, Path signingKey, String bootstrap, String token)
            throws IOException {
        tell(suppliers, scorecards, signingKey, bootstrap);
        Services.awaitQuiet(suppliers);
        Schema schema = new Schema(scorecards.database());
        Waiting.until(
                "the demo's purchase events are taken in",
                PATIENCE,
                () -> schema.ask(TAKEN_IN) == sent(bootstrap));
        Services.awaitQuiet(scorecards);
        List<byte[]> requests = new ArrayList<>();
        List<byte[]> bodies = new ArrayList<>();
        try (Connection connection = new Connection(scorecards.port())) {
            String period = lastWholeQuarter(LocalDate.now(ZoneOffset.UTC));
            JsonNode list =
                    JSON.readTree(
                            answer(connection, "/rankings?limit=100&period=" + period, token));
            for (JsonNode item : list.path("items")) {
                String path = "/scorecards/" + item.path("supplierId").asText() + "/" + period;
                byte[] body = answer(connection, path, token);
                requireSame(body, answer(connection, path + "?asOf=" + now(), token));
                requests.add(Requests.get(path, token));
                bodies.add(body);
            }
        }
        if (bodies.size() < 10) {
            throw new Unverified("Only " + bodies.size() + " cards have something on them");
        }
        return new Cards(scorecards, List.copyOf(requests), List.copyOf(bodies));
    }

    private static long sent(String bootstrap) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            Map<TopicPartition, OffsetSpec> all = new HashMap<>();
            for (int partition = 0; partition < Kafka.PARTITIONS; partition++) {
                all.put(new TopicPartition(TOPIC, partition), OffsetSpec.latest());
            }
            return admin.listOffsets(all).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        }
    }

    private static void tell(
            Service suppliers, Service scorecards, Path signingKey, String bootstrap)
            throws IOException {
        ProcessBuilder demo =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                DemoCommand.class.getName(),
                                "--months",
                                MONTHS,
                                "--agreements",
                                "no")
                        .redirectErrorStream(true);
        demo.environment().put("KAFKA_BOOTSTRAP_SERVERS", bootstrap);
        demo.environment().put("ENTENTE_SUPPLIER_URL", "http://localhost:" + suppliers.port());
        demo.environment().put("ENTENTE_SCORECARD_URL", "http://localhost:" + scorecards.port());
        demo.environment().put("ENTENTE_LOCAL_SIGNING_KEY", signingKey.toString());
        Process process = demo.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("The demo failed: " + said);
        }
    }

    /** The card from sums and the card from single lines differ in nothing. */
    private static void requireSame(byte[] fromSums, byte[] fromLines) throws IOException {
        JsonNode sums = JSON.readTree(fromSums);
        JsonNode lines = JSON.readTree(fromLines);
        if (!sums.equals(lines) || sums.path("score").isMissingNode()) {
            throw new Unverified("A card differs: " + sums + " from sums, " + lines);
        }
    }

    private static byte[] answer(Connection connection, String path, String token)
            throws IOException {
        Connection.Answer answer = connection.exchange(Requests.get(path, token));
        if (answer.status() != 200) {
            throw new Unverified(path + " was answered " + answer.status() + " " + answer.text());
        }
        return answer.body();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String lastWholeQuarter(LocalDate today) {
        LocalDate day = today.minusMonths(3);
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }
}
