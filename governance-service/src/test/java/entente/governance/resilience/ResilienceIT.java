package entente.governance.resilience;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static entente.platform.testkit.Api.theirs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import entente.governance.Partnerships;
import entente.governance.Partnerships.Partner;
import entente.platform.testkit.EnginesResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What could happen, what was agreed against it, and what came of it when it did. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class ResilienceIT {

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static Map<String, Object> response(Partner partner) {
        return new HashMap<>(
                Map.of(
                        "ours",
                        partner.ours(),
                        "theirs",
                        partner.theirs(),
                        "steps",
                        List.of(
                                Map.of("side", "OURS", "what", "Release it", "withinHours", 24),
                                Map.of("side", "THEIRS", "what", "Second furnace"))));
    }

    private static Map<String, Object> plan(Partner partner, String text) {
        Map<String, Object> plan = response(partner);
        plan.put("text", text);
        return plan;
    }

    private static String path(Response created) {
        return created.then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static Response record(Partner partner, String category) {
        return post(
                ADA,
                "/crises",
                Map.of(
                        "scenario",
                        "RAW_MATERIAL_SHORTAGE",
                        "title",
                        "No nickel",
                        "startedOn",
                        today().minusDays(3).toString(),
                        "categories",
                        List.of(category),
                        "suppliers",
                        List.of(partner.supplier())));
    }

    @Test
    void both_sides_prepare_and_learn_from_a_crisis() {
        Partner partner = Partnerships.opened();
        Partnerships.tieSponsors(partner);
        String scenario = aScenario(partner);
        planAndExercise(partner, scenario);
        crisis(partner);
    }

    private static String aScenario(Partner partner) {
        Map<String, Object> body =
                Map.of(
                        "supplierId",
                        partner.supplier(),
                        "kind",
                        "RAW_MATERIAL_SHORTAGE",
                        "title",
                        "No nickel",
                        "likelihood",
                        3,
                        "impact",
                        5);
        assertThat(refused(post(ADA, "/scenarios", body), 422)).isEqualTo("not-seated");
        String path = path(post(partner.eva(), "/scenarios", body));
        Map<String, Object> alone = response(partner);
        alone.put("theirs", partner.ours());
        assertThat(refused(post(partner.eva(), path + "/propose-response", alone), 422))
                .isEqualTo("owner-not-seated");
        post(partner.eva(), path + "/propose-response", response(partner))
                .then()
                .statusCode(200)
                .body("proposed.side", equalTo("OURS"));
        assertThat(
                        refused(
                                post(partner.eva(), path + "/agree-response", Map.of("version", 1)),
                                422))
                .isEqualTo("own-proposal");
        post(partner.tom(), path + "/agree-response", Map.of("version", 1))
                .then()
                .statusCode(200)
                .body("agreed.version", equalTo(1))
                .body("proposed", nullValue());
        String position =
                post(partner.tom(), path + "/rate", Map.of("likelihood", 4, "impact", 5))
                        .then()
                        .statusCode(200)
                        .body("severity", equalTo(20))
                        .extract()
                        .header("Position");
        get(partner.tom(), "/scenarios?after=" + position)
                .then()
                .body("items.severity", contains(20));
        String stranger = theirs("sue", UUID.randomUUID());
        get(stranger, path).then().statusCode(404);
        get(stranger, "/scenarios").then().body("items", hasSize(0));
        post(stranger, path + "/retire", Map.of("reason", "Mine")).then().statusCode(404);
        return path.substring("/scenarios/".length());
    }

    private static void planAndExercise(Partner partner, String scenario) {
        String path = "/resilience/" + partner.supplier();
        Map<String, Object> exercise =
                new HashMap<>(
                        Map.of(
                                "on",
                                today().toString(),
                                "scenarioId",
                                UUID.randomUUID(),
                                "findings",
                                List.of("Two numbers were wrong")));
        get(AUDITOR, path).then().statusCode(404);
        post(partner.eva(), path + "/propose-plan", plan(partner, "Who calls whom"))
                .then()
                .statusCode(200)
                .body("plan", nullValue());
        assertThat(
                        refused(
                                post(
                                        partner.eva(),
                                        path + "/hold-exercise",
                                        Map.of("on", today().toString(), "findings", List.of())),
                                422))
                .isEqualTo("plan-missing");
        post(partner.tom(), path + "/agree-plan", Map.of("version", 1))
                .then()
                .statusCode(200)
                .body("plan.version", equalTo(1))
                .body("exerciseDueOn", equalTo(today().plusMonths(12).toString()));
        assertThat(refused(post(partner.eva(), path + "/hold-exercise", exercise), 422))
                .isEqualTo("scenario-unknown");
        exercise.put("scenarioId", scenario);
        post(partner.eva(), path + "/hold-exercise", exercise)
                .then()
                .statusCode(200)
                .body("exercises.findings", contains(List.of("Two numbers were wrong")));

        Map<String, Object> initiative =
                Map.of(
                        "kind", "NEARSHORING",
                        "title", "Forge in Porto",
                        "target", "40 % from Europe",
                        "dueOn", today().plusMonths(6).toString(),
                        "joint", false);
        String id =
                post(ADA, path + "/initiatives", initiative)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("initiatives[0].id");
        post(
                        ADA,
                        path + "/initiatives/" + id + "/progress",
                        Map.of("percent", 30, "note", "Samples are good"))
                .then()
                .statusCode(200)
                .body("initiatives.percent", contains(30));
        get(partner.tom(), path).then().statusCode(200).body("initiatives", hasSize(0));
        String position =
                post(ADA, path + "/initiatives/" + id + "/complete", Map.of("result", "45 %"))
                        .then()
                        .statusCode(200)
                        .body("initiatives.status", contains("COMPLETED"))
                        .extract()
                        .header("Position");
        get(AUDITOR, "/resilience?supplierId=" + partner.supplier() + "&after=" + position)
                .then()
                .body("items.running", contains(0))
                .body("items.planVersion", contains(1));
        get(theirs("sue", UUID.randomUUID()), path).then().statusCode(404);
    }

    private static void crisis(Partner partner) {
        String category = "castings-" + partner.supplier();
        record(partner, category).then().statusCode(201).body("recurrences", equalTo(0));
        Response again = record(partner, category);
        again.then().body("recurrences", equalTo(1));
        String path = path(again);
        String matter = path.substring("/crises/".length());
        openCrises(partner, matter, 1);
        Map<String, Object> much =
                Map.of("supplierId", partner.supplier(), "quantity", "1200", "unit", "kg");
        get(partner.tom(), path)
                .then()
                .statusCode(200)
                .body("suppliers.share", contains(nullValue()));
        post(partner.tom(), path + "/promise", much).then().statusCode(200);
        post(
                        ADA,
                        path + "/receive",
                        Map.of("supplierId", partner.supplier(), "quantity", "900", "unit", "kg"))
                .then()
                .statusCode(200)
                .body("suppliers.share", contains(75.0f));
        String stranger = theirs("sue", UUID.randomUUID());
        get(stranger, path).then().statusCode(404);
        post(stranger, path + "/promise", much).then().statusCode(404);

        Map<String, Object> outcome =
                new HashMap<>(
                        Map.of(
                                "supplierId",
                                partner.supplier(),
                                "planVersion",
                                2,
                                "kind",
                                "NEW_MATERIAL",
                                "proposal",
                                "An alloy without nickel"));
        Map<String, Object> close =
                Map.of("endedOn", today().toString(), "outcomes", List.of(outcome));
        assertThat(
                        refused(
                                post(
                                        ADA,
                                        path + "/close",
                                        Map.of(
                                                "endedOn",
                                                today().toString(),
                                                "outcomes",
                                                List.of())),
                                422))
                .isEqualTo("outcome-missing");
        assertThat(refused(post(ADA, path + "/close", close), 422))
                .isEqualTo("emergency-plan-unchanged");
        String plans = "/resilience/" + partner.supplier();
        post(partner.tom(), plans + "/propose-plan", plan(partner, "And who stores what"))
                .then()
                .statusCode(200);
        post(partner.eva(), plans + "/agree-plan", Map.of("version", 2)).then().statusCode(200);
        String position =
                post(ADA, path + "/close", close)
                        .then()
                        .statusCode(200)
                        .body("suppliers.outcome.kind", contains("NEW_MATERIAL"))
                        .extract()
                        .header("Position");
        openCrises(partner, matter, 0);
        get(partner.tom(), "/crises?after=" + position)
                .then()
                .body("items", hasSize(2))
                .body("items.findAll { it.endedOn != null }.planVersion", contains(2));
    }

    private static void openCrises(Partner partner, String crisis, int expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        get(AUDITOR, partner.path() + "/matters")
                                .then()
                                .statusCode(200)
                                .body(
                                        "items.findAll { it.matter.ref == '" + crisis + "' }",
                                        hasSize(expected)));
    }
}
