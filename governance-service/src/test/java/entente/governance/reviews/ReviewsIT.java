package entente.governance.reviews;

import static entente.governance.Partnerships.active;
import static entente.governance.Partnerships.changeModel;
import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static entente.platform.testkit.Api.theirs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import entente.governance.Partnerships.Partner;
import entente.governance.winddown.Item;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/** A partnership from a review that is called to the end that its verdict leads to. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class ReviewsIT {

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30));
    }

    @Test
    void a_verdict_rests_on_evidence_and_ends_a_partnership_gracefully() {
        Partner partner = active();
        String review = called(partner);
        assertThat(refused(post(partner.eva(), review + "/conclude", verdict("WIND_DOWN")), 422))
                .isEqualTo("evidence-missing");
        prepare(partner, review);
        conclude(partner, review);
        windDown(partner);
        changeModel(partner, "TRANSACTIONAL", "WIND_DOWN_COMPLETED");
        soon().untilAsserted(() ->
                get(AUDITOR, partner.path())
                        .then()
                        .body("standing", equalTo("CLOSED"))
                        .body("closedBecause", equalTo("WIND_DOWN")));
        get(AUDITOR, "/wind-downs/" + partner.supplier())
                .then()
                .body("status", equalTo("COMPLETED"));
    }

    private static String called(Partner partner) {
        Topics.tell(
                partner.supplier(),
                Map.of(
                        "scorecard.published.v1",
                        Topics.example("scorecard.published.v1", partner.supplier())));
        Map<String, UUID> body = Map.of("supplierId", partner.supplier());
        String review =
                post(ADA, "/reviews", body).then().statusCode(201).extract().path("reviewId");
        assertThat(refused(post(ADA, "/reviews", body), 422)).isEqualTo("review-open");
        soon().untilAsserted(() ->
                get(partner.tom(), "/reviews/" + review)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("OPEN")));
        String stranger = theirs("stranger", UUID.randomUUID());
        assertThat(refused(get(stranger, "/reviews/" + review), 404)).isEqualTo("not-found");
        get(stranger, "/reviews").then().statusCode(200).body("items", hasSize(0));
        return "/reviews/" + review;
    }

    private static void prepare(Partner partner, String review) {
        soon().untilAsserted(() ->
                post(ADA, review + "/prepare")
                        .then()
                        .statusCode(200)
                        .body("evidence.scorecards", hasSize(1))
                        .body("evidence.scorecards[0].standing", equalTo("GOOD"))
                        .body(
                                "evidence.exhibits.find { it.view == 'meetings' }.position > 0",
                                equalTo(true)));
        assertThat(
                        refused(
                                post(partner.eva(), review + "/conclude", verdict("WIND_DOWN", 99)),
                                409))
                .isEqualTo("evidence-moved");
    }

    private static Map<String, Object> verdict(String verdict) {
        return verdict(verdict, 1);
    }

    private static Map<String, Object> verdict(String verdict, int preparation) {
        return Map.of(
                "preparation",
                preparation,
                "verdict",
                verdict,
                "reason",
                "Both grow in other directions",
                "objectives",
                List.of(),
                "lessons",
                List.of("Meet at their plant"));
    }

    private static void conclude(Partner partner, String review) {
        int preparation = get(ADA, review).then().extract().path("preparation");
        Map<String, Object> verdict = verdict("WIND_DOWN", preparation);
        assertThat(refused(post(partner.eva(), review + "/conclude", verdict), 422))
                .isEqualTo("opinion-missing");
        post(
                        partner.tom(),
                        review + "/opine",
                        Map.of(
                                "preparation",
                                preparation,
                                "verdict",
                                "MAINTAIN",
                                "reason",
                                "It works"))
                .then()
                .statusCode(200)
                .body("opinions[0].side", equalTo("THEIRS"));
        post(partner.eva(), review + "/conclude", verdict)
                .then()
                .statusCode(200)
                .body("status", equalTo("CONCLUDED"))
                .body("evidence.scorecards", hasSize(1))
                .body("conclusion.verdict", equalTo("WIND_DOWN"));
        soon().untilAsserted(() ->
                get(partner.tom(), partner.path())
                        .then()
                        .body("lastVerdict", equalTo("WIND_DOWN"))
                        .body("reviewAgeDays", equalTo(0)));
    }

    private static void windDown(Partner partner) {
        String path = "/wind-downs/" + partner.supplier();
        soon().untilAsserted(() ->
                get(partner.eva(), path)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("PLANNED"))
                        .body("cause", equalTo("REVIEW_VERDICT")));
        assertThat(refused(get(partner.tom(), path), 404)).isEqualTo("not-found");
        assertThat(refused(post(partner.tom(), path + "/agree-early-end"), 404))
                .isEqualTo("not-found");
        assertThat(refused(post(partner.eva(), path + "/give-notice", Map.of()), 422))
                .isEqualTo("exit-provision-missing");
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        post(partner.eva(), path + "/give-notice", Map.of("endOn", today))
                .then()
                .statusCode(200)
                .body("items", hasSize(Item.values().length));
        soon().untilAsserted(() ->
                get(partner.tom(), partner.path())
                        .then()
                        .body("standing", equalTo("WINDING_DOWN")));
        get(partner.tom(), "/partnership/" + partner.supplier())
                .then()
                .statusCode(200)
                .body(containsString("Notice given on"));
        assertThat(refused(post(partner.eva(), path + "/call-off", Map.of("reason", "No")), 422))
                .isEqualTo("notice-given");
        assertThat(refused(post(partner.eva(), path + "/complete"), 422)).isEqualTo("items-open");
        post(
                        partner.tom(),
                        path + "/items/KNOWLEDGE_RETURN/finish",
                        Map.of("evidence", "List, signed"))
                .then()
                .statusCode(200);
        for (Item item : Item.values()) {
            if (item != Item.KNOWLEDGE_RETURN) {
                post(
                                partner.eva(),
                                path + "/items/" + item + "/waive",
                                Map.of("reason", "There is none"))
                        .then()
                        .statusCode(200);
            }
        }
        post(partner.eva(), path + "/complete")
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"));
    }
}
