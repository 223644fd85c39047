package entente.governance.timeline;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.as;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.refused;
import static entente.platform.testkit.Api.theirs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.governance.Partnerships;
import entente.governance.Partnerships.Partner;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.testkit.Topics;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

/** All four services in one list, what stands around a partnership, and who sees what of both. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class TimelineIT {

    private static void soon(ThrowingRunnable check) {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(check);
    }

    private static void tell(Partner partner, String... types) {
        Map<String, ObjectNode> news = new LinkedHashMap<>();
        for (String type : types) {
            news.put(type, Topics.example(type, partner.supplier()));
        }
        Topics.tell(partner.supplier(), news);
    }

    private static List<String> ids(String token, String path) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var answer = get(token, cursor == null ? path : path + "&cursor=" + cursor).then();
            ids.addAll(answer.statusCode(200).extract().path("items.id"));
            cursor = answer.extract().path("next");
        } while (cursor != null);
        return ids;
    }

    @Test
    void four_services_tell_one_story_and_stand_around_one_partnership() {
        Partner partner = Partnerships.opened();
        tell(
                partner,
                "supplier.risk-assessed.v1",
                "supplier.certificate-expiring.v1",
                "supplier.agreement-concluded.v1");
        tell(partner, "scorecard.published.v1");
        tell(partner, "innovation.value-validated.v1", "innovation.value-realised.v1");
        String timeline = partner.path() + "/timeline";
        soon(() ->
                get(ADA, timeline + "?limit=100")
                        .then()
                        .statusCode(200)
                        .header("Entente-Lag", notNullValue())
                        .body("items.source", hasItems("GOVERNANCE", "SUPPLIER"))
                        .body("items.source", hasItems("SCORECARD", "INNOVATION"))
                        .body(
                                "items.words",
                                hasItems(
                                        "Scorecard 2026-Q3 published: 82.4, good",
                                        "Benefit realised: avoided cost, 84000.00 EUR")));
        pages(timeline);
        filters(timeline);
        readers(partner, timeline);
        circle(partner);
        page(partner);
    }

    private static void pages(String timeline) {
        List<String> all = ids(AUDITOR, timeline + "?limit=500");
        assertThat(ids(AUDITOR, timeline + "?limit=3")).isEqualTo(all).doesNotHaveDuplicates();
        assertThat(ids(AUDITOR, timeline + "?limit=3&sort=occurredAt"))
                .containsExactlyInAnyOrderElementsOf(all)
                .startsWith(all.getLast());
        as(AUDITOR)
                .accept("text/csv")
                .get(timeline)
                .then()
                .statusCode(200)
                .body(containsString("Scorecard 2026-Q3 published"));
    }

    private static void filters(String timeline) {
        get(AUDITOR, timeline + "?kind=SCORECARD").then().body("items", hasSize(1));
        get(AUDITOR, timeline + "?source=INNOVATION").then().body("items", hasSize(2));
        get(AUDITOR, timeline + "?to=1999-12-31").then().body("items", hasSize(0));
        get(AUDITOR, timeline + "?from=1999-12-31&kind=VALUE").then().body("items", hasSize(2));
        get(AUDITOR, timeline + "?asOf=2001-01-01").then().body("items", hasSize(0));
        get(AUDITOR, timeline + "?since=last-review&kind=VALUE").then().body("items", hasSize(2));
        assertThat(refused(get(AUDITOR, timeline + "?since=ever"), 400))
                .isEqualTo("since-malformed");
    }

    private static void readers(Partner partner, String timeline) {
        assertThat(refused(get(theirs("stranger", UUID.randomUUID()), timeline), 404))
                .isEqualTo("not-found");
        get(partner.tom(), timeline + "?limit=100")
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("SCORECARD"))
                .body("items.kind", not(hasItem("RISK")));
        get(TestTokens.of("egon", Roles.ENGINEER), timeline + "?limit=100")
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("CERTIFICATE"))
                .body("items.kind", not(hasItem("SCORECARD")))
                .body("items.kind", not(hasItem("RISK")));
    }

    private static void circle(Partner partner) {
        soon(() ->
                get(ADA, partner.path())
                        .then()
                        .statusCode(200)
                        .header("Entente-Lag", notNullValue())
                        .body("standing", equalTo("PREPARING"))
                        .body("around.score.score", equalTo(82.4f))
                        .body("around.risk.residual", equalTo("38"))
                        .body("around.certificates[0].state", equalTo("EXPIRING"))
                        .body("around.agreements", hasSize(1))
                        .body("around.value[0].realised", notNullValue())
                        .body("around.dependence", nullValue())
                        .body("around.lastReview", nullValue())
                        .body("around.people", hasSize(2))
                        .body("around.step.missing", not(hasSize(0)))
                        .body("around.sources.position", not(hasItem(nullValue()))));
        get(partner.tom(), partner.path())
                .then()
                .statusCode(200)
                .body("around.risk", nullValue())
                .body("around.openMatters", nullValue())
                .body("around.score.period", equalTo("2026-Q3"));
    }

    private static void page(Partner partner) {
        as(ADA).accept("text/html")
                .get("/partnership/" + partner.supplier() + "?kind=VALUE")
                .then()
                .statusCode(200)
                .body(containsString("Benefit realised"), containsString("Told by"))
                .body(not(containsString("Certificate ISO-9001 ends on")));
    }
}
