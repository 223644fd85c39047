package entente.scorecard.it;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** A target over HTTP: agreed, reported by the supplier, verified by us, and on the card. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class TargetIT {

    private static final String ADA = TestTokens.of("ada", Roles.CATEGORY_MANAGER);
    private static final String CYD = TestTokens.of("cyd", Roles.EXECUTIVE_SPONSOR);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private static Map<String, Object> target(UUID supplier, LocalDate dueOn, String wanted) {
        return Map.of(
                "supplierId",
                supplier,
                "area",
                "CO2",
                "title",
                "Less carbon",
                "unit",
                "t CO2e",
                "baseline",
                "1800",
                "target",
                wanted,
                "dueOn",
                dueOn.toString());
    }

    private static Map<String, Object> report(String value, LocalDate on) {
        return Map.of("value", value, "on", on.toString(), "evidence", "audited footprint");
    }

    @Test
    void a_target_that_is_reached_shows_in_the_sustainability_of_the_card() {
        UUID supplier = Api.known("Green");
        String user = TestTokens.ofSupplier(supplier);
        Api.post(
                        ADA,
                        "/templates/PARTNERSHIP/assign",
                        Map.of("supplierId", supplier, "from", "2020-01-01"))
                .then()
                .statusCode(200);
        Response agreed = Api.post(ADA, "/targets", target(supplier, today, "1500"));
        agreed.then().statusCode(201).header("ETag", equalTo("\"1\""));
        String target = "/targets/" + agreed.path("id");
        String period = YearMonth.from(today).toString();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        Api.scorecard(supplier, period, "?effective=" + today)
                                .then()
                                .body(
                                        "criteria.find { it.code == 'sustainability' }.score",
                                        about(0)));

        Api.post(user, target + "/report", report("1450.5", today))
                .then()
                .statusCode(200)
                .body("status", equalTo("RUNNING"))
                .body("reports[0].side", equalTo("THEIRS"))
                .body("reports[0].by", nullValue())
                .body("value", nullValue());
        Api.post(CYD, target + "/verify", Map.of("report", 1))
                .then()
                .statusCode(200)
                .body("status", equalTo("REACHED"))
                .body("value", equalTo("1450.5"))
                .body("progress", about(100))
                .body("reachedOn", equalTo(today.toString()));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        Api.scorecard(supplier, period, "?effective=" + today)
                                .then()
                                .body(
                                        "criteria.find { it.code == 'sustainability' }.score",
                                        about(100)));
        Api.asSupplier(supplier)
                .get("/scorecards/" + supplier + "/" + period + "/observations")
                .then()
                .statusCode(200)
                .body("items.measure", contains("targets-met"))
                .body("items[0].sources", hasSize(2));
    }

    private static Matcher<Number> about(double expected) {
        return new CustomTypeSafeMatcher<>("about " + expected) {
            @Override
            protected boolean matchesSafely(Number number) {
                return Math.abs(number.doubleValue() - expected) < 1e-9;
            }
        };
    }

    @Test
    void what_may_not_be_is_refused_by_its_own_code() {
        UUID supplier = Api.known("Refused");
        String user = TestTokens.ofSupplier(supplier);
        Api.post(ADA, "/targets", target(supplier, today.minusDays(2), "1500"))
                .then()
                .statusCode(422)
                .body("code", equalTo("due-in-the-past"));
        Api.post(ADA, "/targets", target(supplier, today.plusDays(90), "1800"))
                .then()
                .statusCode(422)
                .body("code", equalTo("target-equals-baseline"));
        String target =
                "/targets/"
                        + Api.post(ADA, "/targets", target(supplier, today.plusDays(90), "1500"))
                                .path("id");
        Api.post(user, target + "/report", Map.of("value", "1700", "on", today.toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("evidence-missing"));
        Api.post(user, target + "/report", report("1700", today.plusDays(2)))
                .then()
                .statusCode(422)
                .body("code", equalTo("reported-in-the-future"));
        Api.post(ADA, target + "/report", report("1700", today)).then().statusCode(200);
        Api.post(ADA, target + "/verify", Map.of("report", 1))
                .then()
                .statusCode(422)
                .body("code", equalTo("reporter-verifies"));
        Api.post(CYD, target + "/verify", Map.of("report", 9))
                .then()
                .statusCode(422)
                .body("code", equalTo("report-unknown"));
        Api.post(CYD, target + "/dismiss", Map.of("report", 1, "reason", "another site"))
                .then()
                .statusCode(200)
                .body("reports[0].verdict", equalTo("DISMISSED"));
        Api.post(CYD, target + "/withdraw", Map.of("reason", "site closed"))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        Api.post(user, target + "/report", report("1700", today))
                .then()
                .statusCode(422)
                .body("code", equalTo("target-closed"));
    }

    @Test
    void what_was_agreed_before_a_merge_goes_on_with_the_survivor() {
        UUID absorbed = Api.known("Taken over");
        UUID survivor = Api.known("Taking over");
        Response agreed = Api.post(ADA, "/targets", target(absorbed, today, "1500"));
        String target = "/targets/" + agreed.path("id");
        String list = "/targets?after=" + agreed.header("Position");
        Api.asSupplier(survivor).get(target).then().statusCode(404);
        try (Topics topics = new Topics()) {
            topics.supplier(
                    absorbed,
                    "supplier.merged.v1",
                    "{\"supplierId\":\"%s\",\"intoId\":\"%s\"}".formatted(absorbed, survivor));
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.asSupplier(survivor).get(target).then().statusCode(200));
        Api.asSupplier(survivor).get(list).then().body("items", hasSize(1));
        Api.asSupplier(UUID.randomUUID()).get(target).then().statusCode(404);
        Api.post(TestTokens.ofSupplier(survivor), target + "/report", report("1450.5", today))
                .then()
                .statusCode(200);
        Api.post(CYD, target + "/verify", Map.of("report", 1))
                .then()
                .statusCode(200)
                .body("status", equalTo("REACHED"));
        Api.post(ADA, "/targets", target(absorbed, today, "1500"))
                .then()
                .statusCode(409)
                .body("code", equalTo("supplier-merged"));
    }

    @Test
    void a_supplier_sees_nothing_of_another_one() {
        UUID supplier = Api.known("Private");
        Response agreed = Api.post(ADA, "/targets", target(supplier, today, "1500"));
        String target = "/targets/" + agreed.path("id");
        String stranger = TestTokens.ofSupplier(UUID.randomUUID());
        Api.post(stranger, target + "/report", report("1700", today)).then().statusCode(404);
        Api.asSupplier(UUID.randomUUID()).get(target).then().statusCode(404);
        String list = "/targets?after=" + agreed.header("Position");
        Api.asSupplier(UUID.randomUUID()).get(list).then().body("items", empty());
        Api.asSupplier(supplier).get(list).then().body("items", hasSize(1));
        Api.as(Roles.AUDITOR)
                .accept("text/csv")
                .get(list + "&area=CO2&status=RUNNING&dueUntil=" + today)
                .then()
                .statusCode(200)
                .body(containsString("Less carbon"));
        Api.as(Roles.AUDITOR).get(target + "?asOf=2020-01-01").then().statusCode(404);
    }
}
