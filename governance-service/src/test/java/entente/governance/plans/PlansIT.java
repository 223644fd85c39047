package entente.governance.plans;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static entente.platform.testkit.Api.theirs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.governance.Partnerships;
import entente.governance.Partnerships.Partner;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A breach becomes a plan that both sides agree on, and only the numbers end it. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class PlansIT {

    private static YearMonth now() {
        return YearMonth.now(ZoneOffset.UTC);
    }

    private static Map<String, Object> terms(YearMonth until) {
        return Map.of(
                "rootCause",
                "LACK_OF_RESOURCES",
                "cause",
                "One shift for two lines",
                "support",
                "Our planner for a month",
                "until",
                until.toString(),
                "milestones",
                List.of(
                        Map.of(
                                "text",
                                "A second shift",
                                "code",
                                "otif",
                                "target",
                                "90",
                                "until",
                                until.toString())));
    }

    private static void breach(Partner partner, String period) {
        String type = "scorecard.threshold-breached.v1";
        ObjectNode told = Topics.example(type, partner.supplier()).put("period", period);
        Topics.tell(partner.supplier(), Map.of(type, told));
    }

    @Test
    void a_breach_becomes_a_plan_that_both_sides_agree_on() {
        Partner partner = Partnerships.opened();
        Partnerships.tieSponsors(partner);
        String list = "/improvement-plans?open=true&supplierId=" + partner.supplier();
        breach(partner, "2026-Q2");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get(AUDITOR, list).then().body("items", hasSize(1)));
        breach(partner, "2026-Q3");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        get(AUDITOR, list)
                                .then()
                                .body("items", hasSize(1))
                                .body("items[0].breaches", equalTo(2))
                                .body("items[0].trigger", equalTo("THRESHOLD_BREACHED")));
        String plan =
                "/improvement-plans/"
                        + get(AUDITOR, list).then().extract().<String>path("items[0].id");

        assertThat(
                        refused(
                                post(
                                        ADA,
                                        "/improvement-plans",
                                        Map.of(
                                                "supplierId",
                                                partner.supplier(),
                                                "kpis",
                                                List.of(
                                                        Map.of(
                                                                "code", "otif", "better", "HIGHER",
                                                                "target", "95")))),
                                409))
                .isEqualTo("plan-open");
        assertThat(
                        refused(
                                post(partner.eva(), plan + "/propose", terms(now().minusMonths(1))),
                                422))
                .isEqualTo("due-in-the-past");
        post(partner.eva(), plan + "/propose", terms(now().plusMonths(3)))
                .then()
                .statusCode(200)
                .body("status", equalTo("PROPOSED"));
        assertThat(refused(post(partner.eva(), plan + "/accept"), 422)).isEqualTo("own-proposal");
        post(partner.tom(), plan + "/accept")
                .then()
                .statusCode(200)
                .body("status", equalTo("RUNNING"));
        assertThat(
                        refused(
                                post(
                                        partner.eva(),
                                        plan + "/withdraw",
                                        Map.of("reason", "It looks better")),
                                422))
                .isEqualTo("breach-stands");

        measure(partner, plan);
        String stranger = theirs("sue", UUID.randomUUID());
        get(stranger, plan).then().statusCode(404);
        get(stranger, list).then().body("items", hasSize(0));
    }

    private static void measure(Partner partner, String plan) {
        String type = "scorecard.metrics-measured.v1";
        ObjectNode told =
                Topics.example(type, partner.supplier())
                        .put("period", now().plusMonths(3).toString());
        Topics.tell(partner.supplier(), Map.of(type, told));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        get(partner.tom(), plan)
                                .then()
                                .body("measured", hasSize(1))
                                .body("status", equalTo("RUNNING")));
    }
}
