package entente.supplier.onboarding;

import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.BEN;
import static entente.supplier.onboarding.Suppliers.fresh;
import static entente.supplier.onboarding.Suppliers.id;
import static entente.supplier.onboarding.Suppliers.path;
import static entente.supplier.onboarding.Suppliers.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import entente.platform.contracts.Contracts;
import entente.platform.testkit.EnginesResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What others hear of a command, on the real topic. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SupplierEventsIT {

    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void others_hear_in_order_what_the_contracts_promise() {
        String supplier =
                path(
                        post(
                                        ADA,
                                        "/suppliers",
                                        Map.of(
                                                "name", "Acme",
                                                "aliases",
                                                        List.of(
                                                                Map.of(
                                                                        "system",
                                                                        "SAP",
                                                                        "value",
                                                                        fresh("n"))),
                                                "contacts",
                                                        List.of(
                                                                Map.of(
                                                                        "name", "Jane Roe",
                                                                        "email", "j@acme.example",
                                                                        "role", "sales"))))
                                .then()
                                .statusCode(201)
                                .extract()
                                .header("Location"));
        post(BEN, supplier + "/approve").then().statusCode(200);
        post(BEN, supplier + "/activate").then().statusCode(200);
        post(BEN, supplier + "/suspend", Map.of("reason", "fire")).then().statusCode(200);

        List<ConsumerRecord<String, String>> heard = heardOf(id(supplier), 4);
        assertThat(heard)
                .extracting(record -> header(record, "ce_type"))
                .containsExactly(
                        "supplier.registered.v1",
                        "supplier.alias-added.v1",
                        "supplier.activated.v1",
                        "supplier.suspended.v1");
        assertThat(heard)
                .allSatisfy(record -> {
                    JsonNode data = json(record.value());
                    CONTRACTS.assertProducesExample(header(record, "ce_type"), data);
                    assertThat(data.path("supplierId").asText()).isEqualTo(id(supplier).toString());
                    assertThat(record.value()).doesNotContain("Jane", "acme.example");
                });
    }

    private List<ConsumerRecord<String, String>> heardOf(UUID supplier, int count) {
        List<ConsumerRecord<String, String>> heard = new ArrayList<>();
        try (Consumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor("supplier-events").stream()
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200))
                                .forEach(record -> {
                                    if (supplier.toString().equals(record.key())) {
                                        heard.add(record);
                                    }
                                });
                        return heard.size() >= count;
                    });
        }
        return heard;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
