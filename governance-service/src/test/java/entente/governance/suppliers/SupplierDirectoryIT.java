package entente.governance.suppliers;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import entente.platform.contracts.Contracts;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.testkit.Topics;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** From the topic to the list, on real engines. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SupplierDirectoryIT {

    private static final Contracts CONTRACTS =
            Contracts.of(Path.of("../supplier-service/contracts"));

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    /** What supplier-service's relay would send: the examples, in its envelope. */
    private void tell(UUID supplier, String... types)
            throws ExecutionException, InterruptedException {
        try (Producer<String, String> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka, "acks", "all"),
                        new StringSerializer(),
                        new StringSerializer())) {
            int version = 0;
            for (String type : types) {
                ProducerRecord<String, String> told =
                        new ProducerRecord<>(
                                "supplier-events",
                                supplier.toString(),
                                CONTRACTS.example(type).toString());
                version++;
                Map<String, String> envelope =
                        Map.ofEntries(
                                Map.entry("ce_specversion", "1.0"),
                                Map.entry("ce_id", UUID.randomUUID().toString()),
                                Map.entry("ce_type", type),
                                Map.entry("ce_source", Topics.source("supplier")),
                                Map.entry("ce_subject", "supplier/" + supplier),
                                Map.entry("ce_time", "2026-07-14T09:30:00Z"),
                                Map.entry("ce_recordedtime", "2026-07-14T09:30:01Z"),
                                Map.entry("ce_correlationid", UUID.randomUUID().toString()),
                                Map.entry("ce_sourceposition", Topics.position()),
                                Map.entry("ce_streamversion", Integer.toString(version)));
                envelope.forEach((name, value) -> told.headers().add(name, value.getBytes(UTF_8)));
                producer.send(told).get();
            }
        }
    }

    @Test
    void suppliers_are_listed_as_the_topic_tells() throws Exception {
        UUID supplier = UUID.randomUUID();
        tell(
                supplier,
                "supplier.registered.v1",
                "supplier.alias-added.v1",
                "supplier.activated.v1");
        String manager = TestTokens.of(Roles.CATEGORY_MANAGER);
        await().untilAsserted(() ->
                as(TestTokens.ofSupplier(supplier))
                        .get("/suppliers?status=ACTIVE")
                        .then()
                        .statusCode(200)
                        .body("items.id", contains(supplier.toString()))
                        .body("items[0].name", equalTo("Nordhafen Castings GmbH"))
                        .body("items[0].status", equalTo("ACTIVE"))
                        .body("position", notNullValue()));
        as(manager)
                .accept("text/csv")
                .get("/suppliers?name=nordhafen")
                .then()
                .statusCode(200)
                .body(containsString("Nordhafen Castings GmbH"));
        as(TestTokens.ofSupplier(UUID.randomUUID()))
                .get("/suppliers")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(manager)
                .accept("text/html")
                .get("/?name=nordhafen")
                .then()
                .statusCode(200)
                .body(containsString("Nordhafen Castings GmbH"));
    }

    @Test
    void who_waits_for_what_this_service_never_recorded_is_told_so() {
        as(TestTokens.of(Roles.AUDITOR))
                .get("/suppliers?after=1000000")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .body("code", equalTo("view-behind"));
    }

    @Test
    void a_list_is_for_who_is_signed_in_and_may() {
        given().get("/suppliers").then().statusCode(401);
        as(TestTokens.of(Roles.ERP_INTEGRATION)).get("/suppliers").then().statusCode(403);
        as(TestTokens.of(Roles.AUDITOR))
                .get("/suppliers?sort=colour")
                .then()
                .statusCode(400)
                .body("code", equalTo("sort-not-supported"));
    }

    @Test
    void the_service_tells_how_it_is() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("entente_"));
        List<String> paths =
                given().accept("application/json")
                        .get("/q/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("paths.keySet().toList()");
        org.assertj.core.api.Assertions.assertThat(paths).contains("/suppliers");
    }
}
