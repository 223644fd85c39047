package entente.supplier.onboarding;

import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.BEN;
import static entente.supplier.onboarding.Suppliers.active;
import static entente.supplier.onboarding.Suppliers.as;
import static entente.supplier.onboarding.Suppliers.fresh;
import static entente.supplier.onboarding.Suppliers.get;
import static entente.supplier.onboarding.Suppliers.path;
import static entente.supplier.onboarding.Suppliers.post;
import static entente.supplier.onboarding.Suppliers.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.FreeText;
import entente.platform.web.LocalTokens.Identity;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Success and refusal of every command, over HTTP. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SupplierLifecycleIT {

    private static final String SPONSOR = TestTokens.of("sue", Roles.EXECUTIVE_SPONSOR);

    private static Map<String, String> because(String reason) {
        return Map.of("reason", reason);
    }

    @Test
    void a_registration_answers_the_supplier_with_its_address_version_and_position() {
        String number = fresh("n");
        post(
                        ADA,
                        "/suppliers",
                        Map.of(
                                "name", " Acme ",
                                "country", "DE",
                                "categories", List.of("castings", "castings"),
                                "aliases", List.of(Map.of("system", "SAP", "value", number)),
                                "contacts",
                                        List.of(
                                                Map.of(
                                                        "name", "Jane Roe",
                                                        "email", "jane@acme.example",
                                                        "role", "sales"))))
                .then()
                .statusCode(201)
                .header("Location", startsWith("/suppliers/"))
                .header("ETag", "\"3\"")
                .header("Position", notNullValue())
                .body("name", equalTo("Acme"))
                .body("status", equalTo("REQUESTED"))
                .body("categories", contains("castings"))
                .body("aliases[0].value", equalTo(number))
                .body("contacts[0].name", equalTo("Jane Roe"))
                .body("contacts[0].email", equalTo("jane@acme.example"))
                .body("requestedBy", equalTo("ada"))
                .body("source", equalTo("request"))
                .body("parentId", nullValue());
    }

    @Test
    void a_registration_needs_a_name_and_nothing_unknown() {
        post(ADA, "/suppliers", Map.of("country", "Germany", "aliases", List.of(Map.of())))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors.pointer", notNullValue());
        post(ADA, "/suppliers", Map.of("name", "Acme", "colour", "blue"))
                .then()
                .statusCode(400)
                .body("errors", hasSize(1));
        as(ADA).contentType(ContentType.JSON)
                .body("{\"name\":")
                .post("/suppliers")
                .then()
                .statusCode(400)
                .body("code", notNullValue());
        as(ADA).contentType(ContentType.TEXT)
                .body("Acme")
                .post("/suppliers")
                .then()
                .statusCode(415);
    }

    @Test
    void a_parent_must_be_registered_and_never_below() {
        Map<String, Object> child =
                Map.of("name", "Child", "parentId", UUID.randomUUID().toString());
        post(ADA, "/suppliers", child)
                .then()
                .statusCode(422)
                .body("code", equalTo("parent-unknown"));
        String top = path(requested("Top"));
        String below =
                path(
                        post(
                                        ADA,
                                        "/suppliers",
                                        Map.of("name", "Below", "parentId", Suppliers.id(top)))
                                .then()
                                .statusCode(201)
                                .extract()
                                .header("Location"));
        post(ADA, top + "/change-details", Map.of("name", "Top", "parentId", Suppliers.id(below)))
                .then()
                .statusCode(422)
                .body("code", equalTo("parent-cycle"));
    }

    @Test
    void the_requester_never_approves_and_somebody_else_does() {
        String supplier = path(requested("Acme"));
        post(ADA, supplier + "/approve")
                .then()
                .statusCode(422)
                .body("code", equalTo("requester-approves"));
        post(BEN, supplier + "/activate")
                .then()
                .statusCode(422)
                .body("code", equalTo("supplier-not-approved"));
        post(BEN, supplier + "/approve")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("APPROVED"));
        post(ADA, supplier + "/activate").then().statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void a_request_is_rejected_with_a_reason() {
        String supplier = path(requested("Acme"));
        post(BEN, supplier + "/reject", because(" "))
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-missing"));
        post(BEN, supplier + "/reject", Map.of()).then().statusCode(400);
        post(BEN, supplier + "/reject").then().statusCode(is(415));
        post(BEN, supplier + "/reject", because("no audit"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("statusReason", equalTo("no audit"));
        post(BEN, supplier + "/approve")
                .then()
                .statusCode(422)
                .body("code", equalTo("supplier-not-requested"));
    }

    @Test
    void a_supplier_is_suspended_and_reinstated_blocked_and_unblocked_and_leaves() {
        String supplier = active("Acme");
        post(ADA, supplier + "/reinstate").then().statusCode(200).header("ETag", "\"3\"");
        post(ADA, supplier + "/suspend", because("ask joe@acme.example"))
                .then()
                .statusCode(200)
                .header(FreeText.WARNING, notNullValue())
                .body("status", equalTo("SUSPENDED"));
        post(ADA, supplier + "/suspend", because("other"))
                .then()
                .statusCode(422)
                .body("code", equalTo("supplier-not-active"));
        post(ADA, supplier + "/reinstate").then().statusCode(200).body("status", is("ACTIVE"));
        post(ADA, supplier + "/block", because("sanctions"))
                .then()
                .statusCode(200)
                .header(FreeText.WARNING, nullValue())
                .body("status", equalTo("BLOCKED"));
        post(ADA, supplier + "/unblock").then().statusCode(403);
        post(SPONSOR, supplier + "/unblock").then().statusCode(200).body("status", is("ACTIVE"));
        post(ADA, supplier + "/off-board", because("moved"))
                .then()
                .statusCode(200)
                .body("status", equalTo("OFF_BOARDED"));
        post(ADA, supplier + "/change-details", Map.of("name", "New"))
                .then()
                .statusCode(422)
                .body("code", equalTo("supplier-closed"));
    }

    @Test
    void off_boarding_is_for_who_came_on_board() {
        String supplier = path(requested("Acme"));
        post(ADA, supplier + "/off-board", because("moved"))
                .then()
                .statusCode(422)
                .body("code", equalTo("supplier-not-on-board"));
        post(ADA, supplier + "/block", because("fraud"))
                .then()
                .statusCode(422)
                .body("code", equalTo("supplier-not-active"));
        post(SPONSOR, supplier + "/unblock")
                .then()
                .statusCode(422)
                .body("code", equalTo("supplier-not-blocked"));
    }

    @Test
    void details_change_if_nobody_else_changed_them_first() {
        String supplier = path(requested("Acme"));
        as(ADA).header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Acme AG", "country", "CH"))
                .post(supplier + "/change-details")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Acme AG"))
                .body("categories", hasSize(0));
        as(BEN).header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Acme SE"))
                .post(supplier + "/change-details")
                .then()
                .statusCode(412)
                .body("code", equalTo("version-mismatch"));
    }

    @Test
    void an_alias_belongs_to_one_supplier_until_it_is_removed() {
        Map<String, String> alias = Map.of("system", "SAP", "value", fresh("n"));
        String first = path(requested("First"));
        String second = path(requested("Second"));
        post(ADA, first + "/aliases", alias).then().statusCode(200).body("aliases", hasSize(1));
        post(ADA, second + "/aliases", alias)
                .then()
                .statusCode(409)
                .body("code", equalTo("alias-taken"));
        post(ADA, first + "/remove-alias", alias)
                .then()
                .statusCode(200)
                .body("aliases", hasSize(0));
        post(ADA, second + "/aliases", alias).then().statusCode(200);
        post(ADA, second + "/aliases", Map.of("system", "A:B", "value", "1"))
                .then()
                .statusCode(400);
    }

    @Test
    void contacts_come_and_go_and_can_be_forgotten() {
        String supplier = path(requested("Acme"));
        String person =
                post(
                                ADA,
                                supplier + "/contacts",
                                Map.of(
                                        "name", "Jane Roe",
                                        "email", "jane@acme.example",
                                        "phone", "+49 1",
                                        "role", "sales"))
                        .then()
                        .statusCode(200)
                        .body("contacts[0].phone", equalTo("+49 1"))
                        .extract()
                        .path("contacts[0].personId");
        post(ADA, supplier + "/contacts", Map.of("name", "X", "email", "no", "role", "r"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/email"));
        post(ADA, supplier + "/remove-contact", Map.of("personId", person))
                .then()
                .statusCode(200)
                .body("contacts", hasSize(0));
    }

    @Test
    void nothing_happens_to_a_supplier_that_is_not_there() {
        String nobody = "/suppliers/" + UUID.randomUUID();
        post(ADA, nobody + "/approve").then().statusCode(404).body("code", is("not-found"));
        get(ADA, nobody).then().statusCode(404);
        get(ADA, nobody + "/timeline").then().statusCode(404);
        get(ADA, "/suppliers/not-an-id").then().statusCode(400);
    }

    @Test
    void a_category_manager_acts_in_scope_only() {
        String bearings =
                TestTokens.of(new Identity("bo", Roles.CATEGORY_MANAGER, null, Set.of("bearings")));
        String supplier = path(requested("Acme"));
        post(bearings, supplier + "/approve")
                .then()
                .statusCode(403)
                .body("code", equalTo("out-of-scope"));
        post(bearings, "/suppliers", Suppliers.named("Other"))
                .then()
                .statusCode(403)
                .body("code", equalTo("out-of-scope"));
    }

    @Test
    void nobody_moves_a_supplier_out_of_scope_and_a_first_answer_holds_whatever_moved_since() {
        String castings =
                TestTokens.of(new Identity("cy", Roles.CATEGORY_MANAGER, null, Set.of("castings")));
        String supplier = path(requested("Acme"));
        Map<String, Object> elsewhere =
                Map.of("name", "Acme", "categories", new String[] {"bearings"});
        post(castings, supplier + "/change-details", elsewhere)
                .then()
                .statusCode(403)
                .body("code", equalTo("out-of-scope"));

        Map<String, Object> renamed =
                Map.of("name", "Acme AG", "categories", new String[] {"castings"});
        String key = Suppliers.fresh("key");
        String first = keyed(castings, key, supplier, renamed);
        post(ADA, supplier + "/change-details", elsewhere).then().statusCode(200);
        assertThat(keyed(castings, key, supplier, renamed)).isEqualTo(first);
    }

    private static String keyed(String token, String key, String supplier, Object body) {
        return as(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(supplier + "/change-details")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void text_that_cannot_be_kept_is_refused() {
        String supplier = path(requested("Acme"));
        for (String bad : List.of("\\u0000", "\\ud800", "a\\udfffb")) {
            for (String body :
                    List.of(
                            "{\"name\": \"%s\"}",
                            "{\"name\": \"A\", \"categories\": [\"%s\"]}",
                            "{\"name\": \"A\", \"aliases\": [{\"system\": \"S\", \"value\": \"%s\"}]}",
                            "{\"name\": \"A\", \"contacts\": [{\"name\": \"%s\", \"email\":"
                                    + " \"a@b.example\", \"role\": \"r\"}]}")) {
                as(ADA).contentType(ContentType.JSON)
                        .body(body.formatted("x" + bad))
                        .post("/suppliers")
                        .then()
                        .statusCode(400);
            }
            as(ADA).contentType(ContentType.JSON)
                    .body("{\"reason\": \"x%s\"}".formatted(bad))
                    .post(supplier + "/reject")
                    .then()
                    .statusCode(400);
        }
        as(ADA).urlEncodingEnabled(false).get("/suppliers?name=a%00").then().statusCode(400);
        as(ADA).urlEncodingEnabled(false).get("/suppliers?alias=%00").then().statusCode(400);
        as(ADA).urlEncodingEnabled(false).get("/suppliers?category=%ff").then().statusCode(200);
    }
}
