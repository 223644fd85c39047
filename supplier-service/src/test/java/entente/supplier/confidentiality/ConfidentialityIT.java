package entente.supplier.confidentiality;

import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.BEN;
import static entente.supplier.onboarding.Suppliers.active;
import static entente.supplier.onboarding.Suppliers.fresh;
import static entente.supplier.onboarding.Suppliers.get;
import static entente.supplier.onboarding.Suppliers.id;
import static entente.supplier.onboarding.Suppliers.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import entente.platform.store.Database;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import entente.supplier.PausingClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Sharing levels, disclosures and the access log over HTTP and in the database. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class ConfidentialityIT {

    private static final String AUDITOR = TestTokens.of(Roles.AUDITOR);

    @Inject Database database;

    private static Response raise(UUID supplier, String to, String nda) {
        Map<String, Object> body = new HashMap<>();
        body.put("direction", "THEY_TO_US");
        body.put("to", to);
        body.put("what", "cost structure of castings");
        body.put("usage", "joint cost workshops");
        if (!nda.isEmpty()) {
            body.put("ndaId", nda);
        }
        return post(ADA, "/sharing/" + supplier + "/raise", body);
    }

    private static String nda(UUID supplier) {
        String location =
                post(
                                ADA,
                                "/agreements",
                                Map.of(
                                        "supplierId",
                                        supplier,
                                        "kind",
                                        "NON_DISCLOSURE",
                                        "title",
                                        "NDA",
                                        "validFrom",
                                        LocalDate.now(ZoneOffset.UTC).toString()))
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);
        post(BEN, "/agreements/" + id + "/conclude").then().statusCode(200);
        return id;
    }

    /** A supplier that shows us confidential things; answers the agreement that protects them. */
    private static String confidential(UUID supplier) {
        String nda = nda(supplier);
        raise(supplier, "INTERNAL", "").then().statusCode(200);
        raise(supplier, "CONFIDENTIAL", nda).then().statusCode(200);
        return nda;
    }

    private static Map<String, Object> costs(UUID supplier, String informationClass) {
        return Map.of(
                "supplierId", supplier,
                "direction", "THEY_TO_US",
                "kind", "COST_STRUCTURE",
                "informationClass", informationClass,
                "title", "Costs of castings",
                "content", "60 % material");
    }

    private static String disclosed(UUID supplier) {
        String location =
                post(
                                TestTokens.ofSupplier(supplier),
                                "/disclosures",
                                costs(supplier, "CONFIDENTIAL"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        return location.substring(location.indexOf("/disclosures/"));
    }

    private static void refused(int status, String code, Response answer) {
        answer.then().statusCode(status).body("code", is(code));
    }

    @Test
    void what_is_shared_rises_step_by_step_and_above_internal_under_an_nda() {
        UUID supplier = id(active(fresh("acme")));
        refused(422, "sharing-level-skips-a-step", raise(supplier, "CONFIDENTIAL", ""));
        raise(supplier, "INTERNAL", "").then().statusCode(200);
        refused(422, "nda-missing", raise(supplier, "CONFIDENTIAL", ""));
        String foreign = nda(id(active(fresh("other"))));
        refused(422, "nda-missing", raise(supplier, "CONFIDENTIAL", foreign));
        raise(supplier, "CONFIDENTIAL", nda(supplier))
                .then()
                .statusCode(200)
                .body("theyToUs.highest", is("CONFIDENTIAL"))
                .body("weToThem.highest", is("PUBLIC"));
    }

    @Test
    void a_read_is_written_down_and_the_auditor_sees_by_whom() {
        UUID supplier = id(active(fresh("acme")));
        confidential(supplier);
        refused(
                422,
                "disclosure-above-level",
                post(ADA, "/disclosures", costs(supplier, "RESTRICTED")));
        String disclosure = disclosed(supplier);
        get(ADA, disclosure)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("content", is("60 % material"));
        get(BEN, disclosure).then().statusCode(200);
        get(AUDITOR, "/disclosures/access-log?supplierId={0}", supplier)
                .then()
                .statusCode(200)
                .body("items.actor", contains("ben", "ada"))
                .body("items.informationClass", contains("CONFIDENTIAL", "CONFIDENTIAL"))
                .body("items.version", contains(1, 1));
        String next =
                get(AUDITOR, "/disclosures/access-log?supplierId={0}&limit=1", supplier)
                        .path("next");
        get(AUDITOR, "/disclosures/access-log?supplierId={0}&cursor={1}&actor=ada", supplier, next)
                .then()
                .body("items.actor", contains("ada"));
        get(ADA, "/disclosures/access-log").then().statusCode(403);
    }

    @Test
    void what_is_public_leaves_no_trace() {
        UUID supplier = id(active(fresh("acme")));
        String location =
                post(ADA, "/disclosures", costs(supplier, "PUBLIC"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        get(ADA, location.substring(location.indexOf("/disclosures/"))).then().statusCode(200);
        get(AUDITOR, "/disclosures/access-log?supplierId={0}", supplier)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_read_that_cannot_be_written_down_is_not_answered() {
        UUID supplier = id(active(fresh("acme")));
        confidential(supplier);
        String disclosure = disclosed(supplier);
        String nameless = TestTokens.of("x".repeat(501), Roles.CATEGORY_MANAGER);
        Response answer = get(nameless, disclosure);
        refused(503, "access-not-logged", answer);
        assertThat(answer.asString()).doesNotContain("material");
    }

    @Test
    void nobody_changes_what_was_written_down() {
        UUID supplier = id(active(fresh("acme")));
        confidential(supplier);
        get(ADA, disclosed(supplier)).then().statusCode(200);
        for (String statement :
                new String[] {
                    "update disclosure_access set actor = 'nobody'",
                    "delete from disclosure_access",
                    "truncate disclosure_access"
                }) {
            assertThatThrownBy(() -> Database.await(database.pool().query(statement).execute()))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void what_is_above_the_level_now_is_read_by_its_giver_only() {
        UUID supplier = id(active(fresh("acme")));
        confidential(supplier);
        String disclosure = disclosed(supplier);
        String lowered =
                post(
                                ADA,
                                "/sharing/" + supplier + "/lower",
                                Map.of(
                                        "direction",
                                        "THEY_TO_US",
                                        "to",
                                        "INTERNAL",
                                        "reason",
                                        "a leak"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("Position");
        refused(403, "sharing-level-too-low", get(ADA, disclosure));
        String list = "/disclosures?supplierId=" + supplier + "&after=" + lowered;
        get(ADA, list).then().body("items.title", contains(nullValue()));
        get(TestTokens.ofSupplier(supplier), list)
                .then()
                .body("items.title", contains(notNullValue()));
        get(TestTokens.ofSupplier(supplier), disclosure).then().statusCode(200);
    }

    @Test
    void a_level_raised_at_the_moment_in_which_its_nda_ends_is_refused() throws Exception {
        UUID supplier = id(active(fresh("acme")));
        String nda = nda(supplier);
        raise(supplier, "INTERNAL", "").then().statusCode(200);
        CompletableFuture<Response> raised;
        try (PausingClock.Pause seen = PausingClock.in(SharingResource.class, "nda")) {
            raised = CompletableFuture.supplyAsync(() -> raise(supplier, "CONFIDENTIAL", nda));
            seen.await();
            Map<String, String> reason = Map.of("reason", "breach");
            String ended =
                    post(ADA, "/agreements/" + nda + "/terminate", reason)
                            .then()
                            .statusCode(200)
                            .extract()
                            .header("Position");
            // The policy has found nothing to take back, and does not look again.
            await().until(() -> reached("policy:sharing-falls-with-nda") >= Long.parseLong(ended));
        }
        refused(422, "nda-missing", raised.join());
        get(ADA, "/sharing/" + supplier).then().body("theyToUs.highest", is("INTERNAL"));
    }

    private long reached(String consumer) {
        return Database.await(
                        database.pool()
                                .preparedQuery("select next from checkpoint where consumer = $1")
                                .execute(Tuple.of(consumer)))
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void the_end_of_the_nda_ends_what_it_protected() {
        UUID supplier = id(active(fresh("acme")));
        String nda = confidential(supplier);
        post(ADA, "/agreements/" + nda + "/terminate", Map.of("reason", "breach"))
                .then()
                .statusCode(200);
        await().untilAsserted(() ->
                get(ADA, "/sharing/" + supplier).then().body("theyToUs.highest", is("INTERNAL")));
    }

    @Test
    void what_is_restricted_is_read_by_those_who_are_named() {
        UUID supplier = id(active(fresh("acme")));
        String nda = confidential(supplier);
        raise(supplier, "RESTRICTED", nda).then().statusCode(200);
        String location =
                post(ADA, "/disclosures", costs(supplier, "RESTRICTED"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        String disclosure = location.substring(location.indexOf("/disclosures/"));
        get(ADA, disclosure).then().statusCode(200);
        refused(403, "not-a-reader", get(BEN, disclosure));
        refused(403, "not-a-reader", get(TestTokens.ofSupplier(supplier), disclosure));
        Map<String, String[]> ben = Map.of("readers", new String[] {"ben"});
        refused(403, "not-the-giver", post(BEN, disclosure + "/name-readers", ben));
        post(ADA, disclosure + "/name-readers", ben).then().statusCode(200);
        get(BEN, disclosure).then().statusCode(200);
        get(AUDITOR, disclosure).then().statusCode(200);
    }

    @Test
    void a_block_ends_what_was_shared_confidentially() {
        UUID supplier = id(active(fresh("acme")));
        String nda = confidential(supplier);
        String disclosure = disclosed(supplier);
        post(ADA, "/suppliers/" + supplier + "/block", Map.of("reason", "sanctions"))
                .then()
                .statusCode(200);
        refused(403, "sharing-level-too-low", get(ADA, disclosure));
        await().untilAsserted(() ->
                get(ADA, "/sharing/" + supplier).then().body("theyToUs.highest", is("INTERNAL")));
        refused(422, "supplier-blocked", raise(supplier, "CONFIDENTIAL", nda));
    }

    @Test
    void a_supplier_user_gives_its_own_and_sees_nothing_of_others() {
        UUID supplier = id(active(fresh("acme")));
        confidential(supplier);
        String disclosure = disclosed(supplier);
        String stranger = TestTokens.ofSupplier(id(active(fresh("other"))));
        get(stranger, disclosure).then().statusCode(404);
        get(stranger, "/sharing/" + supplier).then().statusCode(404);
        post(stranger, "/disclosures", costs(supplier, "PUBLIC")).then().statusCode(404);
        post(stranger, disclosure + "/withdraw", Map.of("reason", "x")).then().statusCode(404);
        Map<String, Object> ours = new HashMap<>(costs(supplier, "PUBLIC"));
        ours.put("direction", "WE_TO_THEM");
        refused(403, "not-your-side", post(TestTokens.ofSupplier(supplier), "/disclosures", ours));
    }
}
