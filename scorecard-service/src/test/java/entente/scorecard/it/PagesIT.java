package entente.scorecard.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import entente.platform.testkit.EnginesResource;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the pages show; how they look is for eyes. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class PagesIT {

    @Test
    void a_person_gets_from_the_ranking_to_the_late_receipt() {
        UUID supplier;
        try (Topics topics = new Topics()) {
            supplier = topics.supplier("Page <Castings>", "page-1");
        }
        Api.intake(
                new Erp("erp-page", "page-1")
                        .placed("PAGE-1", "10", "5", "2026-01-05", "2026-01-20")
                        .received("PAGE-1", "GR-LATE", "10", "2026-01-22")
                        .events());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        Api.as(Roles.CATEGORY_MANAGER)
                                .get("/?period=2026-Q1&sort=score")
                                .then()
                                .statusCode(200)
                                .body(containsString("Page &lt;Castings&gt;")));
        String card = "/cards/" + supplier + "/2026-Q1";
        Api.as(Roles.CATEGORY_MANAGER)
                .get(card)
                .then()
                .statusCode(200)
                .body(containsString("On time in full"))
                .body(containsString("lines?metric=otif&amp;outcome=MISSED"))
                .body(containsString("data-chart"));
        // Cost and responsiveness have no data; delivery has, and is worth nothing.
        assertThat(Api.as(Roles.CATEGORY_MANAGER).get(card).asString())
                .containsOnlyOnce("Delivery")
                .satisfies(page -> assertThat(page.split("no data, the others", -1)).hasSize(3));
        Api.as(Roles.CATEGORY_MANAGER)
                .get(card + "/lines?metric=otif&outcome=MISSED")
                .then()
                .statusCode(200)
                .body(containsString("GR-LATE"))
                .body(containsString("2 days late"))
                .body(containsString("after 2026-01-20"))
                .body(containsString("erp-page"));
    }

    @Test
    void a_page_that_was_seen_is_shown_again_when_other_sources_than_purchases_move() {
        UUID supplier;
        try (Topics topics = new Topics()) {
            supplier = topics.supplier("Before", "page-live");
        }
        String card = "/cards/" + supplier + "/2026-Q1";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.as(Roles.CATEGORY_MANAGER).get(card).statusCode() == 200);
        String page = Api.as(Roles.CATEGORY_MANAGER).get(card).asString();
        String seen = page.replaceAll("(?s).*[?]seen=([^\"]*)\".*", "$1");
        Api.as(Roles.CATEGORY_MANAGER).get(card + "?seen=" + seen).then().statusCode(204);
        try (Topics topics = new Topics()) {
            topics.supplier(
                    supplier,
                    "supplier.details-changed.v1",
                    """
                    {"supplierId":"%s","name":"After","country":"DE","categories":["castings"]}\
                    """
                            .formatted(supplier));
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        Api.as(Roles.CATEGORY_MANAGER)
                                .get(card + "?seen=" + seen)
                                .then()
                                .statusCode(200)
                                .body(containsString("After")));
    }

    @Test
    void a_supplier_user_is_led_to_the_own_scorecard_and_sees_no_other() {
        UUID own;
        UUID other;
        try (Topics topics = new Topics()) {
            own = topics.supplier("Own", "page-own");
            other = topics.supplier("Other", "page-other");
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        Api.asSupplier(own)
                                .get("/?period=2026-Q1")
                                .then()
                                .statusCode(200)
                                .body(containsString("Own"))
                                .body(not(containsString("Other"))));
        Api.asSupplier(own).get("/cards/" + other + "/2026-Q1").then().statusCode(404);
        Api.asSupplier(own).get("/cards/" + other + "/2026-Q1/lines").then().statusCode(404);
        given().get("/").then().statusCode(401);
    }

    /** What is refused moves no position, and is told on the scorecard nevertheless. */
    @Test
    void a_page_that_was_seen_is_shown_again_when_an_event_is_refused() {
        UUID supplier;
        try (Topics topics = new Topics()) {
            supplier = topics.supplier("Refused", "page-refused");
        }
        String card = "/cards/" + supplier + "/2026-Q1";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.as(Roles.CATEGORY_MANAGER).get(card).statusCode() == 200);
        String ranking = "/?period=2026-Q1";
        Erp.Event good =
                new Erp("erp-page-refused", "page-refused")
                        .placed("PAGE-R", "10", "5", "2026-01-05", "2026-01-20")
                        .events()
                        .getFirst();
        for (String page : List.of(card, ranking)) {
            String seen = seen(page);
            assertThat(again(page, seen)).isEqualTo(204);
            Erp.Event refused =
                    new Erp.Event(
                            good.source(),
                            "refused" + page.length(),
                            good.type(),
                            good.time(),
                            good.data().replace("\"quantity\":\"10\"", "\"quantity\":\"-10\""));
            assertThat(Api.intake(List.of(refused)).getInt("quarantined")).isEqualTo(1);
            assertThat(again(page, seen)).as(page).isEqualTo(200);
        }
    }

    private static String seen(String page) {
        return Api.as(Roles.CATEGORY_MANAGER)
                .get(page)
                .asString()
                .replaceAll("(?s).*[?;]seen=([^\"]*)\".*", "$1");
    }

    private static int again(String page, String seen) {
        String more = (page.contains("?") ? "&seen=" : "?seen=") + seen;
        return Api.as(Roles.CATEGORY_MANAGER).get(page + more).statusCode();
    }
}
