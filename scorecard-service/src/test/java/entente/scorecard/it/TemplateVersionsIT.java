package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import entente.platform.store.EventStore;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.LocalTokens.Identity;
import entente.platform.web.Roles;
import entente.scorecard.templates.TemplateEvent;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Templates from the draft to the scorecard; what is wrong is refused and leaves no trace. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class TemplateVersionsIT {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private final LocalDate from = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1);
    private final String month = from.toString().substring(0, 7);
    private final String yearBefore = Integer.toString(from.getYear() - 1);

    @Inject EventStore store;

    private static RequestSpecification by(String user) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.of(user, Roles.CATEGORY_MANAGER))
                .header("Content-Type", "application/json");
    }

    private static String metric(String code, String points) {
        return """
        {"metric":"%s","version":1,"weight":1,"points":%s}\
        """
                .formatted(code, points);
    }

    private static String draft(String delivery, String quality, String points) {
        return """
        {"name":"Lean","criteria":[
          {"code":"delivery","name":"Delivery","weight":%s,"metrics":[%s]},
          {"code":"quality","name":"Quality","weight":%s,"metrics":[%s]}]}\
        """
                .formatted(
                        delivery,
                        metric("otif", points),
                        quality,
                        metric("ppm", "{\"ramp\":{\"zeroAt\":10000,\"fullAt\":0}}"));
    }

    private static String draft(String delivery, String quality) {
        return draft(delivery, quality, "{\"ramp\":{\"zeroAt\":80,\"fullAt\":98}}");
    }

    private static Response create(String id, String draft) {
        return by("anna")
                .body("{\"id\":\"%s\",\"draft\":%s}".formatted(id, draft))
                .post("/templates");
    }

    private static Response assess(String user, String id, int version) {
        return by(user).body("{}")
                .post("/templates/" + id + "/versions/" + version + "/assess-impact");
    }

    private static Response activate(String user, String id, int version, LocalDate from) {
        return by(user).body("{\"from\":\"%s\"}".formatted(from))
                .post("/templates/" + id + "/versions/" + version + "/activate");
    }

    /** A template whose first version counts from this month on. */
    private String active() {
        String id =
                "T"
                        + UUID.randomUUID()
                                .toString()
                                .replace("-", "")
                                .substring(0, 12)
                                .toUpperCase(java.util.Locale.ROOT);
        create(id, draft("60", "40")).then().statusCode(201);
        assess("anna", id, 1).then().statusCode(200);
        activate("ben", id, 1, from).then().statusCode(200);
        return id;
    }

    private static UUID known(String name, String category) {
        UUID id = UUID.randomUUID();
        try (Topics topics = new Topics()) {
            topics.supplier(
                    id,
                    "supplier.registered.v1",
                    """
                    {"supplierId":"%s","name":"%s","country":"DE","categories":["%s"],\
                    "parentId":null,"aggregateVersion":1}\
                    """
                            .formatted(id, name, category));
        }
        await().atMost(BOUND).until(() -> Api.scorecard(id, "2026-Q1", "").statusCode() == 200);
        return id;
    }

    private int events(String id) {
        return store.read(TemplateEvent.CATEGORY.stream(id)).size();
    }

    @Test
    void from_the_draft_to_the_scorecard() {
        UUID supplier = known("Lean one", "lean-parts");
        create("LEAN", draft("60", "40"))
                .then()
                .statusCode(201)
                .header("Location", containsString("/templates/LEAN"))
                .body("version", equalTo(0))
                .body("versions[0].draftedBy", equalTo("anna"))
                .body("versions[0].from", empty());
        create("LEAN", draft("60", "40"))
                .then()
                .statusCode(409)
                .body("code", equalTo("template-exists"));
        activate("ben", "LEAN", 1, from)
                .then()
                .statusCode(422)
                .body("code", equalTo("impact-missing"));
        assess("anna", "LEAN", 1)
                .then()
                .statusCode(200)
                .body("impact.suppliers", greaterThan(0))
                .body("impact.period", containsString("-Q"));
        activate("anna", "LEAN", 1, from)
                .then()
                .statusCode(422)
                .body("code", equalTo("drafter-activates"));
        activate("ben", "LEAN", 1, from.minusDays(1))
                .then()
                .statusCode(422)
                .body("code", equalTo("from-in-the-past"));
        Instant before = Instant.now();
        activate("ben", "LEAN", 1, from)
                .then()
                .statusCode(200)
                .body("from[0]", equalTo(from.toString()));
        by("anna")
                .body(
                        "{\"supplierId\":\"%s\",\"from\":\"%s\"}"
                                .formatted(supplier, from.minusDays(1)))
                .post("/templates/LEAN/assign")
                .then()
                .statusCode(422)
                .body("code", equalTo("template-not-active"));
        by("anna")
                .body("{\"supplierId\":\"%s\",\"from\":\"%s\"}".formatted(supplier, from))
                .post("/templates/LEAN/assign")
                .then()
                .statusCode(200);
        await().atMost(BOUND)
                .untilAsserted(() ->
                        Api.scorecard(supplier, month, "")
                                .then()
                                .body("template.id", equalTo("LEAN"))
                                .body("criteria[0].weight", equalTo(60)));
        Api.scorecard(supplier, yearBefore, "").then().body("template.id", equalTo("OPERATIONAL"));
        Api.scorecard(supplier, month, "?asOf=" + before)
                .then()
                .body("template.id", equalTo("OPERATIONAL"));
        Api.as(Roles.AUDITOR)
                .get("/templates/LEAN?asOf=" + before)
                .then()
                .statusCode(200)
                .body("version", equalTo(0))
                .body("versions[0].impact.moved", notNullValue());
        by("ben")
                .body("{\"reason\":\"Enough\"}")
                .post("/templates/LEAN/retire")
                .then()
                .statusCode(422)
                .body("code", equalTo("template-assigned"));
    }

    @Test
    void a_further_version_counts_instead_and_its_draft_is_nobody_elses() {
        String id = active();
        UUID supplier = known("Lean two", "lean-two");
        by("anna")
                .body(draft("30", "70"))
                .post("/templates/" + id + "/versions")
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
        Api.as(Roles.AUDITOR).get("/templates/" + id).then().body("versions.size()", equalTo(2));
        Api.asSupplier(supplier)
                .get("/templates/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("versions.size()", equalTo(1));
        Api.asSupplier(supplier).get("/templates/" + id + "/versions/2").then().statusCode(404);
        Api.as(Roles.AUDITOR)
                .get("/templates/" + id + "/versions/2")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("impact", nullValue());
        Api.as(Roles.AUDITOR)
                .get("/templates")
                .then()
                .body("items.id", hasItem(id))
                .body("items.id", hasItem("OPERATIONAL"))
                .body("items.find { it.id == 'PARTNERSHIP' }.version", equalTo(1));
        assertThat(Api.as(Roles.AUDITOR).header("Accept", "text/csv").get("/templates").asString())
                .startsWith("id,version,name");
    }

    @Test
    void commands_are_repeatable_and_expect_a_version() {
        String id = active();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            by("anna")
                    .header("Idempotency-Key", key)
                    .body(draft("50", "50"))
                    .post("/templates/" + id + "/versions")
                    .then()
                    .statusCode(201)
                    .body("version", equalTo(2));
        }
        by("anna")
                .header("If-Match", "\"1\"")
                .body(draft("40", "60"))
                .post("/templates/" + id + "/versions")
                .then()
                .statusCode(412);
        assertThat(events(id)).as("draft, impact, activation, one draft").isEqualTo(4);
    }

    @Test
    void what_is_wrong_has_its_own_code_and_nothing_is_recorded() {
        String id = active();
        int before = events(id);
        refused(id, draft("59.99", "40"), "weights-not-100");
        refused(id, draft("60", "40", "{\"ramp\":{\"zeroAt\":9,\"fullAt\":9}}"), "ramp-flat");
        refused(id, draft("60", "40", bands(0, 50, 60, 100)), "band-gap");
        refused(id, draft("60", "40", bands(0, 50, 40, 100)), "band-overlap");
        refused(id, draft("60", "40").replace("otif", "wit"), "metric-unknown");
        refused(
                id,
                draft("60", "40").replace("\"version\":1", "\"version\":77"),
                "metric-version-unknown");
        by("anna")
                .body(draft("60", "40", "{}"))
                .post("/templates/" + id + "/versions")
                .then()
                .statusCode(400)
                .body("code", equalTo("points-malformed"));
        by("anna")
                .body("{\"name\":\"x\",\"criteria\":null}")
                .post("/templates/" + id + "/versions")
                .then()
                .statusCode(400);
        by("anna").body(draft("60", "40")).post("/templates/NONE/versions").then().statusCode(404);
        assess("anna", id, 9).then().statusCode(404);
        by("anna")
                .body("{\"period\":\"2099-Q1\"}")
                .post("/templates/" + id + "/versions/1/assess-impact")
                .then()
                .statusCode(422)
                .body("code", equalTo("period-not-begun"));
        assertThat(events(id)).isEqualTo(before);
    }

    private static void refused(String id, String draft, String code) {
        by("anna")
                .body(draft)
                .post("/templates/" + id + "/versions")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    private static String bands(int low, int high, int nextLow, int nextHigh) {
        return """
        {"bands":{"steps":[{"low":%s,"high":%s,"points":0},{"low":%s,"high":%s,"points":100}]}}\
        """
                .formatted(low, high, nextLow, nextHigh);
    }

    @Test
    void who_is_bound_to_categories_does_not_decide_for_the_company() {
        Identity bound = new Identity("carl", Roles.CATEGORY_MANAGER, null, Set.of("lean-parts"));
        for (String path : List.of("/templates/OPERATIONAL/versions", "/templates/rules")) {
            RestAssured.given()
                    .auth()
                    .oauth2(TestTokens.of(bound))
                    .header("Content-Type", "application/json")
                    .body(
                            path.endsWith("rules")
                                    ? "{\"rules\":[],\"from\":\"%s\"}".formatted(from)
                                    : draft("60", "40"))
                    .post(path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("out-of-scope"));
        }
    }

    @Test
    void rules_choose_by_category_and_engagement_model() {
        String id = active();
        String category = "rules-" + id.toLowerCase(java.util.Locale.ROOT);
        UUID supplier = known("Ruled", category);
        UUID other = known("Not ruled", category + "-x");
        String rules =
                """
                {"rules":[{"category":"%s","template":"%s"},\
                {"engagementModel":"STRATEGIC","category":"%s","template":"PARTNERSHIP"}],\
                "from":"%s"}\
                """
                        .formatted(category, id, category, from);
        by("anna").body(rules).post("/templates/rules").then().statusCode(200);
        by("anna")
                .body(rules.replace(id, "NONE"))
                .post("/templates/rules")
                .then()
                .statusCode(422)
                .body("code", equalTo("template-unknown"));
        await().atMost(BOUND)
                .untilAsserted(() ->
                        Api.scorecard(supplier, month, "").then().body("template.id", equalTo(id)));
        Api.scorecard(other, month, "").then().body("template.id", not(equalTo(id)));
        Api.scorecard(supplier, yearBefore, "").then().body("template.id", equalTo("OPERATIONAL"));
        try (Topics topics = new Topics()) {
            topics.supplier(
                    supplier,
                    "supplier.engagement-model-changed.v1",
                    """
                    {"supplierId":"%s","from":"PREFERRED","to":"STRATEGIC","effectiveOn":"%s"}\
                    """
                            .formatted(supplier, from));
        }
        await().atMost(BOUND)
                .untilAsserted(() ->
                        Api.scorecard(supplier, month, "")
                                .then()
                                .body("template.id", equalTo("PARTNERSHIP")));
        Api.as(Roles.AUDITOR)
                .get("/templates/rules")
                .then()
                .statusCode(200)
                .body("current.rules.size()", equalTo(2));
    }
}
