package entente.scorecard.it;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import entente.platform.store.CommandHandler;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import entente.scorecard.heard.PlanBook;
import entente.scorecard.issue.IssuedCommand;
import entente.scorecard.issue.IssuedEvent;
import entente.scorecard.issue.IssuedState;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What follows from a published scorecard: the reward of a target, and no sanction before a plan.
 */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class IncentiveIT {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final String ADA = TestTokens.of("ada", Roles.CATEGORY_MANAGER);
    private static final String CYD = TestTokens.of("cyd", Roles.EXECUTIVE_SPONSOR);
    private static final String PERIOD = "2026-Q1";

    @Inject CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards;
    @Inject PlanBook plans;

    private UUID published(String name) {
        return Passing.published(scorecards, Api.known(name));
    }

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void the_reward_of_a_target_is_offered_by_itself_and_granted_by_a_person() {
        UUID supplier = published("Rewarded");
        String list = "/incentives?period=" + PERIOD + "&supplierId=" + supplier;
        await().atMost(BOUND)
                .untilAsserted(() ->
                        Api.as(Roles.AUDITOR)
                                .get(list)
                                .then()
                                .body("items.status", contains("OFFERED")));
        Response listed = Api.as(Roles.AUDITOR).get(list);
        listed.then().body("items[0].amount.amount", equalTo("25000"));
        String incentive = "/incentives/" + listed.path("items[0].id");
        Api.asSupplier(supplier).get(incentive).then().statusCode(404);
        Api.asSupplier(supplier).get(list).then().body("items", empty());
        Map<String, Object> again =
                Map.of("supplierId", supplier, "period", PERIOD, "level", "METRIC", "code", "otif");
        refused(Api.post(ADA, "/incentives", again), 409, "incentive-exists");
        refused(
                Api.post(
                        ADA,
                        "/incentives",
                        Map.of(
                                "supplierId",
                                supplier,
                                "period",
                                PERIOD,
                                "level",
                                "METRIC",
                                "code",
                                "ppm")),
                422,
                "target-not-exceeded");

        Map<String, Object> share =
                Map.of("kind", "BUSINESS_SHARE", "sharePoints", 2.5, "category", "castings");
        refused(
                Api.post(
                        ADA,
                        incentive + "/change",
                        Map.of("reward", Map.of("kind", "BONUS"), "reason", "x")),
                422,
                "reward-incomplete");
        Api.post(ADA, incentive + "/change", Map.of("reward", share, "reason", "serves both"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("reward.category", equalTo("castings"));
        Api.as(Roles.EXECUTIVE_SPONSOR)
                .header("If-Match", "\"1\"")
                .post(incentive + "/grant")
                .then()
                .statusCode(412);
        Response granted = Api.post(CYD, incentive + "/grant", "");
        granted.then()
                .statusCode(200)
                .body("status", equalTo("GRANTED"))
                .body("grantedBy", equalTo("cyd"))
                .body(
                        "proof.event",
                        contains(
                                "scorecard-target-exceeded",
                                "incentive-offered",
                                "incentive-changed",
                                "incentive-granted"))
                .body("proof.position", everyItem(greaterThan(0)));
        refused(
                Api.post(ADA, incentive + "/decline", Map.of("reason", "no")),
                422,
                "incentive-not-open");

        String after = list + "&after=" + granted.header("Position");
        Api.asSupplier(supplier).get(after).then().body("items.status", contains("GRANTED"));
        Api.asSupplier(supplier)
                .get(incentive)
                .then()
                .statusCode(200)
                .body("offeredBy", nullValue())
                .body("grantedBy", nullValue());
        Api.asSupplier(UUID.randomUUID()).get(incentive).then().statusCode(404);
        Api.asSupplier(UUID.randomUUID()).get(after).then().body("items", empty());
        Api.as(Roles.AUDITOR).get(incentive + "?asOf=2020-01-01").then().statusCode(404);
        Api.as(Roles.AUDITOR).accept("text/csv").get(after).then().body(containsString("castings"));
    }

    private void plan(UUID supplier, UUID plan, String what, int month) {
        Passing.plan(plans, supplier, plan, what, month);
    }

    @Test
    void no_sanction_before_a_plan_that_was_opened_and_failed() {
        UUID supplier = published("Sanctioned");
        UUID plan = UUID.randomUUID();
        Map<String, Object> proposal = Passing.proposal(supplier, "ppm");
        refused(Api.post(ADA, "/consequences", proposal), 422, "plan-missing");
        plan(supplier, plan, "opened", 5);
        refused(Api.post(ADA, "/consequences", proposal), 422, "plan-running");
        plan(supplier, plan, "failed", 7);
        refused(
                Api.post(ADA, "/consequences", Passing.proposal(supplier, "otif")),
                422,
                "threshold-not-breached");

        Response proposed = Api.post(ADA, "/consequences", proposal);
        proposed.then().statusCode(201).body("status", equalTo("PROPOSED"));
        String consequence = "/consequences/" + proposed.path("id");
        String list = "/consequences?code=ppm&supplierId=" + supplier + "&after=";
        refused(Api.post(ADA, "/consequences", proposal), 409, "consequence-taken");
        refused(
                Api.post(
                        TestTokens.of("ada", Roles.EXECUTIVE_SPONSOR), consequence + "/impose", ""),
                422,
                "proposer-imposes");
        Api.asSupplier(supplier).get(consequence).then().statusCode(404);
        Api.asSupplier(supplier)
                .get(list + proposed.header("Position"))
                .then()
                .body("items", empty());

        UUID second = UUID.randomUUID();
        plan(supplier, second, "opened", 8);
        refused(Api.post(CYD, consequence + "/impose", ""), 422, "plan-running");
        plan(supplier, second, "failed", 9);
        Response imposed = Api.post(CYD, consequence + "/impose", "");
        imposed.then()
                .statusCode(200)
                .body("status", equalTo("IMPOSED"))
                .body("plan.id", equalTo(plan.toString()))
                .body(
                        "proof.event",
                        contains(
                                "governance.improvement-plan-opened.v1",
                                "governance.improvement-plan-failed.v1",
                                "scorecard-threshold-breached",
                                "consequence-proposed",
                                "consequence-imposed"))
                .body("proof.position", everyItem(greaterThan(0)));
        Api.asSupplier(supplier)
                .get(consequence)
                .then()
                .statusCode(200)
                .body("imposedBy", nullValue());
        Api.asSupplier(supplier)
                .get(list + imposed.header("Position"))
                .then()
                .body("items", hasSize(1));
        Api.asSupplier(UUID.randomUUID()).get(consequence).then().statusCode(404);
        refused(
                Api.post(CYD, consequence + "/withdraw", Map.of("reason", "no")),
                422,
                "consequence-not-open");
        Api.post(CYD, consequence + "/lift", Map.of("reason", "two good quarters"))
                .then()
                .statusCode(200)
                .body("status", equalTo("LIFTED"))
                .body("endedBecause", equalTo("two good quarters"));
        Api.as(Roles.AUDITOR).get(consequence + "?asOf=2020-01-01").then().statusCode(404);
        Api.post(ADA, "/consequences", proposal).then().statusCode(201);
    }

    @Test
    void a_plan_with_a_supplier_that_was_merged_counts_for_the_survivor() {
        UUID survivor = published("Surviving");
        UUID absorbed = Api.known("Absorbed");
        UUID plan = UUID.randomUUID();
        plan(absorbed, plan, "opened", 5);
        plan(absorbed, plan, "failed", 7);
        refused(
                Api.post(ADA, "/consequences", Passing.proposal(survivor, "ppm")),
                422,
                "plan-missing");
        try (Topics topics = new Topics()) {
            topics.supplier(
                    absorbed,
                    "supplier.merged.v1",
                    "{\"supplierId\":\"%s\",\"intoId\":\"%s\"}".formatted(absorbed, survivor));
        }
        await().atMost(BOUND)
                .untilAsserted(() ->
                        Api.post(ADA, "/consequences", Passing.proposal(survivor, "ppm"))
                                .then()
                                .statusCode(201)
                                .body("plan.id", equalTo(plan.toString())));
        refused(
                Api.post(ADA, "/consequences", Passing.proposal(absorbed, "ppm")),
                409,
                "supplier-merged");
    }
}
