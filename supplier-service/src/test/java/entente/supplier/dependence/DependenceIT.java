package entente.supplier.dependence;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import entente.supplier.spend.Purchases;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Dependence over HTTP and over the topic of purchases. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class DependenceIT {

    private static final String ADA = TestTokens.of("ada", Roles.CATEGORY_MANAGER);
    private static final String BEN = TestTokens.of("ben", Roles.CATEGORY_MANAGER);

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final String today = LocalDate.now(ZoneOffset.UTC).toString();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String category = "dep-" + run;

    private static Response post(String token, String path, Map<String, ?> body) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).body(body).post(path);
    }

    private static ValidatableResponse get(String path) {
        return given().auth().oauth2(ADA).get(path).then();
    }

    private static String active(String alias) {
        String id =
                post(
                                ADA,
                                "/suppliers",
                                Map.of(
                                        "name",
                                        "Acme",
                                        "aliases",
                                        List.of(Map.of("system", "SAP-EU", "value", alias))))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        for (String step : List.of("approve", "activate")) {
            given().auth().oauth2(BEN).post("/suppliers/" + id + "/" + step).then().statusCode(200);
        }
        return id;
    }

    private void bought(String alias, String order, String amount) {
        new Purchases(alias)
                .in(category, "EUR")
                .placed(order + run, amount, today, today)
                .received(order + run, "R", "1", today)
                .send(kafka);
    }

    @Test
    void an_alert_is_raised_by_spend_and_over_when_others_are_bought_from() {
        String acme = active("x-" + run);
        active("y-" + run);
        bought("x-" + run, "A", "70");
        bought("y-" + run, "B", "30");
        String open = "/dependence/alerts?category=" + category + "&supplierId=" + acme;
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        get(open)
                                .body("items.trigger", contains("SPEND_SHARE"))
                                .body("items.supplierId", contains(acme)));
        get("/dependence/concentration?category=" + category)
                .statusCode(200)
                .body("hhi", equalTo(5800))
                .body("shares[0].supplierId", equalTo(acme));
        get("/suppliers/" + acme + "/timeline")
                .body("items.type", hasItem("dependence-alert-raised"));
        post(
                        ADA,
                        "/dependence/suppliers/" + acme + "/state-revenue",
                        Map.of(
                                "amount",
                                "1400",
                                "currency",
                                "EUR",
                                "asOf",
                                "2025-12-31",
                                "source",
                                "annual report"))
                .then()
                .statusCode(200)
                .body("revenueShare", nullValue());
        get("/dependence/suppliers/" + acme)
                .body("revenueShare", equalTo(5.0f))
                .body("revenueSource", equalTo("annual report"));
        bought("y-" + run, "C", "30");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get(open).body("items", empty()));
        get("/dependence/concentration").statusCode(400).body("code", equalTo("category-missing"));
    }

    @Test
    void a_trouble_is_an_alert_until_it_is_over() {
        String acme = active("t-" + run);
        String path = "/dependence/suppliers/" + acme;
        Map<String, String> trouble =
                Map.of("trigger", "FINANCIAL_TROUBLE", "note", "late payments");
        post(ADA, path + "/record-trouble", trouble)
                .then()
                .statusCode(200)
                .body("alerts.trigger", contains("FINANCIAL_TROUBLE"));
        post(ADA, path + "/resolve-trouble", trouble)
                .then()
                .statusCode(200)
                .body("alerts", empty());
        post(ADA, path + "/record-trouble", Map.of("trigger", "SPEND_SHARE", "note", "x"))
                .then()
                .statusCode(422)
                .body("code", equalTo("trigger-is-measured"));
        post(
                        ADA,
                        path + "/state-revenue",
                        Map.of(
                                "amount",
                                "-1",
                                "currency",
                                "EUR",
                                "asOf",
                                "2025-12-31",
                                "source",
                                "x"))
                .then()
                .statusCode(422)
                .body("code", equalTo("revenue-not-positive"));
        get("/dependence/suppliers/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void a_critical_item_wants_two_sources() {
        String acme = active("i-" + run);
        Map<String, String> item =
                Map.of("itemNumber", "4711-" + run, "category", category, "reason", "stops us");
        String id = post(ADA, "/critical-items", item).then().statusCode(201).extract().path("id");
        post(ADA, "/critical-items", item)
                .then()
                .statusCode(409)
                .body("code", equalTo("critical-item-taken"));
        post(ADA, "/critical-items/" + id + "/approve-source", Map.of("supplierId", acme))
                .then()
                .statusCode(200)
                .body("secondSourceMissing", equalTo(true));
        post(
                        ADA,
                        "/critical-items/" + id + "/approve-source",
                        Map.of("supplierId", UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("code", equalTo("source-not-active"));
        String position =
                post(
                                ADA,
                                "/critical-items/" + id + "/approve-source",
                                Map.of("supplierId", active("j-" + run)))
                        .then()
                        .statusCode(200)
                        .body("secondSourceMissing", equalTo(false))
                        .extract()
                        .header("Position");
        get("/critical-items?category=" + category + "&source=" + acme + "&after=" + position)
                .body("items.id", contains(id))
                .body("items.secondSourceMissing", contains(false));
        post(ADA, "/suppliers/" + acme + "/suspend", Map.of("reason", "audit"))
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        get("/critical-items/" + id)
                                .body("secondSourceMissing", equalTo(true))
                                .body("away", contains(acme)));
        post(ADA, "/suppliers/" + acme + "/reinstate", Map.of()).then().statusCode(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        get("/critical-items/" + id)
                                .body("secondSourceMissing", equalTo(false))
                                .body("away", empty()));
        post(
                        ADA,
                        "/critical-items/" + id + "/withdraw-source",
                        Map.of("supplierId", acme, "reason", "sold"))
                .then()
                .body("secondSourceMissing", equalTo(true));
        post(ADA, "/critical-items/" + id + "/release", Map.of("reason", "designed out"))
                .then()
                .body("critical", equalTo(false));
        post(ADA, "/critical-items/" + id + "/approve-source", Map.of("supplierId", acme))
                .then()
                .statusCode(422)
                .body("code", equalTo("critical-item-released"));
        get("/critical-items/" + UUID.randomUUID()).statusCode(404);
    }
}
