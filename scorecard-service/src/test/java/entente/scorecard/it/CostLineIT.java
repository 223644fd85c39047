package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cost lines over HTTP: they count when a second person has confirmed them. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class CostLineIT {

    private static final String ADA = TestTokens.of("ada", Roles.CATEGORY_MANAGER);
    private static final String CYD = TestTokens.of("cyd", Roles.EXECUTIVE_SPONSOR);

    private static Map<String, Object> line(UUID supplier, String amount) {
        return Map.of(
                "supplierId",
                supplier,
                "kind",
                "SWITCHING",
                "amount",
                Map.of("amount", amount, "currency", "EUR"),
                "paidOn",
                "2026-03-01",
                "text",
                "new moulds");
    }

    private static @Nullable String counted(UUID supplier) {
        return Api.as(Roles.AUDITOR)
                .get("/metrics/values?supplierId=" + supplier + "&period=2026-Q1")
                .path("items.find { it.code == 'switching-cost' }.value");
    }

    @Test
    void a_confirmed_line_counts_and_one_that_is_taken_back_does_not() {
        UUID supplier = Api.known("Costly");
        Api.post(ADA, "/cost-lines", line(supplier, "0"))
                .then()
                .statusCode(422)
                .body("code", equalTo("amount-not-positive"));
        String key = UUID.randomUUID().toString();
        Response recorded = recorded(supplier, key);
        recorded.then().statusCode(201).body("status", equalTo("OPEN"));
        assertThat(recorded(supplier, key).<String>path("id")).isEqualTo(recorded.path("id"));
        String line = "/cost-lines/" + recorded.path("id");
        Api.post(ADA, line + "/confirm", "")
                .then()
                .statusCode(422)
                .body("code", equalTo("recorder-confirms"));
        Api.as(Roles.EXECUTIVE_SPONSOR)
                .header("If-Match", "\"7\"")
                .post(line + "/confirm")
                .then()
                .statusCode(412)
                .body("code", equalTo("version-mismatch"));
        Api.post(CYD, line + "/confirm", "").then().statusCode(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(counted(supplier)).isEqualTo("1200.5"));
        Api.asSupplier(supplier)
                .get("/metrics/values?supplierId=" + supplier + "&period=2026-Q1")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("investment-cost"))
                .body("items.code", not(hasItem("switching-cost")));
        String trend = "/metrics/trend?months=1&metric=switching-cost&supplierId=" + supplier;
        Api.as(Roles.AUDITOR).get(trend).then().statusCode(200);
        Api.asSupplier(supplier)
                .get(trend)
                .then()
                .statusCode(400)
                .body("code", equalTo("metric-unknown"));
        String facts = "/scorecards/" + supplier + "/2026-Q1/observations";
        Api.as(Roles.AUDITOR).get(facts).then().body("items", hasSize(1));
        Api.asSupplier(supplier).get(facts).then().statusCode(200).body("items", hasSize(0));
        Api.asSupplier(supplier)
                .get(facts + "?metric=switching-cost")
                .then()
                .body("items", hasSize(0));
        for (String page : List.of("/lines?metric=switching-cost", "/print")) {
            String address = "/cards/" + supplier + "/2026-Q1" + page;
            assertThat(Api.as(Roles.AUDITOR).get(address).asString()).contains("1200.5 EUR");
            assertThat(Api.asSupplier(supplier).get(address).asString()).doesNotContain("1200.5");
        }

        String position =
                Api.post(CYD, line + "/withdraw", Map.of("reason", "counted twice"))
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("WITHDRAWN"))
                        .extract()
                        .header("Position");
        Api.post(CYD, line + "/confirm", "")
                .then()
                .statusCode(422)
                .body("code", equalTo("cost-line-not-open"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(counted(supplier)).isNull());
        String list = "/cost-lines?kind=SWITCHING&status=WITHDRAWN&supplierId=" + supplier;
        Api.as(Roles.AUDITOR)
                .get(list + "&after=" + position)
                .then()
                .body("items", hasSize(1))
                .body("items[0].amount.amount", equalTo("1200.50"));
        Api.as(Roles.AUDITOR)
                .accept("text/csv")
                .get(list)
                .then()
                .body(containsString("new moulds"));
        Api.as(Roles.AUDITOR).get(line + "?asOf=2020-01-01").then().statusCode(404);
    }

    @Test
    void an_open_late_line_makes_the_total_cost_grow_and_the_supplier_sees_none_of_it() {
        String alias = "tco-" + UUID.randomUUID();
        UUID supplier;
        try (Topics topics = new Topics()) {
            supplier = topics.supplier("Open " + alias, alias);
        }
        Api.intake(
                new Erp("erp-" + alias, alias)
                        .placed(alias + "-1", "10", "100", "2026-07-01", "2026-07-10")
                        .received(alias + "-1", "R1", "10", "2026-07-10")
                        .inspected(alias + "-1", "R1", "10", "1", "2026-07-12")
                        .placed(alias + "-2", "10", "100", "2026-07-01", "2026-07-20")
                        .confirmed(alias + "-2", "10", "2026-07-20", "2026-07-03")
                        .confirmed(alias + "-2", "10", "2026-08-20", "2026-07-04")
                        .events());
        // 1,000 spend + 100 rejected + 50 for each day since the 20th of July.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(value(supplier, "tco-index", "&effective=2026-07-25"))
                                .isEqualTo("1.35"));
        assertThat(value(supplier, "tco-index", "&effective=2026-08-31")).isEqualTo("3.2");
        assertThat(value(supplier, "tco-index", "&effective=2026-07-15")).isEqualTo("1.1");
        assertThat(value(supplier, "commits-past-due", "&effective=2026-07-15")).isEqualTo("0");
        assertThat(value(supplier, "commits-past-due", "&effective=2026-07-25")).isEqualTo("50");
        String log = "&asOf=" + Instant.now();
        assertThat(value(supplier, "tco-index", log + "&effective=2026-07-25")).isEqualTo("1.35");
        assertThat(value(supplier, "tco-index", log + "&effective=2026-07-15")).isEqualTo("1.1");
        Api.asSupplier(supplier)
                .get("/metrics/values?supplierId=" + supplier + "&period=2026-Q3")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("commits-past-due"))
                .body("items.code", not(hasItem("tco-index")));
        String facts = "/scorecards/" + supplier + "/2026-Q3/facts?metric=tco-index";
        Api.as(Roles.AUDITOR)
                .get(facts + "&effective=2026-07-25")
                .then()
                .body("items.adds.numerator", contains("1100", "250"))
                .body("items.promisedPastDue", contains(false, true));
        Api.asSupplier(supplier)
                .get(facts)
                .then()
                .statusCode(400)
                .body("code", equalTo("metric-unknown"));
    }

    private static @Nullable String value(UUID supplier, String code, String query) {
        return Api.as(Roles.AUDITOR)
                .get("/metrics/values?supplierId=" + supplier + "&period=2026-Q3" + query)
                .path("items.find { it.code == '" + code + "' }.value");
    }

    private static Response recorded(UUID supplier, String key) {
        return Api.as(Roles.CATEGORY_MANAGER)
                .auth()
                .oauth2(ADA)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .body(line(supplier, "1200.50"))
                .post("/cost-lines");
    }
}
