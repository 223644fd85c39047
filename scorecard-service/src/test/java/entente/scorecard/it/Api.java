package entente.scorecard.it;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The service's REST API, as the tests use it. */
final class Api {

    static final String STRUCTURED = "application/cloudevents+json";
    static final String LINES = "application/x-ndjson";

    private Api() {}

    static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of(role));
    }

    static RequestSpecification asSupplier(UUID supplier) {
        return given().auth().oauth2(TestTokens.ofSupplier(supplier));
    }

    /** A command; the body is written as JSON, an empty text is none. */
    static Response post(String token, String path, Object body) {
        RequestSpecification request = given().auth().oauth2(token);
        return body.equals("")
                ? request.post(path)
                : request.header("Content-Type", "application/json").body(body).post(path);
    }

    /** A supplier with an alias of system SAP-EU, once both were heard of: two views tell them. */
    static UUID known(String name, String alias) {
        UUID supplier;
        try (Topics topics = new Topics()) {
            supplier = topics.supplier(name, alias);
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        scorecard(supplier, "2026-Q1", "/explanation")
                                .then()
                                .statusCode(200)
                                .body("names.value", hasItem(alias)));
        return supplier;
    }

    /** A supplier of castings that was registered in January, and that was heard of. */
    static UUID known(String name) {
        UUID supplier = UUID.randomUUID();
        try (Topics topics = new Topics()) {
            topics.supplier(
                    Instant.parse("2026-01-02T08:00:00Z"),
                    supplier,
                    "supplier.registered.v1",
                    """
                    {"supplierId":"%s","name":"%s","country":"DE","categories":["castings"]}\
                    """
                            .formatted(supplier, name));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> scorecard(supplier, "2026-Q1", "").statusCode() == 200);
        return supplier;
    }

    /** Sends events to {@code /intake}, as lines. */
    static JsonPath intake(List<Erp.Event> events) {
        return intake(LINES, Erp.lines(events));
    }

    static JsonPath intake(String type, String body) {
        return as(Roles.ERP_INTEGRATION)
                .header("Content-Type", type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/intake")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }

    static Response scorecard(UUID supplier, String period, String query) {
        return as(Roles.AUDITOR).get("/scorecards/" + supplier + "/" + period + query);
    }

    static void rate(String currency, String validFrom, String rate) {
        as(Roles.CATEGORY_MANAGER)
                .header("Content-Type", "application/json")
                .body(
                        """
                        {"currency":"%s","validFrom":"%s","rate":"%s"}\
                        """
                                .formatted(currency, validFrom, rate))
                .post("/exchange-rates")
                .then()
                .statusCode(201);
    }
}
