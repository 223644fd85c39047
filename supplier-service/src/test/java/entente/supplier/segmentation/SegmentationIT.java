package entente.supplier.segmentation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import entente.platform.store.Database;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.LocalTokens.Identity;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From a draft of the model to the matrix, over HTTP. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SegmentationIT {

    private static final String ADA = TestTokens.of("ada", Roles.CATEGORY_MANAGER);
    private static final String BEN = TestTokens.of("ben", Roles.CATEGORY_MANAGER);

    @Inject Database database;

    private final String category = "seg-" + UUID.randomUUID();

    private static Response post(String token, String path, Map<String, ?> body) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).body(body).post(path);
    }

    private static JsonPath get(String path) {
        return given().auth().oauth2(ADA).get(path).then().statusCode(200).extract().jsonPath();
    }

    private String registered(String name) {
        return post(ADA, "/suppliers", Map.of("name", name, "categories", List.of(category)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String judge(@Nullable String supplier, String factor, int input) {
        Map<String, Object> body =
                new HashMap<>(Map.of("category", category, "factor", factor, "input", input));
        if (supplier != null) {
            body.put("supplierId", supplier);
        }
        return post(ADA, "/segmentation/judgements", body)
                .then()
                .statusCode(200)
                .extract()
                .header("Position");
    }

    private static Map<String, Object> factor(String code, String axis, String weight) {
        return Map.of(
                "code", code, "axis", axis, "input", "JUDGED", "weight", weight, "lo", "1", "hi",
                "5", "rho", "0");
    }

    private static int drafted(Map<String, ?> body) {
        return post(ADA, "/segmentation/model", body)
                .then()
                .statusCode(201)
                .extract()
                .path("version");
    }

    private JsonPath matrix(String query) {
        return get("/segmentation/matrix?category=" + category + query);
    }

    @Test
    void a_version_is_drafted_tried_activated_and_moves_who_it_moves() {
        int standard = drafted(Map.of());
        String bound =
                TestTokens.of(
                        new Identity("eve", Roles.CATEGORY_MANAGER, null, Set.of("castings")));
        for (String step :
                List.of("/segmentation/model", "/segmentation/model/" + standard + "/activate")) {
            post(bound, step, Map.of())
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("out-of-scope"));
        }
        post(ADA, "/segmentation/model/" + standard + "/activate", Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("drafter-activates"));
        post(BEN, "/segmentation/model/" + standard + "/activate", Map.of())
                .then()
                .statusCode(200)
                .body("active", equalTo(true));
        String acme = registered("Acme");
        String bolt = registered("Bolt");
        judge(null, "criticality", 5);
        judge(null, "margin-effect", 5);
        judge(null, "alternatives", 1);
        judge(null, "complexity", 4);
        String position = judge(bolt, "alternatives", 5);

        JsonPath both = matrix("&after=" + position);
        assertThat(both.getList("items.supplierId")).containsExactlyInAnyOrder(acme, bolt);
        assertThat(quadrant(both, acme)).isEqualTo("STRATEGIC");
        assertThat(quadrant(both, bolt)).isEqualTo("LEVERAGE");
        assertThat(matrix("&quadrant=STRATEGIC").getList("items.supplierId")).containsExactly(acme);
        JsonPath page = matrix("&limit=1&sort=-supplyRisk");
        assertThat(page.getList("items.supplierId")).containsExactly(acme);
        assertThat(
                        matrix("&limit=1&sort=-supplyRisk&cursor=" + page.getString("next"))
                                .getList("items.supplierId"))
                .containsExactly(bolt);
        JsonPath why =
                get("/segmentation/explanation?category=" + category + "&supplierId=" + bolt);
        assertThat(why.getString("supplyRisk.factors.find { it.code == 'alternatives' }.origin"))
                .isEqualTo("JUDGED_FOR_SUPPLIER");
        assertThat(why.getString("supplyRisk.factors.find { it.code == 'alternatives' }.judgedBy"))
                .isEqualTo("ada");
        assertThat(get("/segmentation/judgements?category=" + category).getList("items.factor"))
                .hasSize(5);

        int harder =
                drafted(
                        Map.of(
                                "factors",
                                List.of(
                                        factor("criticality", "PROFIT_IMPACT", "1"),
                                        factor("complexity", "SUPPLY_RISK", "1"))));
        JsonPath trial =
                post(ADA, "/segmentation/what-if", Map.of("version", harder))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        assertThat(trial.getList("moves.findAll { it.category == '" + category + "' }.supplierId"))
                .containsExactly(bolt);
        assertThat(quadrant(matrix(""), bolt)).as("a trial moves nobody").isEqualTo("LEVERAGE");

        String activated =
                post(BEN, "/segmentation/model/" + harder + "/activate", Map.of())
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("Position");
        assertThat(quadrant(matrix("&after=" + activated), bolt)).isEqualTo("STRATEGIC");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(moves(bolt).getLast())
                                .contains("as strategic, before leverage")
                                .contains("model " + harder));
        assertThat(moves(acme))
                .as("who did not move is not told of")
                .noneMatch(text -> text.contains("model " + harder));
        post(
                        ADA,
                        "/segmentation/withdraw-judgement",
                        Map.of("category", category, "factor", "criticality"))
                .then()
                .statusCode(200)
                .body("inputs.criticality", nullValue());
    }

    private static List<String> moves(String supplier) {
        return get("/suppliers/" + supplier + "/timeline")
                .getList("items.findAll { it.type == 'segment-changed' }.text");
    }

    private static @Nullable String quadrant(JsonPath matrix, String supplier) {
        return matrix.getString("items.find { it.supplierId == '" + supplier + "' }.quadrant");
    }

    /** The table is set back as a run in an earlier month would have left it. */
    @Test
    void another_month_moves_the_positions_by_the_spend_of_the_last_months() {
        int rolling =
                drafted(
                        Map.of(
                                "spendMonths",
                                3,
                                "factors",
                                List.of(
                                        factor("criticality", "PROFIT_IMPACT", "1"),
                                        factor("complexity", "SUPPLY_RISK", "1"))));
        post(BEN, "/segmentation/model/" + rolling + "/activate", Map.of()).then().statusCode(200);
        LocalDate from = YearMonth.now(ZoneOffset.UTC).minusMonths(2).atDay(1);
        await().untilAsserted(() -> assertThat(spendFrom()).isEqualTo(from));
        Database.await(
                database.pool()
                        .query("update segment_run set spend_from = '2020-01-01'")
                        .execute());
        await().untilAsserted(() -> assertThat(spendFrom()).isEqualTo(from));
    }

    private @Nullable LocalDate spendFrom() {
        return Database.await(database.pool().query("select spend_from from segment_run").execute())
                .iterator()
                .next()
                .getLocalDate(0);
    }

    @Test
    void bad_questions_and_bad_models_are_refused() {
        post(
                        ADA,
                        "/segmentation/model",
                        Map.of(
                                "factors",
                                List.of(
                                        factor("criticality", "PROFIT_IMPACT", "0.9"),
                                        factor("complexity", "SUPPLY_RISK", "1"))))
                .then()
                .statusCode(422)
                .body("code", equalTo("weights-not-summing"));
        post(
                        ADA,
                        "/segmentation/judgements",
                        Map.of("category", category, "factor", "colour", "input", 3))
                .then()
                .statusCode(422)
                .body("code", equalTo("factor-unknown"));
        refused("/segmentation/matrix", 400, "category-missing");
        refused("/segmentation/matrix?category=x&sort=name", 400, "sort-not-supported");
        refused("/segmentation/matrix?category=x&cursor=x", 400, "cursor-malformed");
        refused("/segmentation/matrix?category=x&limit=501", 400, "limit-out-of-range");
        refused("/segmentation/explanation?category=x", 400, "category-missing");
        refused(
                "/segmentation/explanation?category=x&supplierId=" + UUID.randomUUID(),
                404,
                "not-found");
        refused("/segmentation/model/999999", 404, "not-found");
        post(ADA, "/segmentation/what-if", Map.of("version", 999999)).then().statusCode(404);
        assertThat(get("/segmentation/model").getList("versions")).isNotNull();
        given().auth()
                .oauth2(ADA)
                .get("/segmentation/judgements?category=" + category)
                .then()
                .body("items", empty());
    }

    private static void refused(String path, int status, String code) {
        given().auth().oauth2(ADA).get(path).then().statusCode(status).body("code", equalTo(code));
    }
}
