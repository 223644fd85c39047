package entente.governance.commitments;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static entente.platform.testkit.Api.theirs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import entente.governance.Partnerships;
import entente.governance.Partnerships.Partner;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the two sides promise each other, and how far they trust each other then. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class CommitmentsIT {

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Test
    void what_a_side_promises_the_other_side_confirms() {
        Partner partner = Partnerships.active();
        String list = "/commitments?supplierId=" + partner.supplier();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        get(partner.tom(), list)
                                .then()
                                .statusCode(200)
                                .body("items.what", contains("A test bench"))
                                .body("items.side", contains("OURS")));

        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                "supplierId",
                                partner.supplier(),
                                "kind",
                                "RESPONSE_TIME",
                                "what",
                                "Answers within a day",
                                "dueOn",
                                today().toString()));
        assertThat(refused(post(ADA, "/commitments", body), 422)).isEqualTo("not-seated");
        String path =
                post(partner.tom(), "/commitments", body)
                        .then()
                        .statusCode(201)
                        .body("side", equalTo("THEIRS"))
                        .body("money", nullValue())
                        .extract()
                        .header("Location")
                        .replaceFirst("^https?://[^/]+", "");
        body.put("dueOn", "2020-01-31");
        assertThat(refused(post(partner.tom(), "/commitments", body), 422))
                .isEqualTo("due-in-the-past");

        LocalDate later = today().plusDays(7);
        Map<String, Object> move = Map.of("dueOn", later.toString(), "reason", "Holidays");
        post(partner.tom(), path + "/move", move)
                .then()
                .statusCode(200)
                .body("dueOn", equalTo(today().toString()))
                .body("offer.side", equalTo("THEIRS"));
        assertThat(refused(post(partner.tom(), path + "/accept-move"), 422)).isEqualTo("own-offer");
        post(partner.eva(), path + "/accept-move")
                .then()
                .statusCode(200)
                .body("dueOn", equalTo(later.toString()));

        post(partner.tom(), path + "/keep", Map.of("evidence", "See the log"))
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("reportedOn", equalTo(today().toString()));
        post(partner.eva(), path + "/refuse", Map.of("reason", "Not on Fridays"))
                .then()
                .statusCode(200)
                .body("reportedOn", nullValue());
        post(partner.eva(), path + "/keep", Map.of("evidence", "Now on Fridays, too"))
                .then()
                .statusCode(200)
                .body("status", equalTo("KEPT"))
                .body("late", equalTo(false));
        assertThat(refused(post(partner.eva(), path + "/withdraw", Map.of("reason", "No")), 422))
                .isEqualTo("commitment-closed");

        String stranger = theirs("sue", UUID.randomUUID());
        get(stranger, path).then().statusCode(404);
        get(stranger, "/commitments").then().body("items", hasSize(0));
        get(stranger, "/commitments/trust?supplierId=" + partner.supplier()).then().statusCode(404);
        post(stranger, path + "/keep", Map.of("evidence", "Mine")).then().statusCode(404);
        trust(partner);
    }

    private static void trust(Partner partner) {
        Topics.tell(
                partner.supplier(),
                Map.of(
                        "scorecard.disputed.v1",
                        Topics.example("scorecard.disputed.v1", partner.supplier())));
        String trust = "/commitments/trust?supplierId=" + partner.supplier();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        get(partner.tom(), trust)
                                .then()
                                .statusCode(200)
                                .body("quarters.disputes.raised.sum()", equalTo(1))
                                .body("quarters.disputes.open.sum()", equalTo(1)));
        get(AUDITOR, trust + "&asOf=2020-01-01")
                .then()
                .statusCode(200)
                .body("quarters", hasSize(0))
                .body("lastYear.onTime", contains(nullValue(), nullValue()));
    }
}
