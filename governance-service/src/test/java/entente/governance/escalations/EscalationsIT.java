package entente.governance.escalations;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.as;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static entente.platform.testkit.Api.theirs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.governance.Partnerships;
import entente.governance.Partnerships.Partner;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Escalations from both sides and from what is heard, up to the steering committee. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class EscalationsIT {

    private static Response escalate(String token, Partner partner) {
        return post(
                token,
                "/escalations",
                Map.of("supplierId", partner.supplier(), "reason", "The line stands still"));
    }

    private static Map<String, String> because(String reason) {
        return Map.of("reason", reason);
    }

    @Test
    void an_escalation_goes_up_to_the_committee_and_is_settled_by_the_other() {
        Partner partner = Partnerships.opened();
        Partnerships.tieSponsors(partner);
        assertThat(refused(escalate(ADA, partner), 422)).isEqualTo("not-seated");
        post(partner.eva(), "/escalations", Map.of("supplierId", partner.supplier()))
                .then()
                .statusCode(400);
        String stranger = theirs("sue", UUID.randomUUID());
        escalate(stranger, partner).then().statusCode(404);

        Response opened = escalate(partner.eva(), partner);
        opened.then()
                .statusCode(201)
                .body("level", equalTo("OPERATIONAL"))
                .body("status", equalTo("OPEN"))
                .body("overAt", notNullValue());
        String escalation = "/escalations/" + opened.path("id");
        get(stranger, escalation).then().statusCode(404);
        post(stranger, escalation + "/answer", Map.of("text", "Mine")).then().statusCode(404);
        onThePage(partner, opened.header("Position"));
        waitsAndAnswers(partner, escalation);
        String position = upToTheCommittee(partner, escalation);
        onTheAgenda(partner, escalation, position);
        settled(partner, escalation);
    }

    private static void onThePage(Partner partner, String position) {
        as(partner.tom())
                .header("Accept", "text/html")
                .get("/partnership/" + partner.supplier() + "?after=" + position)
                .then()
                .statusCode(200)
                .body(containsString("The line stands still"))
                .body(containsString("Escalations"));
    }

    private static void waitsAndAnswers(Partner partner, String escalation) {
        String pause = escalation + "/pause";
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(
                        refused(
                                post(
                                        partner.tom(),
                                        pause,
                                        Map.of(
                                                "until",
                                                today.plusYears(1).toString(),
                                                "reason",
                                                "Later")),
                                422))
                .isEqualTo("pause-too-long");
        assertThat(
                        refused(
                                post(
                                        partner.tom(),
                                        pause,
                                        Map.of(
                                                "until",
                                                today.minusDays(2).toString(),
                                                "reason",
                                                "Before")),
                                422))
                .isEqualTo("pause-malformed");
        post(
                        partner.tom(),
                        pause,
                        Map.of("until", today.plusDays(2).toString(), "reason", "A part comes"))
                .then()
                .statusCode(200)
                .body("pausedUntil", equalTo(today.plusDays(2).toString()));
        post(partner.tom(), escalation + "/answer", Map.of("text", "A technician is on the way"))
                .then()
                .statusCode(200)
                .body("answers.text", contains("A technician is on the way"));
    }

    private static String upToTheCommittee(Partner partner, String escalation) {
        String raise = escalation + "/raise";
        as(partner.eva())
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(because("Too slow"))
                .post(raise)
                .then()
                .statusCode(412);
        post(partner.tom(), raise, because("Not ours to decide"))
                .then()
                .statusCode(200)
                .body("level", equalTo("CATEGORY"))
                .body("pausedUntil", nullValue());
        assertThat(
                        refused(
                                post(
                                        partner.tom(),
                                        escalation + "/resolve",
                                        Map.of("resolution", "Runs")),
                                422))
                .isEqualTo("resolved-by-raiser");
        post(partner.eva(), raise, because("Money is asked for")).then().statusCode(200);
        Response top = post(partner.eva(), raise, because("More than we may spend"));
        top.then()
                .statusCode(200)
                .body("level", equalTo("STEERING_COMMITTEE"))
                .body("dueOn", nullValue())
                .body("overAt", nullValue());
        assertThat(refused(post(partner.eva(), raise, because("Higher")), 422))
                .isEqualTo("level-highest");
        return top.header("Position");
    }

    private static void onTheAgenda(Partner partner, String escalation, String position) {
        get(
                        partner.tom(),
                        "/escalations?status=OPEN&level=STEERING_COMMITTEE&supplierId="
                                + partner.supplier()
                                + "&after="
                                + position)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        String meeting =
                post(
                                ADA,
                                "/meetings",
                                Map.of(
                                        "supplierId",
                                        partner.supplier(),
                                        "kind",
                                        "STRATEGY_MEETING",
                                        "at",
                                        Instant.now().plus(Duration.ofHours(3)).toString()))
                        .path("id");
        get(partner.tom(), "/meetings/" + meeting + "/agenda/proposal")
                .then()
                .statusCode(200)
                .body("items[0].kind", equalTo("ESCALATION"))
                .body("items[0].ref", equalTo(escalation.substring("/escalations/".length())));
    }

    private static void settled(Partner partner, String escalation) {
        Map<String, String> body = Map.of("resolution", "Both pay half");
        Response resolved = post(partner.tom(), escalation + "/resolve", body);
        resolved.then()
                .statusCode(200)
                .body("status", equalTo("SETTLED"))
                .body("ending.inTime", equalTo(false))
                .body("ending.personId", equalTo(partner.theirs().toString()));
        assertThat(refused(post(partner.eva(), escalation + "/resolve", body), 422))
                .isEqualTo("escalation-settled");
        get(
                        AUDITOR,
                        "/escalations?status=OPEN&supplierId="
                                + partner.supplier()
                                + "&after="
                                + resolved.header("Position"))
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void what_is_heard_is_escalated_and_ours_is_not_for_them() {
        Partner partner = Partnerships.opened();
        Partnerships.tieSponsors(partner);
        Map<String, ObjectNode> news = new LinkedHashMap<>();
        for (String type :
                new String[] {
                    "supplier.dependence-alert-raised.v1", "supplier.certificate-expired.v1"
                }) {
            news.put(type, Topics.example(type, partner.supplier()));
        }
        Topics.tell(partner.supplier(), news);
        String list = "/escalations?supplierId=" + partner.supplier();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        get(AUDITOR, list)
                                .then()
                                .statusCode(200)
                                .body(
                                        "items.cause",
                                        containsInAnyOrder(
                                                "DEPENDENCE_ALERT", "CERTIFICATE_EXPIRED")));
        get(partner.tom(), list).then().body("items.cause", contains("CERTIFICATE_EXPIRED"));
        String ours =
                "/escalations/"
                        + get(AUDITOR, list + "&cause=DEPENDENCE_ALERT").path("items[0].id");
        get(AUDITOR, ours).then().statusCode(200).body("level", equalTo("CATEGORY"));
        get(partner.tom(), ours).then().statusCode(404);
        post(partner.tom(), ours + "/answer", Map.of("text", "Ours?")).then().statusCode(404);
        post(partner.eva(), ours + "/resolve", Map.of("resolution", "A second source is found"))
                .then()
                .statusCode(200)
                .body("ending.inTime", equalTo(true));
    }
}
