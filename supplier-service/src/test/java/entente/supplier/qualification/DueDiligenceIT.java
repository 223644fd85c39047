package entente.supplier.qualification;

import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.BEN;
import static entente.supplier.onboarding.Suppliers.as;
import static entente.supplier.onboarding.Suppliers.fresh;
import static entente.supplier.onboarding.Suppliers.get;
import static entente.supplier.onboarding.Suppliers.id;
import static entente.supplier.onboarding.Suppliers.path;
import static entente.supplier.onboarding.Suppliers.post;
import static entente.supplier.onboarding.Suppliers.requested;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.PolicySpec;
import entente.platform.testkit.TestTokens;
import entente.platform.web.LocalTokens.Identity;
import entente.platform.web.Roles;
import entente.supplier.onboarding.SupplierEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From requirements over checks to an approval, and to the day on which all of it is due again. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class DueDiligenceIT {

    private static final UUID SELF = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000001");
    private static final UUID OTHER = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000002");
    private static final String SUM = "ab".repeat(32);

    @Inject CommandHandler<DueDiligenceCommand, Checks, DueDiligenceEvent> dueDiligence;
    @Inject QualifyOnApprovalPolicy onApproval;
    @Inject RequalifyPolicy requalify;

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static void require(Map<String, Object> requirements) {
        post(ADA, "/due-diligence-requirements/replace", requirements).then().statusCode(200);
    }

    /** Other tests approve suppliers of whom nothing is required. */
    @AfterEach
    void nothing_is_required_any_more() {
        require(Map.of());
    }

    private static String question() {
        return post(
                        ADA,
                        "/questions",
                        Map.of("text", "Fire alarm?", "kind", "YES_NO", "knockOut", "NO"))
                .path("id");
    }

    private static String questionnaire(String question) {
        return post(
                        ADA,
                        "/questionnaires",
                        Map.of(
                                "title",
                                "Basics",
                                "purpose",
                                "DUE_DILIGENCE",
                                "items",
                                List.of(Map.of("questionId", question))))
                .path("id");
    }

    private static Map<String, Object> answers(String form, String question, String value) {
        return Map.of(
                "questionnaireId",
                form,
                "answers",
                List.of(Map.of("questionId", question, "value", value)));
    }

    private static Map<String, Object> screening(String result) {
        return Map.of("result", result, "source", "EU list", "screenedOn", today().toString());
    }

    private static Map<String, Object> insurance(String sum) {
        return Map.of(
                "kind",
                "insurance",
                "file",
                Map.of("name", "insurance.pdf", "size", 12, "sha256", sum));
    }

    private static String brought(String user, String supplier, String content) {
        return as(user).contentType("application/octet-stream")
                .body(content.getBytes(UTF_8))
                .post(supplier + "/files?name=insurance.pdf")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
    }

    @Test
    void an_approval_waits_for_everything_required() {
        String question = question();
        String form = questionnaire(question);
        require(
                Map.of(
                        "sanctionsScreening",
                        true,
                        "financialCheck",
                        true,
                        "questionnaireId",
                        form,
                        "documents",
                        List.of(Map.of("kind", "insurance", "category", "castings"))));
        String supplier = path(requested(fresh("checked")));
        String user = TestTokens.ofSupplier(id(supplier));
        post(BEN, supplier + "/approve")
                .then()
                .statusCode(422)
                .body("code", is("due-diligence-incomplete"))
                .body(
                        "detail",
                        allOf(
                                containsString("sanctions screening"),
                                containsString("financial check"),
                                containsString("questionnaire"),
                                containsString("insurance for castings")))
                .body("errors", hasSize(4))
                .body("errors.detail", hasItem(containsString("insurance for castings")));
        get(ADA, supplier + "/due-diligence")
                .then()
                .statusCode(200)
                .body("status", is("INCOMPLETE"))
                .body("failed", empty());

        post(ADA, supplier + "/due-diligence/screen", screening("HIT")).then().statusCode(200);
        post(ADA, supplier + "/due-diligence/screen", screening("CLEAR"))
                .then()
                .statusCode(200)
                .body("screening.result", is("CLEAR"));
        post(
                        ADA,
                        supplier + "/due-diligence/check-finances",
                        Map.of("rating", 70, "source", "bureau", "checkedOn", today().toString()))
                .then()
                .statusCode(200);
        post(user, supplier + "/due-diligence/answer", answers(form, question, "NO"))
                .then()
                .statusCode(200)
                .body("questionnaire.onBehalf", is(false))
                .body("questionnaire.knockedOut", nullValue())
                .body("screening", nullValue());
        post(user, supplier + "/documents", insurance(SUM))
                .then()
                .statusCode(422)
                .body("code", is("file-missing"));
        String sum = brought(user, supplier, "cover");
        post(user, supplier + "/documents", insurance(sum))
                .then()
                .statusCode(201)
                .body("documents[0].file.size", is(5));
        post(BEN, supplier + "/approve")
                .then()
                .statusCode(422)
                .body("code", is("due-diligence-failed"))
                .body("detail", containsString("knock-out"));
        post(ADA, supplier + "/due-diligence/answer", answers(form, question, "YES"))
                .then()
                .statusCode(200)
                .body("questionnaire.onBehalf", is(true))
                .body("questionnaire.answers[0].revision", is(1));
        get(ADA, supplier + "/due-diligence").then().body("status", is("READY"));
        post(BEN, supplier + "/approve").then().statusCode(200).body("status", is("APPROVED"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        get(ADA, supplier + "/due-diligence")
                                .then()
                                .body("status", is("VALID"))
                                .body(
                                        "findings.validUntil",
                                        is(today().plusYears(1).minusDays(1).toString())));
        get(ADA, supplier + "/timeline")
                .then()
                .body("items.text", hasItem("Screened for sanctions (EU list): a hit"))
                .body("items.text", hasItem("Approved, with everything that is required"));
        get(user, supplier + "/timeline")
                .then()
                .body("items.text", hasItem("Document recorded: insurance"))
                .body("items.text", not(hasItem(containsString("sanctions"))));
        get(user, supplier + "/due-diligence")
                .then()
                .body("status", nullValue())
                .body("findings.financialCheck", nullValue())
                .body("findings.documents.kind", contains("insurance"));
        get(user, supplier + "/documents").then().body("items.kind", contains("insurance"));
    }

    @Test
    void a_hit_blocks_the_approval() {
        require(Map.of("sanctionsScreening", true));
        String supplier = path(requested(fresh("hit")));
        post(ADA, supplier + "/due-diligence/screen", screening("HIT")).then().statusCode(200);
        post(BEN, supplier + "/approve")
                .then()
                .statusCode(422)
                .body("code", is("due-diligence-failed"));
        get(ADA, supplier + "/due-diligence").then().body("status", is("FAILED"));
    }

    @Test
    void a_hit_after_the_approval_blocks_the_activation_and_is_none_of_the_suppliers_business() {
        require(Map.of("sanctionsScreening", true));
        String supplier = path(requested(fresh("late-hit")));
        post(ADA, supplier + "/due-diligence/screen", screening("CLEAR")).then().statusCode(200);
        post(BEN, supplier + "/approve").then().statusCode(200);
        post(ADA, supplier + "/due-diligence/screen", screening("HIT")).then().statusCode(200);
        post(BEN, supplier + "/activate")
                .then()
                .statusCode(422)
                .body("code", is("due-diligence-failed"));
        get(ADA, supplier + "/qualification")
                .then()
                .body("status", is("AT_RISK"))
                .body("doubts", contains("failed: sanctions screening (hit)"));
        get(TestTokens.ofSupplier(id(supplier)), supplier + "/qualification")
                .then()
                .body("status", is("IN_ORDER"))
                .body("doubts", empty());
        post(ADA, supplier + "/due-diligence/screen", screening("CLEAR")).then().statusCode(200);
        post(BEN, supplier + "/activate").then().statusCode(200).body("status", is("ACTIVE"));
    }

    @Test
    void a_qualification_that_is_over_is_renewed() {
        require(Map.of("sanctionsScreening", true));
        String supplier = path(requested(fresh("over")));
        UUID round = Ids.next();
        dueDiligence.handle(
                id(supplier),
                new DueDiligenceCommand.Pass(round, today().minusDays(1)),
                CommandContext.of("test"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        get(ADA, supplier + "/timeline")
                                .then()
                                .body(
                                        "items.text",
                                        hasItem(containsString("Qualification ended"))));
        get(ADA, supplier + "/due-diligence").then().body("status", is("EXPIRED"));
        post(ADA, supplier + "/due-diligence/renew")
                .then()
                .statusCode(422)
                .body("code", is("due-diligence-incomplete"));
        post(ADA, supplier + "/due-diligence/screen", screening("CLEAR"));
        post(ADA, supplier + "/due-diligence/renew").then().statusCode(200);
        get(ADA, supplier + "/due-diligence").then().body("status", is("VALID"));
        require(Map.of());
        post(ADA, supplier + "/due-diligence/renew")
                .then()
                .statusCode(422)
                .body("code", is("due-diligence-not-required"));
    }

    @Test
    void only_an_approval_with_checks_starts_a_qualification() {
        PolicySpec<SupplierEvent, DueDiligenceCommand> policy = PolicySpec.of(onApproval);
        String stream = SupplierEvent.CATEGORY.stream(Ids.next());
        policy.when(stream, new SupplierEvent.Approved()).thenNothing();
        policy.when(stream, new SupplierEvent.Activated()).thenNothing();
        PolicySpec<DueDiligenceEvent, DueDiligenceCommand> timer = PolicySpec.of(requalify);
        timer.when(
                        DueDiligenceEvent.CATEGORY.stream(SELF),
                        new DueDiligenceEvent.Expired(SELF, today()))
                .thenNothing();
        timer.whenPassed(SELF + "/" + OTHER, java.time.Instant.EPOCH)
                .thenSends(SELF, new DueDiligenceCommand.Expire(OTHER));
    }

    @Test
    void another_supplier_is_not_there_and_another_category_out_of_scope() {
        String supplier = path(requested(fresh("foreign")));
        String stranger = TestTokens.ofSupplier(Ids.next());
        for (String address : List.of("/due-diligence", "/documents")) {
            get(stranger, supplier + address).then().statusCode(404);
        }
        post(stranger, supplier + "/documents", insurance(SUM)).then().statusCode(404);
        post(ADA, "/suppliers/" + Ids.next() + "/documents", insurance(SUM)).then().statusCode(404);
        String bearings =
                TestTokens.of(
                        new Identity("eve", Roles.CATEGORY_MANAGER, null, Set.of("bearings")));
        post(bearings, supplier + "/due-diligence/screen", screening("CLEAR"))
                .then()
                .statusCode(403)
                .body("code", is("out-of-scope"));
        post(bearings, "/due-diligence-requirements/replace", Map.of())
                .then()
                .statusCode(403)
                .body("code", is("out-of-scope"));
        post(
                        ADA,
                        supplier + "/due-diligence/answer",
                        answers(SELF.toString(), OTHER.toString(), "YES"))
                .then()
                .statusCode(422)
                .body("code", is("questionnaire-unknown"));
    }
}
