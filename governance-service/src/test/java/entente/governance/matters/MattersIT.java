package entente.governance.matters;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static entente.platform.testkit.Api.theirs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.governance.Partnerships;
import entente.governance.Partnerships.Partner;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What other services tell is open until it mends or a meeting deals with it. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class MattersIT {

    private static void told(Partner partner, String... types) {
        Map<String, ObjectNode> events = new LinkedHashMap<>();
        for (String type : types) {
            events.put(type, Topics.example(type, partner.supplier()));
        }
        Topics.tell(partner.supplier(), events);
    }

    @Test
    void what_is_told_is_open_until_it_mends_or_a_meeting_deals_with_it() {
        Partner partner = Partnerships.active();
        String path = partner.path() + "/matters";
        told(partner, "scorecard.threshold-breached.v1", "scorecard.disputed.v1");
        told(partner, "supplier.dependence-alert-raised.v1", "supplier.certificate-expired.v1");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        get(AUDITOR, path)
                                .then()
                                .statusCode(200)
                                .body(
                                        "items.matter.kind",
                                        containsInAnyOrder(
                                                "SCORE_BREACHED",
                                                "DISPUTE",
                                                "DEPENDENCE",
                                                "CERTIFICATE_EXPIRED")));
        get(partner.tom(), path)
                .then()
                .body(
                        "items.matter.kind",
                        containsInAnyOrder("SCORE_BREACHED", "DISPUTE", "CERTIFICATE_EXPIRED"));
        get(theirs("sue", UUID.randomUUID()), path).then().statusCode(404);

        told(partner, "scorecard.finalised.v1");
        told(partner, "supplier.certificate-recorded.v1");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        get(partner.tom(), path)
                                .then()
                                .body("items.matter.kind", contains("SCORE_BREACHED")));
        String breach = get(partner.tom(), path).path("items[0].matter.id");
        String dependence = open(path, "DEPENDENCE");
        String settle = path + "/" + dependence + "/settle";
        post(partner.tom(), settle, Map.of("how", "We found another")).then().statusCode(403);
        assertThat(
                        refused(
                                post(
                                        ADA,
                                        path + "/" + UUID.randomUUID() + "/settle",
                                        Map.of("how", "Gone")),
                                422))
                .isEqualTo("matter-not-open");
        post(ADA, settle, Map.of("how", "We found another")).then().statusCode(200);
        dealtWith(partner, path, breach);
    }

    private static String open(String path, String kind) {
        return get(AUDITOR, path).path("items.find { it.matter.kind == '" + kind + "' }.matter.id");
    }

    private static void dealtWith(Partner partner, String path, String breach) {
        String meeting =
                "/meetings/"
                        + post(
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
        get(partner.tom(), meeting + "/agenda/proposal")
                .then()
                .statusCode(200)
                .body("items.matterId", contains(breach));
        post(
                        ADA,
                        meeting + "/set-agenda",
                        Map.of(
                                "points",
                                List.of(
                                        Map.of(
                                                "title",
                                                "Late deliveries",
                                                "matterIds",
                                                List.of(breach)))))
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        get(AUDITOR, path)
                                .then()
                                .body(
                                        "items[0].meetingId",
                                        equalTo(meeting.substring("/meetings/".length()))));
        post(
                        ADA,
                        meeting + "/hold",
                        Map.of(
                                "attendees",
                                List.of(partner.ours(), partner.theirs()),
                                "heldOn",
                                LocalDate.now(ZoneOffset.UTC).toString()))
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get(AUDITOR, path).then().body("items", empty()));
    }
}
