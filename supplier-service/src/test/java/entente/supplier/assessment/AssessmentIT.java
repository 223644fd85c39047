package entente.supplier.assessment;

import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.active;
import static entente.supplier.onboarding.Suppliers.fresh;
import static entente.supplier.onboarding.Suppliers.get;
import static entente.supplier.onboarding.Suppliers.id;
import static entente.supplier.onboarding.Suppliers.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Assessments over HTTP: both sides answer, warnings, overrides, and who sees what. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class AssessmentIT {

    private static final String EVE = TestTokens.of("eve", Roles.EXECUTIVE_SPONSOR);

    @Test
    void both_sides_answer_and_warnings_are_overridden() {
        UUID supplier = id(active(fresh("acme")));
        String user = TestTokens.ofSupplier(supplier);
        Assessments.Opened opened = Assessments.open(supplier);
        String assessment = opened.path();

        post(user, assessment + "/partner-answers", opened.theirs("4", "2", "NO"))
                .then()
                .statusCode(200)
                .body("warnings", nullValue())
                .body("ours", nullValue())
                .body("theirs.answers", hasSize(10));
        post(ADA, assessment + "/complete", Map.of())
                .then()
                .statusCode(422)
                .body("code", is("answers-missing"));
        post(ADA, assessment + "/our-answers", opened.ours("3", "3"))
                .then()
                .statusCode(200)
                .body("warnings.warning", contains("POWER_IMBALANCE"))
                .body("warnings.open", contains(true));
        post(ADA, assessment + "/complete", Map.of())
                .then()
                .statusCode(200)
                .body("status", is("COMPLETED"))
                .body("result.outcome", is("READY"))
                .body("result.explanation.gap", is(20.0f));
        post(
                        EVE,
                        assessment + "/override-warning",
                        Map.of("warning", "POWER_IMBALANCE", "reason", "they grow"))
                .then()
                .statusCode(422)
                .body("code", is("offer-missing"));
        String position =
                post(EVE, assessment + "/override-warning", Assessments.override(supplier))
                        .then()
                        .statusCode(200)
                        .body("warnings.open", contains(false))
                        .extract()
                        .header("Position");
        get(ADA, "/assessments?supplierId={0}&after={1}", supplier, position)
                .then()
                .statusCode(200)
                .body("items.outcome", contains("READY"));
        get(user, "/assessments?after={0}", position)
                .then()
                .statusCode(200)
                .body("items.id", contains(opened.id().toString()))
                .body("items[0].outcome", nullValue());
    }

    @Test
    void a_supplier_user_answers_for_the_own_company_only() {
        Assessments.Opened opened = Assessments.open(id(active(fresh("acme"))));
        String stranger = TestTokens.ofSupplier(id(active(fresh("other"))));
        get(stranger, opened.path()).then().statusCode(404);
        post(stranger, opened.path() + "/partner-answers", opened.theirs("4", "2", "YES"))
                .then()
                .statusCode(404);
        post(ADA, opened.path() + "/partner-answers", opened.theirs("4", "2"))
                .then()
                .statusCode(422)
                .body("code", is("answers-incomplete"));
    }
}
