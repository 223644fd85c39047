package entente.scorecard.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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

    /** One document from the score down to the source events, of then and since. */
    @Test
    void a_published_scorecard_is_printed_with_its_facts_and_what_came_later() {
        UUID supplier;
        try (Topics topics = new Topics()) {
            supplier = topics.supplier("Printed", "page-print");
        }
        String card = "/cards/" + supplier + "/2026-Q1";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.asSupplier(supplier).get(card).statusCode() == 200);
        Erp erp =
                new Erp("erp-page-print", "page-print")
                        .placed("PRINT-1", "10", "5", "2026-01-05", "2026-01-20")
                        .received("PRINT-1", "GR-P1", "10", "2026-01-23")
                        .placed("PRINT-2", "10", "5", "2026-01-05", "2026-02-20");
        Api.intake(erp.events());
        Api.asSupplier(supplier)
                .get(card + "/print")
                .then()
                .statusCode(200)
                .body(containsString("Provisional: as known on"))
                .body(not(containsString("Known since it was published")));
        Api.as(Roles.CATEGORY_MANAGER)
                .post("/scorecards/" + supplier + "/2026-Q1/publish")
                .then()
                .statusCode(200);
        Api.intake(
                new Erp("late-page-print", "page-print")
                        .received("PRINT-2", "GR-P2", "10", "2026-02-20")
                        .events());
        String fact =
                Api.scorecard(supplier, "2026-Q1", "/facts")
                        .path("items.find { it.orderNumber == 'PRINT-1' }.id");
        String adjustment =
                Api.post(
                                TestTokens.of(Roles.CATEGORY_MANAGER),
                                "/adjustments",
                                """
                                {"supplierId":"%s","factId":"%s","reason":"The gate was shut",\
                                "correction":{"buyerCaused":{}}}\
                                """
                                        .formatted(supplier, fact))
                        .path("id");
        Api.as(Roles.EXECUTIVE_SPONSOR)
                .post("/adjustments/" + adjustment + "/approve")
                .then()
                .statusCode(200);
        Api.asSupplier(supplier)
                .get(card + "/print")
                .then()
                .statusCode(200)
                .body(containsString("Operational template, version 1"))
                .body(containsString("On time in full, version 1"))
                .body(containsString("100 × 0 ÷ 2"))
                .body(containsString("GR-P1 on 2026-01-23: 10"))
                .body(containsString("erp-page-print " + erp.events().getFirst().id()))
                .body(containsString("Known since it was published"))
                .body(containsString("late-page-print PRINT-2-goods-received"))
                .body(containsString("facts?format=csv&amp;published=true"));
        String month = "/cards/" + supplier + "/2026-01/print";
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        Api.asSupplier(supplier)
                                .get(month)
                                .then()
                                .statusCode(200)
                                .body(containsString("Caused by us"))
                                .body(containsString("The gate was shut")));
        Api.asSupplier(UUID.randomUUID()).get(card + "/print").then().statusCode(404);
    }

    @Test
    void templates_are_shown_with_who_would_move() {
        Api.as(Roles.CATEGORY_MANAGER)
                .get("/weights")
                .then()
                .statusCode(200)
                .body(containsString("OPERATIONAL"))
                .body(containsString("/weights/PARTNERSHIP/1"));
        Api.as(Roles.AUDITOR)
                .get("/weights/OPERATIONAL/1")
                .then()
                .statusCode(200)
                .body(containsString("Counts today"))
                .body(containsString("On time in full, version 1"))
                .body(not(containsString("Who would move")));
        String id = "PAGE" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        Api.post(
                        TestTokens.of(Roles.CATEGORY_MANAGER),
                        "/templates",
                        """
                        {"id":"%s","draft":{"name":"Page draft","criteria":[{"code":"delivery",\
                        "name":"Delivery","weight":100,"metrics":[{"metric":"otif","version":1,\
                        "weight":1,"points":{"ramp":{"zeroAt":0,"fullAt":100}},"target":98,\
                        "reward":{"kind":"BONUS","amount":5000,"currency":"EUR"}}]}]}}\
                        """
                                .formatted(id))
                .then()
                .statusCode(201);
        String page = "/weights/" + id + "/1";
        Api.as(Roles.ENGINEER)
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("Draft"))
                .body(containsString("target 98 %"))
                .body(containsString("reward Bonus of 5,000.00 EUR"))
                .body(containsString("hx-get=\"" + page + "/movers\""));
        Api.as(Roles.ENGINEER)
                .get(page + "/movers")
                .then()
                .statusCode(200)
                .body(containsString("suppliers would have another score, rank or standing"));
        Api.asSupplier(UUID.randomUUID()).get("/weights").then().body(not(containsString(id)));
        Api.asSupplier(UUID.randomUUID()).get(page).then().statusCode(404);
        Api.as(Roles.AUDITOR).get("/weights/NONE/1").then().statusCode(404);
        Api.as(Roles.AUDITOR).get("/weights/OPERATIONAL/x").then().statusCode(404);
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
