package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.LocalTokens.Identity;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A survey over HTTP: asked, rated, closed, and a metric of the period that it is about. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SurveyIT {

    private static final String ADA = TestTokens.of("ada", Roles.CATEGORY_MANAGER);
    private static final String BO = TestTokens.of("bo", Roles.ENGINEER);
    private static final String CYD = TestTokens.of("cyd", Roles.EXECUTIVE_SPONSOR);

    private static Map<String, Object> survey(UUID supplier) {
        return Map.of(
                "supplierId",
                supplier,
                "period",
                "2026-Q1",
                "codes",
                List.of("flexibility"),
                "asked",
                List.of("ada", "bo"),
                "dueOn",
                "2999-12-31");
    }

    private static Map<String, Object> rating(int rating, @Nullable String comment) {
        return comment == null
                ? Map.of("code", "flexibility", "rating", rating)
                : Map.of("code", "flexibility", "rating", rating, "comment", comment);
    }

    /** The value of the metric, null without one. */
    private static @Nullable String flexibility(UUID supplier, String query) {
        return Api.as(Roles.AUDITOR)
                .get("/metrics/values?supplierId=" + supplier + "&period=2026-Q1" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.code == 'flexibility' }.value");
    }

    @Test
    void what_people_say_becomes_a_metric_when_the_survey_is_closed() {
        UUID supplier = Api.known("Surveyed");
        Response opened = Api.post(ADA, "/surveys", survey(supplier));
        opened.then().statusCode(201).body("status", equalTo("OPEN"));
        String survey = "/surveys/" + opened.path("id");
        Api.post(ADA, survey + "/close", "").then().body("code", equalTo("survey-empty"));
        Api.post(ADA, survey + "/rate", rating(3, null)).then().statusCode(200);
        Api.post(ADA, survey + "/close", "").then().body("code", equalTo("rater-closes"));
        Api.post(BO, survey + "/rate", rating(5, null))
                .then()
                .statusCode(422)
                .body("code", equalTo("comment-missing"));
        Api.post(BO, survey + "/rate", rating(5, "ask sue@acme.example"))
                .then()
                .statusCode(200)
                .header("Entente-Warning", containsString("comment"));
        Api.post(BO, survey + "/rate", rating(6, "beyond"))
                .then()
                .statusCode(422)
                .body("code", equalTo("rating-out-of-range"));
        Api.post(CYD, survey + "/rate", rating(4, null))
                .then()
                .statusCode(403)
                .body("code", equalTo("not-asked"));
        Api.post(
                        CYD,
                        survey + "/comment",
                        Map.of("code", "flexibility", "text", "as in the last year"))
                .then()
                .statusCode(200);
        assertThat(flexibility(supplier, "")).isNull();
        String before = Instant.now().toString();

        Api.post(CYD, survey + "/close", "")
                .then()
                .statusCode(200)
                .body("results", hasSize(1))
                .body("results[0].points", equalTo(150))
                .body("results[0].ratings", equalTo(2));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(flexibility(supplier, "")).isEqualTo("75"));
        assertThat(flexibility(supplier, "&asOf=" + before)).isNull();
        assertThat(flexibility(supplier, "&effective=2026-03-30")).isNull();
        Api.as(Roles.AUDITOR)
                .get(survey + "?asOf=" + before)
                .then()
                .body("status", equalTo("OPEN"))
                .body("results", empty());

        Api.post(CYD, survey + "/reopen", Map.of("reason", "wrong site"))
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(flexibility(supplier, "")).isNull());
    }

    @Test
    void a_supplier_and_period_has_one_survey_of_a_period_that_has_begun() {
        UUID supplier = Api.known("Surveyed once");
        Api.post(ADA, "/surveys", survey(supplier)).then().statusCode(201);
        Api.post(ADA, "/surveys", survey(supplier))
                .then()
                .statusCode(409)
                .body("code", equalTo("survey-taken"));
        Map<String, Object> future = new HashMap<>(survey(supplier));
        future.put("period", "2099-Q1");
        Api.post(ADA, "/surveys", future)
                .then()
                .statusCode(422)
                .body("code", equalTo("period-not-begun"));
        future.put("period", "soon");
        Api.post(ADA, "/surveys", future)
                .then()
                .statusCode(400)
                .body("code", equalTo("period-malformed"));
        Api.post(ADA, "/surveys", survey(UUID.randomUUID())).then().statusCode(404);
        String stranger =
                TestTokens.of(
                        new Identity("eve", Roles.CATEGORY_MANAGER, null, Set.of("packaging")));
        Api.post(stranger, "/surveys", survey(supplier))
                .then()
                .statusCode(403)
                .body("code", equalTo("out-of-scope"));
    }

    @Test
    void a_supplier_sees_its_own_closed_surveys_without_who_said_what() {
        UUID supplier = Api.known("Surveyed and told");
        String survey = "/surveys/" + Api.post(ADA, "/surveys", survey(supplier)).path("id");
        Api.post(ADA, survey + "/rate", rating(4, null)).then().statusCode(200);
        Api.asSupplier(supplier).get(survey).then().statusCode(404);
        Response closed = Api.post(CYD, survey + "/close", "");
        closed.then().statusCode(200).body("trail[0].by", equalTo("ada"));

        Api.asSupplier(supplier)
                .get(survey)
                .then()
                .statusCode(200)
                .body("trail.by", everyItem(nullValue()))
                .body("asked", nullValue())
                .body("results[0].points", equalTo(75));
        Api.asSupplier(UUID.randomUUID()).get(survey).then().statusCode(404);
        String list = "/surveys?after=" + closed.header("Position");
        Api.asSupplier(supplier)
                .get(list)
                .then()
                .body("items.supplierId", contains(supplier.toString()));
        Api.asSupplier(UUID.randomUUID()).get(list).then().body("items", empty());
        Api.as(Roles.AUDITOR)
                .accept("text/csv")
                .get(list + "&supplierId=" + supplier + "&status=CLOSED&period=2026-Q1")
                .then()
                .statusCode(200)
                .body(containsString(supplier.toString()));
        Api.as(Roles.AUDITOR)
                .get("/metrics")
                .then()
                .body("items.code", hasItem("digital-maturity"));
    }
}
