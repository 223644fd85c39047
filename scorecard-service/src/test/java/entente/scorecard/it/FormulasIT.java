package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import entente.platform.store.EventStore;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.LocalTokens.Identity;
import entente.platform.web.Roles;
import entente.scorecard.definitions.MetricEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What metrics mean, and those that people define. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class FormulasIT {

    private static final Duration BOUND = Duration.ofSeconds(20);

    @Inject EventStore store;

    private static RequestSpecification by(String user) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.of(user, Roles.CATEGORY_MANAGER))
                .header("Content-Type", "application/json");
    }

    private static String draft(String formula) {
        return """
        {"name":"Blend","unit":"PERCENT","direction":"HIGHER_IS_BETTER","formula":"%s"}\
        """
                .formatted(formula);
    }

    private static Response create(String code, String formula) {
        return by("anna")
                .body("{\"code\":\"%s\",\"draft\":%s}".formatted(code, draft(formula)))
                .post("/metrics");
    }

    private static String code() {
        return "blend-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
    }

    @Test
    void every_shipped_metric_is_documented_in_every_version() {
        Api.as(Roles.AUDITOR)
                .get("/metrics")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("otif", "ppm", "market-premium"));
        Api.as(Roles.ERP_INTEGRATION)
                .get("/metrics/otif")
                .then()
                .statusCode(200)
                .body("versions[0].definition.formula", notNullValue())
                .body("versions[0].definition.source", notNullValue())
                .body("versions[0].active", equalTo(true));
        Api.as(Roles.AUDITOR)
                .get("/metrics/otif/versions/1?asOf=2026-01-01")
                .then()
                .statusCode(200)
                .body("definition.unit", equalTo("PERCENT"));
        Api.as(Roles.AUDITOR).get("/metrics/otif/versions/99").then().statusCode(404);
        Api.as(Roles.AUDITOR).get("/metrics/wit").then().statusCode(404);
    }

    @Test
    void from_the_formula_to_the_value() {
        String code = code();
        String alias = "fo-" + code;
        UUID supplier = Api.known("Formula", alias);
        Api.intake(
                new Erp("erp-" + alias, alias)
                        .placed(alias, "10", "5", "2026-01-05", "2026-01-20")
                        .received(alias, "R1", "10", "2026-01-15")
                        .events());
        create(code, "0.7 * otif + 0.1 * fill_rate")
                .then()
                .statusCode(201)
                .body("active", equalTo(false));
        create(code, "otif").then().statusCode(409).body("code", equalTo("metric-exists"));
        String path = "/metrics/" + code + "/versions/1";
        by("ben")
                .post(path + "/activate")
                .then()
                .statusCode(422)
                .body("code", equalTo("impact-missing"));
        by("anna")
                .body("{}")
                .post(path + "/assess-impact")
                .then()
                .statusCode(200)
                .body("impact.moved", equalTo(0));
        by("anna")
                .post(path + "/activate")
                .then()
                .statusCode(422)
                .body("code", equalTo("drafter-activates"));
        Api.asSupplier(supplier).get("/metrics/" + code).then().statusCode(404);
        Instant before = Instant.now();
        by("ben").post(path + "/activate").then().statusCode(200).body("active", equalTo(true));
        await().atMost(BOUND)
                .untilAsserted(() ->
                        Api.as(Roles.AUDITOR)
                                .get("/metrics/values?period=2026-Q1&supplierId=" + supplier)
                                .then()
                                .body(
                                        "items.find { it.code == '%s' }.value".formatted(code),
                                        equalTo("80")));
        Api.as(Roles.AUDITOR)
                .get("/metrics/values?period=2026-Q1&supplierId=" + supplier + "&asOf=" + before)
                .then()
                .body("items.code", not(hasItem(code)));
        Api.as(Roles.AUDITOR)
                .get("/metrics/" + code + "?asOf=" + before)
                .then()
                .statusCode(200)
                .body("versions[0].active", equalTo(false));
    }

    @Test
    void the_impact_of_a_version_is_that_on_templates_that_name_another_one() {
        LocalDate from = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1);
        String month = from.toString().substring(0, 7);
        String code = code();
        String alias = "im-" + code;
        UUID supplier = Api.known("Impact", alias);
        Api.intake(
                new Erp("erp-" + alias, alias)
                        .placed(alias, "10", "5", from.minusDays(20).toString(), from.toString())
                        .received(alias, "R1", "10", from.toString())
                        .events());
        String metric = "/metrics/" + code + "/versions/";
        create(code, "otif").then().statusCode(201);
        by("anna").body("{}").post(metric + "1/assess-impact").then().statusCode(200);
        by("ben").post(metric + "1/activate").then().statusCode(200);
        String template = code.replace('-', '_').toUpperCase(Locale.ROOT);
        await().atMost(BOUND)
                .untilAsserted(() ->
                        by("anna")
                                .body(
                                        """
                                        {"id":"%s","draft":{"name":"One","criteria":[{"code":"one",\
                                        "name":"One","weight":100,"metrics":[{"metric":"%s",\
                                        "version":1,"weight":1,"points":{"ramp":{"zeroAt":0,\
                                        "fullAt":100}}}]}]}}\
                                        """
                                                .formatted(template, code))
                                .post("/templates")
                                .then()
                                .statusCode(201));
        String versions = "/templates/" + template + "/versions/1/";
        by("anna").body("{}").post(versions + "assess-impact").then().statusCode(200);
        by("ben")
                .body("{\"from\":\"%s\"}".formatted(from))
                .post(versions + "activate")
                .then()
                .statusCode(200);
        by("anna")
                .body("{\"supplierId\":\"%s\",\"from\":\"%s\"}".formatted(supplier, from))
                .post("/templates/" + template + "/assign")
                .then()
                .statusCode(200);
        await().atMost(BOUND)
                .untilAsserted(() ->
                        Api.scorecard(supplier, month, "")
                                .then()
                                .body("template.id", equalTo(template))
                                .body("score", equalTo(100)));
        by("anna")
                .body(draft("0.5 * otif"))
                .post("/metrics/" + code + "/versions")
                .then()
                .statusCode(201);
        by("anna")
                .body("{\"period\":\"%s\"}".formatted(month))
                .post(metric + "2/assess-impact")
                .then()
                .statusCode(200)
                .body("impact.down", equalTo(1))
                .body("impact.greatest", equalTo(50.0f));
    }

    @Test
    void what_is_wrong_has_its_own_code_and_nothing_is_recorded() {
        String code = code();
        refused(code, "[1].all(x, x > 0) ? otif : 0", "formula-too-expensive");
        refused(code, "otif / 0", "formula-divides-by-zero");
        refused(code, "otif / ppm", "formula-divides-by-zero");
        refused(code, "otif + wit", "formula-unknown-metric");
        refused(code, "otif > 1", "formula-wrong-type");
        refused(code, "otif +", "formula-malformed");
        refused(code, "otif" + " + otif".repeat(200), "formula-too-long");
        refused("otif", "ppm", "metric-shipped");
        by("anna")
                .body(draft("otif"))
                .post("/metrics/" + code + "/versions")
                .then()
                .statusCode(404);
        create("Bad Code", "otif").then().statusCode(400);
        assertThat(store.read(MetricEvent.CATEGORY.stream(code))).isEmpty();
        assertThat(store.read(MetricEvent.CATEGORY.stream("otif"))).isEmpty();
        Identity bound = new Identity("carl", Roles.CATEGORY_MANAGER, null, Set.of("castings"));
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.of(bound))
                .header("Content-Type", "application/json")
                .body("{\"code\":\"%s\",\"draft\":%s}".formatted(code, draft("otif")))
                .post("/metrics")
                .then()
                .statusCode(403);
    }

    private static void refused(String code, String formula, String expected) {
        create(code, formula)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo(expected));
    }
}
