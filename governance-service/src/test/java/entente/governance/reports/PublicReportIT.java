package entente.governance.reports;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.as;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static entente.platform.testkit.Api.theirs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import entente.governance.Partnerships;
import entente.governance.Partnerships.Partner;
import entente.platform.testkit.EnginesResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What both sides say of their partnership to everybody, and how the log proves what they did. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class PublicReportIT {

    @Test
    void a_report_is_public_once_both_sides_released_it() {
        Partner partner = Partnerships.active();
        String report = "/public-reports/" + partner.supplier();
        String stranger = theirs("zoe", UUID.randomUUID());
        String award = document(partner, "PUBLIC");
        String secret = document(partner, "INTERNAL");
        assertThat(refused(draft(partner, "Scrap halved", award, secret), 422))
                .isEqualTo("not-public");
        assertThat(refused(draft(partner, "Scrap halved", UUID.randomUUID().toString()), 422))
                .isEqualTo("document-unknown");
        Response drafted = draft(partner, "Scrap halved", award);
        drafted.then()
                .statusCode(200)
                .body("current", nullValue())
                .body("next.draft", equalTo(1))
                .body("next.report.objectives[0].text", equalTo("Halve the scrap"))
                .body("next.report.papers", hasSize(1))
                .body("next.report.steps.stage", hasItem("LAUNCH"));
        int position = drafted.path("next.report.position");
        assertThat(position).isPositive();

        Map<String, Object> first = Map.of("draft", 1);
        post(partner.eva(), report + "/release", first)
                .then()
                .statusCode(200)
                .body("next.releasedBy", equalTo(List.of("OURS")));
        get(stranger, report).then().statusCode(404);
        get(stranger, report + "/draft").then().statusCode(404);
        get(partner.tom(), report + "/draft").then().statusCode(200);
        String unseated = theirs("ben", partner.supplier());
        assertThat(refused(post(unseated, report + "/release", first), 422))
                .isEqualTo("not-seated");
        post(partner.tom(), report + "/release", first)
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .body("current.draft", equalTo(1));
        get(stranger, report)
                .then()
                .statusCode(200)
                .body("report.headline", equalTo("Scrap halved"))
                .body("report.results.decisionsTaken", equalTo(0));
        as(stranger)
                .accept("text/html")
                .get("/public-report/" + partner.supplier())
                .then()
                .statusCode(200)
                .body(containsString("Scrap halved"))
                .body(containsString("Halve the scrap"))
                .body(not(containsString("null")));

        draft(partner, "Scrap gone").then().body("next.draft", equalTo(2));
        assertThat(refused(post(partner.tom(), report + "/release", Map.of("draft", 3)), 409))
                .isEqualTo("draft-changed");
        get(stranger, report).then().body("report.headline", equalTo("Scrap halved"));
        post(partner.tom(), report + "/withdraw", Map.of("reason", "Old figures"))
                .then()
                .statusCode(200);
        get(stranger, report).then().statusCode(404);
        rulesWereKept(partner);
    }

    private static Response draft(Partner partner, String headline, String... documents) {
        return post(
                ADA,
                "/public-reports/" + partner.supplier() + "/draft",
                Map.of("headline", headline, "documents", List.of(documents)));
    }

    private static String document(Partner partner, String of) {
        return post(
                        ADA,
                        "/documents",
                        Map.of(
                                "supplierId",
                                partner.supplier(),
                                "title",
                                "Award",
                                "kind",
                                "REPORT",
                                "informationClass",
                                of))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void rulesWereKept(Partner partner) {
        Response proofs = get(AUDITOR, "/proofs");
        proofs.then()
                .statusCode(200)
                .body("items.find { it.code == 'charters-signed-by-two' }.violated", equalTo(0));
        int activated =
                proofs.path("items.find { it.code == 'six-outputs-before-activation' }.checked");
        assertThat(activated).isPositive();
        get(ADA, "/proofs/violations?supplierId=" + partner.supplier())
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(AUDITOR)
                .accept("text/csv")
                .get("/proofs/violations")
                .then()
                .statusCode(200)
                .body(containsString("check,supplierId,stream,eventIds,words,since,position"));
    }

    @Test
    void before_a_charter_is_in_force_there_is_nothing_to_tell() {
        Partner partner = Partnerships.opened();
        assertThat(refused(draft(partner, "Soon"), 422)).isEqualTo("partnership-not-active");
    }
}
