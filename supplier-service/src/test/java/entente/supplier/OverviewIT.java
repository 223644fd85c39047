package entente.supplier;

import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.BEN;
import static entente.supplier.onboarding.Suppliers.active;
import static entente.supplier.onboarding.Suppliers.as;
import static entente.supplier.onboarding.Suppliers.fresh;
import static entente.supplier.onboarding.Suppliers.id;
import static entente.supplier.onboarding.Suppliers.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import entente.supplier.assessment.Assessments;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** All that is known of a supplier, as an answer and as a page; and the pages of a category. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class OverviewIT {

    private static final String ENGINEER = TestTokens.of("finn", Roles.ENGINEER);

    private static String recorded(String path, Map<String, ?> body) {
        return post(ADA, path, body)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201))
                .extract()
                .header("Position");
    }

    /** A supplier of which something is known in many capabilities; the last position of it. */
    private static String filled(String supplier) {
        String id = id(supplier).toString();
        recorded(
                supplier + "/certificates",
                Map.of(
                        "type", "ISO-9001",
                        "issuer", "Certifier",
                        "validFrom", "2024-01-01",
                        "validUntil", "2099-12-31"));
        recorded(
                "/agreements",
                Map.of(
                        "supplierId",
                        id,
                        "kind",
                        "NON_DISCLOSURE",
                        "title",
                        "Silence of " + id,
                        "validFrom",
                        "2024-01-01"));
        recorded(
                "/dependence/suppliers/" + id + "/record-trouble",
                Map.of("trigger", "FINANCIAL_TROUBLE", "note", "late payments"));
        recorded(
                "/engagements/" + id + "/proposals",
                Map.of(
                        "to",
                        "PREFERRED",
                        "sponsors",
                        Map.of(
                                "ours",
                                UUID.randomUUID(),
                                "theirs",
                                Assessments.contact(UUID.fromString(id))),
                        "evidence",
                        Map.of("text", "Two good years")));
        recorded(
                "/joint-problems",
                Map.of("supplierId", id, "title", "Zinc", "cause", "Zinc rose by a third"));
        return recorded(
                "/risks", Map.of("supplierId", id, "title", "One furnace only", "owner", "ada"));
    }

    private static JsonPath overview(String token, String supplier, String after) {
        return as(token)
                .get(supplier + "/overview?after=" + after)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse page(String token, String address) {
        return as(token).accept("text/html").get(address).then();
    }

    @Test
    void a_category_manager_sees_every_part() {
        String supplier = active(fresh("whole"));
        JsonPath seen = overview(ADA, supplier, filled(supplier));
        assertThat(seen.getString("profile.status")).isEqualTo("ACTIVE");
        assertThat(seen.getString("footing.qualification.status")).isEqualTo("IN_ORDER");
        assertThat(seen.getList("footing.certificates.type")).containsExactly("ISO-9001");
        assertThat(seen.getList("footing.agreements.status")).containsExactly("DRAFT");
        assertThat(seen.getString("footing.engagement.open.evidence[0].text"))
                .isEqualTo("Two good years");
        assertThat(seen.getList("business.dependence.alerts.trigger"))
                .containsExactly("FINANCIAL_TROUBLE");
        assertThat(seen.getList("business.spendByCategory")).isEmpty();
        assertThat(seen.getList("business.criticalItems")).isEmpty();
        assertThat(seen.getList("partnering.risks.title")).containsExactly("One furnace only");
        assertThat(seen.getList("partnering.jointProblems.title")).containsExactly("Zinc");
        assertThat(seen.getString("partnering.sharing.weToThem.highest")).isEqualTo("PUBLIC");
        assertThat(seen.getString("latest[0].text")).contains("One furnace only");
        page(ADA, "/directory/" + id(supplier))
                .statusCode(200)
                .body(
                        allOf(
                                containsString("Two good years"),
                                containsString("Silence of"),
                                containsString("One furnace only"),
                                containsString("Financial trouble"),
                                containsString("ISO-9001")));
    }

    @Test
    void an_engineer_sees_what_engineers_may_read_elsewhere() {
        String supplier = active(fresh("partly"));
        JsonPath seen = overview(ENGINEER, supplier, filled(supplier));
        assertThat(seen.getList("footing.certificates")).hasSize(1);
        assertThat(seen.getMap("footing.engagement")).isNotNull();
        assertThat(seen.<Object>get("footing.agreements")).isNull();
        assertThat(seen.<Object>get("footing.assessments")).isNull();
        assertThat(seen.<Object>get("business.spendByCategory")).isNull();
        assertThat(seen.<Object>get("business.positions")).isNull();
        assertThat(seen.<Object>get("business.dependence")).isNull();
        assertThat(seen.getList("business.criticalItems")).isEmpty();
        assertThat(seen.<Object>get("partnering.risks")).isNull();
        assertThat(seen.<Object>get("partnering.sharing")).isNull();
        page(ENGINEER, "/directory/" + id(supplier))
                .statusCode(200)
                .body(not(containsString("Silence of")))
                .body(not(containsString("href=\"/matrix\"")));
    }

    @Test
    void a_supplier_user_sees_its_own_side_of_the_own_company_only() {
        String supplier = active(fresh("own"));
        String other = active(fresh("other"));
        String user = TestTokens.ofSupplier(id(supplier));
        JsonPath seen = overview(user, supplier, filled(supplier));
        assertThat(seen.getList("footing.certificates")).hasSize(1);
        assertThat(seen.getList("footing.agreements")).as("drafts are ours").isEmpty();
        assertThat(seen.<Object>get("footing.engagement.open")).as("nobody asked it yet").isNull();
        assertThat(seen.getList("partnering.jointProblems.title")).containsExactly("Zinc");
        assertThat(seen.<Object>get("partnering.risks")).isNull();
        assertThat(seen.getMap("business")).allSatisfy((_, part) -> assertThat(part).isNull());
        assertThat(seen.getList("latest.text", String.class))
                .noneMatch(text -> text.contains("furnace"));
        as(user).get(other + "/overview").then().statusCode(404).body("code", equalTo("not-found"));
        page(user, "/directory/" + id(supplier))
                .statusCode(200)
                .body(
                        not(
                                org.hamcrest.Matchers.anyOf(
                                        containsString("Silence of"),
                                        containsString("Two good years"),
                                        containsString("furnace"),
                                        containsString("Financial trouble"))));
        page(user, "/directory/" + id(other)).statusCode(404);
        page(user, "/matrix").statusCode(403);
    }

    @Test
    void a_category_has_its_matrix_and_candidates_as_pages() {
        int version = post(ADA, "/segmentation/model", Map.of()).then().extract().path("version");
        post(BEN, "/segmentation/model/" + version + "/activate", Map.of()).then().statusCode(200);
        String category = "page <" + UUID.randomUUID() + ">";
        String name = fresh("Strong");
        String supplier =
                post(ADA, "/suppliers", Map.of("name", name, "categories", List.of(category)))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String position = "";
        for (String factor : List.of("criticality", "margin-effect", "complexity")) {
            position =
                    recorded(
                            "/segmentation/judgements",
                            Map.of("category", category, "factor", factor, "input", 5));
        }
        as(ADA).queryParam("category", category)
                .queryParam("after", position)
                .get("/segmentation/matrix")
                .then()
                .statusCode(200)
                .body("items[0].quadrant", equalTo("STRATEGIC"));
        as(ADA).get("/segmentation/positions?supplierId=" + supplier)
                .then()
                .statusCode(200)
                .body("items.category", equalTo(List.of(category)));
        as(ADA).get("/segmentation/positions")
                .then()
                .statusCode(400)
                .body("code", equalTo("supplier-missing"));
        for (String address : List.of("/matrix", "/shortlist")) {
            as(ADA).accept("text/html")
                    .queryParam("category", category)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .body(containsString("/directory/" + supplier))
                    .body(containsString(name))
                    .body(containsString("page &lt;"))
                    .body(not(containsString("page <")));
            as(ADA).accept("text/html")
                    .header("HX-Request", "true")
                    .queryParam("category", "nothing")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("<html")))
                    .body(not(containsString("/directory/")));
        }
    }
}
