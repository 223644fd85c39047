package entente.supplier.candidates;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import entente.supplier.assessment.Assessments;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the matrix to a shortlist, over HTTP. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class CandidateIT {

    private static final String ADA = TestTokens.of("ada", Roles.CATEGORY_MANAGER);
    private static final String BEN = TestTokens.of("ben", Roles.CATEGORY_MANAGER);

    private final String category = "can-" + UUID.randomUUID();

    private static Response post(String token, String path, Map<String, ?> body) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).body(body).post(path);
    }

    private String active(String name) {
        String id =
                post(ADA, "/suppliers", Map.of("name", name, "categories", List.of(category)))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        for (String step : List.of("approve", "activate")) {
            given().auth().oauth2(BEN).post("/suppliers/" + id + "/" + step).then().statusCode(200);
        }
        return id;
    }

    private static Map<String, Object> factor(String code, String axis) {
        return Map.of(
                "code", code, "axis", axis, "input", "JUDGED", "weight", "1", "lo", "1", "hi", "5",
                "rho", "0");
    }

    private static void setAside(String supplier, String verb) {
        post(BEN, "/suppliers/" + supplier + "/" + verb, Map.of("reason", "An audit"))
                .then()
                .statusCode(200);
    }

    private Response draw(List<String> suppliers) {
        return post(
                ADA,
                "/candidates/shortlist",
                Map.of("category", category, "supplierIds", suppliers));
    }

    @Test
    void candidates_are_ranked_and_a_few_are_shortlisted() {
        int version =
                post(
                                ADA,
                                "/segmentation/model",
                                Map.of(
                                        "factors",
                                        List.of(
                                                factor("criticality", "PROFIT_IMPACT"),
                                                factor("complexity", "SUPPLY_RISK"))))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("version");
        post(BEN, "/segmentation/model/" + version + "/activate", Map.of()).then().statusCode(200);
        for (String each : List.of("criticality", "complexity")) {
            post(
                            ADA,
                            "/segmentation/judgements",
                            Map.of("category", category, "factor", each, "input", 4))
                    .then()
                    .statusCode(200);
        }
        List<String> suppliers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            suppliers.add(active("Candidate " + i));
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        given().auth()
                                .oauth2(ADA)
                                .get("/candidates?category=" + category)
                                .then()
                                .statusCode(200)
                                .body("items", hasSize(4))
                                .body("items.findAll { it.status == 'ACTIVE' }", hasSize(4))
                                .body("items[0].rank", equalTo(1))
                                .body("items[0].reasons", hasItem("GOOD_STANDING")));
        Assessments.completed(UUID.fromString(suppliers.get(3)));
        given().auth()
                .oauth2(ADA)
                .get("/candidates?category=" + category)
                .then()
                .statusCode(200)
                .body("items[0].supplierId", equalTo(suppliers.get(3)))
                .body("items[0].reasons", hasItem("READY"))
                .body("items[1].reasons", not(hasItem("READY")));
        draw(suppliers.subList(0, 2))
                .then()
                .statusCode(422)
                .body("code", equalTo("shortlist-size"));
        draw(List.of(suppliers.get(0), suppliers.get(1), UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("not-a-candidate"));
        for (int i = 0; i < 5; i++) {
            setAside(suppliers.getFirst(), "suspend");
            draw(suppliers.subList(0, 3))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("candidate-not-in-good-standing"));
            setAside(suppliers.getFirst(), "reinstate");
        }
        String position =
                draw(suppliers.subList(0, 3))
                        .then()
                        .statusCode(201)
                        .body("candidates", hasSize(3))
                        .extract()
                        .header("Position");
        given().auth()
                .oauth2(ADA)
                .get("/candidates/shortlisted?category=" + category + "&after=" + position)
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
        assertThat(
                        given().auth()
                                .oauth2(ADA)
                                .get("/suppliers/" + suppliers.get(0) + "/timeline")
                                .jsonPath()
                                .getList("items.type"))
                .contains("candidate-shortlisted");
        given().auth()
                .oauth2(ADA)
                .get("/candidates")
                .then()
                .statusCode(400)
                .body("code", equalTo("category-missing"));
    }
}
