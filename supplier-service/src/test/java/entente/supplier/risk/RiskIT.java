package entente.supplier.risk;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The risk register over HTTP, and the day on which a risk is due again. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class RiskIT {

    private static final String ADA = TestTokens.of("ada", Roles.CATEGORY_MANAGER);

    @Inject CommandHandler<Risk.Command, Risk.State, RiskEvent> risks;

    private static Response post(String path, Map<String, ?> body) {
        return given().auth().oauth2(ADA).contentType(ContentType.JSON).body(body).post(path);
    }

    private static String supplier() {
        return post("/suppliers", Map.of("name", "Acme"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String seen(String supplier) {
        return post(
                        "/risks",
                        Map.of("supplierId", supplier, "title", "One furnace only", "owner", "p-1"))
                .then()
                .statusCode(201)
                .header("Location", startsWith("/risks/"))
                .extract()
                .path("id");
    }

    private static Map<String, Integer> score(int probability, int impact) {
        return Map.of("probability", probability, "impact", impact);
    }

    @Test
    void a_risk_is_seen_assessed_handed_over_and_closed() {
        String supplier = supplier();
        String risk = "/risks/" + seen(supplier);
        String position =
                post(
                                risk + "/assess",
                                Map.of(
                                        "inherent", score(4, 4),
                                        "controls", List.of("Safety stock"),
                                        "residual", score(3, 3),
                                        "withPartner", true))
                        .then()
                        .statusCode(200)
                        .body("inherent", equalTo(16))
                        .body("residual", equalTo(9))
                        .extract()
                        .header("Position");
        given().auth()
                .oauth2(ADA)
                .get("/risks?supplierId=" + supplier + "&after=" + position)
                .then()
                .statusCode(200)
                .body("items.residual", contains(9));
        given().auth()
                .oauth2(ADA)
                .get("/suppliers/" + supplier + "/timeline")
                .then()
                .body("items.type", hasItem("risk-assessed"));
        post(risk + "/assess", Map.of("inherent", score(1, 1), "residual", score(2, 2)))
                .then()
                .statusCode(422)
                .body("code", equalTo("residual-above-inherent"));
        post(risk + "/change-owner", Map.of("owner", "somebody@example.org"))
                .then()
                .statusCode(400);
        post(risk + "/change-owner", Map.of("owner", "p-2"))
                .then()
                .statusCode(200)
                .body("owner", equalTo("p-2"));
        post(risk + "/close", Map.of("reason", "A second furnace runs"))
                .then()
                .statusCode(200)
                .body("open", equalTo(false));
        post(risk + "/change-owner", Map.of("owner", "p-3"))
                .then()
                .statusCode(422)
                .body("code", equalTo("risk-closed"));
        post("/risks", Map.of("supplierId", UUID.randomUUID(), "title", "x", "owner", "p-1"))
                .then()
                .statusCode(422)
                .body("code", equalTo("supplier-unknown"));
        given().auth().oauth2(ADA).get("/risks/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_risk_that_nobody_looked_at_again_is_overdue() {
        String risk = seen(supplier());
        var _ =
                risks.handle(
                        risk,
                        new Risk.Command.Assess(
                                new Score(4, 4),
                                List.of("stock"),
                                new Score(3, 3),
                                true,
                                LocalDate.of(2020, 1, 1),
                                Period.ofMonths(6)),
                        CommandContext.of("ada"));
        UUID never = Ids.next();
        var _ =
                risks.handle(
                        never,
                        new Risk.Command.Identify(
                                UUID.fromString(supplier()),
                                "Never assessed",
                                "p-1",
                                LocalDate.of(2020, 1, 1),
                                Period.ofMonths(6)),
                        CommandContext.of("ada"));
        for (String each : List.of(risk, never.toString())) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            given().auth()
                                    .oauth2(ADA)
                                    .get("/risks/" + each)
                                    .then()
                                    .body("overdue", equalTo(true))
                                    .body("nextDueOn", equalTo("2020-07-01")));
        }
    }
}
