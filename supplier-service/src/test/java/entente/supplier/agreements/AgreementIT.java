package entente.supplier.agreements;

import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.BEN;
import static entente.supplier.onboarding.Suppliers.active;
import static entente.supplier.onboarding.Suppliers.as;
import static entente.supplier.onboarding.Suppliers.fresh;
import static entente.supplier.onboarding.Suppliers.get;
import static entente.supplier.onboarding.Suppliers.id;
import static entente.supplier.onboarding.Suppliers.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Agreements over HTTP: from the draft to the end, and who sees what. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class AgreementIT {

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static Map<String, Object> draft(UUID supplier, String kind) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("supplierId", supplier);
        draft.put("kind", kind);
        draft.put("title", "Castings 2026");
        draft.put("validFrom", today().toString());
        return draft;
    }

    private static Map<String, String> eur(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    private static final Map<String, Object> GAIN_SHARE =
            Map.of(
                    "gainShare",
                    Map.of(
                            "baseline", eur("4.10"),
                            "ratio", 0.4,
                            "cap", eur("5000"),
                            "floor", eur("100"),
                            "trigger", eur("500"),
                            "auditRight", true));

    private static String drafted(Map<String, Object> body) {
        String location =
                post(ADA, "/agreements", body).then().statusCode(201).extract().header("Location");
        return location.substring(location.indexOf("/agreements/"));
    }

    private static String refused(Response answer, int status) {
        return answer.then().statusCode(status).extract().path("code");
    }

    @Test
    void an_agreement_is_drafted_concluded_amended_and_ends() {
        UUID supplier = id(active(fresh("acme")));
        String agreement = drafted(draft(supplier, "SUPPLY"));
        assertThat(refused(post(ADA, agreement + "/conclude"), 422)).isEqualTo("drafter-concludes");
        post(BEN, agreement + "/conclude")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", is("IN_FORCE"))
                .body("draftedBy", is("ada"));
        String proposal =
                post(
                                ADA,
                                agreement + "/amend",
                                Map.of(
                                        "effectiveOn",
                                        today().toString(),
                                        "clauses",
                                        GAIN_SHARE,
                                        "reason",
                                        "they help to redesign"))
                        .then()
                        .statusCode(200)
                        .body("amendments", hasSize(0))
                        .extract()
                        .path("proposed.id");
        get(TestTokens.ofSupplier(supplier), agreement)
                .then()
                .statusCode(200)
                .body("proposed", nullValue());
        Map<String, String> change = Map.of("proposalId", proposal);
        assertThat(refused(post(ADA, agreement + "/agree-amendment", change), 422))
                .isEqualTo("proposer-agrees");
        post(BEN, agreement + "/agree-amendment", change)
                .then()
                .statusCode(200)
                .body("proposed", nullValue())
                .body("amendments.number", contains(1))
                .body("clauses.gainShare.baseline.amount", is("4.10"))
                .body("originally.gainShare", is((Object) null));
        post(ADA, agreement + "/gain-share", Map.of("actual", eur("3.95"), "volume", "10000"))
                .then()
                .statusCode(200)
                .body("saving.amount", is("1500"))
                .body("payout.amount", is("600"))
                .body("payout.currency", is("EUR"))
                .body("steps.name", contains("saving", "share", "capped", "payout"));
        assertThat(
                        refused(
                                post(
                                        ADA,
                                        agreement + "/gain-share",
                                        Map.of(
                                                "actual",
                                                eur("3.95"),
                                                "volume",
                                                "10000",
                                                "on",
                                                today().minusDays(1).toString())),
                                422))
                .isEqualTo("agreement-not-in-force");
        String position =
                post(ADA, agreement + "/terminate", Map.of("reason", "breach"))
                        .then()
                        .statusCode(200)
                        .body("status", is("TERMINATED"))
                        .extract()
                        .header("Position");
        get(ADA, "/agreements?supplierId={0}&after={1}", supplier, position)
                .then()
                .statusCode(200)
                .body("items.status", contains("TERMINATED"))
                .body("items.amendments", contains(1));
    }

    @Test
    void an_engineer_is_not_told_of_agreements_by_the_timeline() {
        UUID supplier = id(active(fresh("acme")));
        post(BEN, drafted(draft(supplier, "SUPPLY")) + "/conclude").then().statusCode(200);
        String timeline = "/suppliers/" + supplier + "/timeline";
        get(ADA, timeline).then().body("items.type", hasItem("agreement-concluded"));
        get(TestTokens.of(Roles.ENGINEER), timeline)
                .then()
                .statusCode(200)
                .body("items.type", hasItem("supplier-activated"))
                .body("items.type", everyItem(not(startsWith("agreement-"))));
    }

    @Test
    void the_same_draft_sent_twice_is_one() {
        UUID supplier = id(active(fresh("acme")));
        String key = fresh("key");
        Response first = keyed(key, draft(supplier, "NON_DISCLOSURE"));
        Response again = keyed(key, draft(supplier, "NON_DISCLOSURE"));
        again.then().statusCode(201).header("Location", equalTo(first.header("Location")));
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    private static Response keyed(String key, Map<String, Object> body) {
        return as(ADA).contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/agreements");
    }

    @Test
    void what_cannot_be_is_refused_with_its_own_code() {
        UUID supplier = id(active(fresh("acme")));
        UUID other = id(active(fresh("other")));
        Map<String, Object> body = draft(supplier, "SUPPLY");
        assertThat(refused(post(ADA, "/agreements", draft(UUID.randomUUID(), "SUPPLY")), 404))
                .isEqualTo("not-found");
        body.put("validUntil", today().minusDays(1).toString());
        assertThat(refused(post(ADA, "/agreements", body), 422)).isEqualTo("validity-reversed");
        body.remove("validUntil");
        String frame = drafted(draft(supplier, "FRAMEWORK"));
        String below = drafted(draft(supplier, "FRAMEWORK"));
        post(ADA, below + "/place-under", Map.of("parentId", uuid(frame))).then().statusCode(200);
        assertThat(refused(post(ADA, frame + "/place-under", Map.of("parentId", uuid(below))), 422))
                .isEqualTo("agreement-cycle");
        Map<String, Object> foreign = draft(other, "SUPPLY");
        foreign.put("parentId", uuid(frame));
        assertThat(refused(post(ADA, "/agreements", foreign), 422)).isEqualTo("parent-unknown");
        body.put("clauses", Map.of("gainShare", Map.of("ratio", 0.4, "auditRight", true)));
        post(ADA, "/agreements", body)
                .then()
                .statusCode(400)
                .body("errors[0].detail", is("baseline is needed"));
        assertThat(
                        refused(
                                post(
                                        ADA,
                                        frame + "/gain-share",
                                        Map.of("actual", eur("1"), "volume", "1")),
                                422))
                .isEqualTo("agreement-not-in-force");
        get(ADA, "/agreements?endingBy=tomorrow").then().statusCode(400);
    }

    @Test
    void a_supplier_user_sees_what_was_concluded_with_the_own_company() {
        UUID supplier = id(active(fresh("acme")));
        String user = TestTokens.ofSupplier(supplier);
        String stranger = TestTokens.ofSupplier(id(active(fresh("other"))));
        String concluded = drafted(draft(supplier, "SUPPLY"));
        String draft = drafted(draft(supplier, "SUPPLY"));
        String position =
                post(BEN, concluded + "/conclude")
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("Position");
        get(user, concluded).then().statusCode(200);
        get(user, draft).then().statusCode(404);
        get(stranger, concluded).then().statusCode(404);
        get(user, "/agreements?after={0}", position)
                .then()
                .body("items.id", contains(uuid(concluded).toString()));
        get(stranger, "/agreements?after={0}", position).then().body("items", hasSize(0));
        get(user, "/agreements?status=DRAFT").then().body("items", hasSize(0));
    }

    @Test
    void an_end_that_is_near_is_announced_by_itself() {
        UUID supplier = id(active(fresh("acme")));
        Map<String, Object> body = draft(supplier, "SUPPLY");
        body.put("validUntil", today().plusDays(20).toString());
        String agreement = drafted(body);
        post(BEN, agreement + "/conclude").then().statusCode(200);
        await().until(() -> get(ADA, agreement).header("ETag").equals("\"3\""));
    }

    private static UUID uuid(String agreement) {
        return UUID.fromString(agreement.substring(agreement.lastIndexOf('/') + 1));
    }
}
