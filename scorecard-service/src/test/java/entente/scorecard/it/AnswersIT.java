package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import entente.platform.testkit.EnginesResource;
import entente.platform.web.Roles;
import entente.scorecard.purchases.PurchaseEventReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each endpoint answers, and what it refuses. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class AnswersIT {

    private static final String AUDITOR = Roles.AUDITOR;

    private static UUID known(String alias) {
        return Api.known("Supplier " + alias, alias);
    }

    private static long late(String alias) {
        return Api.intake(
                        new Erp("erp-" + alias, alias)
                                .placed(alias, "10", "5", "2026-01-05", "2026-01-20")
                                .received(alias, "R1", "10", "2026-01-22")
                                .events())
                .getLong("position");
    }

    @Test
    void an_intake_is_seen_by_who_waits_for_its_position() {
        UUID supplier = known("ans-after");
        long position = late("ans-after");
        Api.scorecard(supplier, "2026-Q1", "?after=" + position)
                .then()
                .statusCode(200)
                .header("Position", notNullValue())
                .header("Entente-Lag", notNullValue())
                .body("criteria[0].metrics[0].value", equalTo("0"))
                .body("criteria[0].metrics[0].facts", equalTo(1));
        Api.scorecard(supplier, "2026-Q1", "?after=" + (position + 1_000_000))
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
    }

    @Test
    void no_data_is_null_and_has_no_standing() {
        Api.scorecard(known("ans-empty"), "2026-Q1", "")
                .then()
                .statusCode(200)
                .body("score", nullValue())
                .body("standing", nullValue())
                .body("completeness", nullValue());
    }

    @Test
    void business_time_and_knowledge_time_change_the_answer() {
        UUID supplier = known("ans-times");
        String before = java.time.Instant.now().toString();
        long position = late("ans-times");
        Api.scorecard(supplier, "2026-Q1", "?effective=2026-01-19&after=" + position)
                .then()
                .body("criteria[0].metrics[0].value", nullValue());
        Api.scorecard(supplier, "2026-Q1", "?asOf=" + before)
                .then()
                .statusCode(200)
                .body("score", nullValue());
        Api.scorecard(supplier, "2026-Q1", "?asOf=then").then().statusCode(400);
        Api.as(AUDITOR).get("/exchange-rates?asOf=2026-01-01").then().statusCode(400);
        Api.as(AUDITOR).get("/exchange-rates").then().header("Entente-Lag", notNullValue());
    }

    @Test
    void a_market_price_counts_from_the_next_answer_on() {
        UUID supplier = known("ans-market");
        List<Erp.Event> line =
                new Erp("erp-ans-market", "ans-market")
                                .placed("ans-market", "10", "5", "2026-01-05", "2026-01-20")
                                .received("ans-market", "R1", "10", "2026-01-22")
                                .events()
                                .stream()
                                .map(e ->
                                        new Erp.Event(
                                                e.source(),
                                                e.id(),
                                                e.type(),
                                                e.time(),
                                                e.data().replace("4711", "ans-market-item")))
                                .toList();
        long bought = Api.intake(line).getLong("position");
        assertThat(marketPremium(supplier, bought)).isNull();
        assertThat(marketPremium(supplier, bought)).isNull();
        long priced =
                Api.intake(
                                List.of(
                                        new Erp.Event(
                                                "ans-market-index",
                                                "1",
                                                "purchase.market-price-published.v1",
                                                "2026-02-01T10:00:00Z",
                                                """
                                                {"itemNumber":"ans-market-item","unitPrice":"4",\
                                                "currency":"EUR","validFrom":"2026-01-01"}\
                                                """)))
                        .getLong("position");
        assertThat(marketPremium(supplier, priced)).isEqualTo("25");
    }

    private static @Nullable String marketPremium(UUID supplier, long after) {
        return Api.as(AUDITOR)
                .get("/metrics/values?period=2026-Q1&supplierId=" + supplier + "&after=" + after)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.code == 'market-premium' }.value");
    }

    @Test
    void wrong_questions_are_problems() {
        UUID supplier = known("ans-wrong");
        Api.scorecard(supplier, "2026-Q9", "")
                .then()
                .statusCode(400)
                .body("code", equalTo("period-malformed"));
        Api.scorecard(UUID.randomUUID(), "2026-Q1", "").then().statusCode(404);
        Api.as(AUDITOR).get("/metrics/values").then().statusCode(400);
        Api.as(AUDITOR)
                .get("/scorecards/" + supplier + "/2026-Q1/facts?metric=luck")
                .then()
                .statusCode(400);
        Api.as(AUDITOR).get("/rankings?limit=0").then().statusCode(400);
        Api.as(AUDITOR).get("/rankings?sort=name").then().statusCode(400);
        Api.as(Roles.OPERATOR).get("/quarantine?limit=501").then().statusCode(400);
    }

    @Test
    void a_supplier_user_sees_the_own_scorecard_only() {
        UUID own = known("ans-own");
        UUID other = known("ans-other");
        Api.asSupplier(own).get("/scorecards/" + own + "/2026-Q1").then().statusCode(200);
        for (String what : List.of("", "/explanation", "/facts")) {
            Api.asSupplier(own)
                    .get("/scorecards/" + other + "/2026-Q1" + what)
                    .then()
                    .statusCode(404);
        }
        Api.asSupplier(own).get("/metrics/values?supplierId=" + other).then().statusCode(404);
        Api.asSupplier(own)
                .get("/scorecards?period=2026-Q1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].supplierId", equalTo(own.toString()));
    }

    @Test
    void a_score_is_explained_down_to_the_source_events() {
        UUID supplier = known("ans-why");
        long position = late("ans-why");
        JsonPath why =
                Api.scorecard(supplier, "2026-Q1", "/explanation?after=" + position).jsonPath();
        assertThat(why.getString("criteria[0].metrics[0].formula")).contains("lines due");
        assertThat(why.getDouble("criteria[0].lost")).isPositive();
        String facts = why.getString("criteria[0].metrics[0].factsAt");
        Api.as(AUDITOR)
                .get(facts + "&outcome=MISSED")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].daysLate", equalTo(2))
                .body("items[0].receipts[0].receiptNumber", equalTo("R1"))
                .body("items[0].events", hasSize(2))
                .body("items[0].events[1].source", equalTo("erp-ans-why"))
                .body("items[0].events[1].state", equalTo("COUNTED"));
        Api.as(AUDITOR)
                .accept("text/csv")
                .get(facts)
                .then()
                .statusCode(200)
                .body(containsString("orderNumber"));
    }

    @Test
    void what_waits_is_listed_and_applied_by_itself() {
        Erp early = new Erp("erp-wait", "ans-wait").received("ans-wait", "R1", "10", "2026-01-19");
        JsonPath receipt = Api.intake(early.events());
        assertThat(receipt.getInt("accepted")).isEqualTo(1);
        assertThat(receipt.getInt("waiting")).isEqualTo(1);
        assertThat(waiting()).contains("ans-wait");

        Api.intake(
                new Erp("erp-wait", "ans-wait")
                        .placed("ans-wait", "10", "5", "2026-01-05", "2026-01-20")
                        .events());
        assertThat(waiting()).as("no supplier has this alias").contains("supplier-unknown");

        UUID supplier = known("ans-wait");
        Api.scorecard(supplier, "2026-Q1", "")
                .then()
                .body("criteria[0].metrics[0].value", equalTo("100"))
                .body("completeness", equalTo(100));
        assertThat(waiting()).doesNotContain("\"ans-wait\"");
    }

    private static String waiting() {
        return Api.as(AUDITOR).get("/intake?state=WAITING&limit=500").asString();
    }

    @Test
    void a_missing_rate_holds_back_the_amount_only() {
        UUID supplier = known("ans-rate");
        long position =
                Api.intake(
                                new Erp("erp-rate", "ans-rate")
                                        .placed("ans-rate-1", "1", "5", "2026-01-05", "2026-01-20")
                                        .received("ans-rate-1", "R1", "1", "2026-01-20")
                                        .placed(
                                                "ans-rate-2",
                                                "1",
                                                "5",
                                                null,
                                                "QQQ",
                                                "2026-01-05",
                                                "2026-01-20")
                                        .received("ans-rate-2", "R1", "1", "2026-01-20")
                                        .events())
                        .getLong("position");
        Map<String, Object> spend = value(supplier, "spend", position);
        assertThat(spend).containsEntry("value", "5");
        assertThat(spend.get("excluded")).isEqualTo(Map.of("rate-missing", 1));
        assertThat(value(supplier, "otif", position)).containsEntry("denominator", "2");

        Api.rate("QQQ", "2026-01-01", "0.5");
        await().untilAsserted(() ->
                assertThat(value(supplier, "spend", position)).containsEntry("value", "7.5"));
    }

    private static Map<String, Object> value(UUID supplier, String code, long after) {
        return Api.as(AUDITOR)
                .get("/metrics/values?period=2026-Q1&supplierId=" + supplier + "&after=" + after)
                .jsonPath()
                .getMap("items.find { it.code == '" + code + "' }");
    }

    @Test
    void rates_are_set_once_corrected_and_listed() {
        Api.rate("QQA", "2026-01-01", "0.5");
        Api.rate("QQA", "2026-01-01", "0.50");
        Api.rate("QQA", "2026-01-01", "0.6");
        await().untilAsserted(() ->
                Api.as(AUDITOR)
                        .get("/exchange-rates?currency=QQA")
                        .then()
                        .body("items", hasSize(1))
                        .body("items[0].rate", equalTo("0.6")));
        for (String body :
                List.of(
                        "{\"currency\":\"EUR\",\"validFrom\":\"2026-01-01\",\"rate\":\"2\"}",
                        "{\"currency\":\"QQA\",\"validFrom\":\"2026-01-01\",\"rate\":\"-2\"}")) {
            Api.as(Roles.ERP_INTEGRATION)
                    .header("Content-Type", "application/json")
                    .body(body)
                    .post("/exchange-rates")
                    .then()
                    .statusCode(422);
        }
        Api.as(Roles.ERP_INTEGRATION)
                .header("Content-Type", "application/json")
                .body("{\"currency\":\"euro\"}")
                .post("/exchange-rates")
                .then()
                .statusCode(400);
    }

    @Test
    void a_template_is_assigned_from_a_day_on() {
        UUID supplier = known("ans-template");
        Api.as(Roles.CATEGORY_MANAGER)
                .header("Content-Type", "application/json")
                .body("{\"supplierId\":\"" + supplier + "\",\"from\":\"2026-02-01\"}")
                .post("/templates/PARTNERSHIP/assign")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue());
        await().untilAsserted(() ->
                Api.scorecard(supplier, "2026-Q1", "")
                        .then()
                        .body("template.id", equalTo("PARTNERSHIP")));
        Api.scorecard(supplier, "2025-Q4", "").then().body("template.id", equalTo("OPERATIONAL"));
        Api.as(Roles.CATEGORY_MANAGER)
                .header("Content-Type", "application/json")
                .body("{\"supplierId\":\"" + UUID.randomUUID() + "\",\"from\":\"2026-02-01\"}")
                .post("/templates/PARTNERSHIP/assign")
                .then()
                .statusCode(404);
        Api.as(AUDITOR)
                .get("/templates")
                .then()
                .body("items.id", hasItems("OPERATIONAL", "PARTNERSHIP"));
        Api.as(AUDITOR).get("/templates/NONE").then().statusCode(404);
        Api.as(AUDITOR).get("/metrics").then().body("items.size()", greaterThan(15));
    }

    @Test
    void the_ranking_pages_from_best_to_worst() {
        known("ans-rank-a");
        known("ans-rank-b");
        JsonPath first = Api.as(AUDITOR).get("/rankings?period=2026-Q1&limit=1").jsonPath();
        assertThat(first.getList("items")).hasSize(1);
        Api.as(AUDITOR)
                .get("/rankings?period=2026-Q1&limit=1&cursor=" + first.getString("next"))
                .then()
                .statusCode(200)
                .body("items[0].supplierId", not(equalTo(first.getString("items[0].supplierId"))));
        Api.as(AUDITOR)
                .accept("text/csv")
                .get("/rankings?period=2026-Q1")
                .then()
                .statusCode(200)
                .body(containsString("supplierName"));
    }

    @Test
    void a_reader_of_csv_can_go_on_as_well() {
        known("ans-csv-a");
        known("ans-csv-b");
        Api.intake(
                new Erp("erp-csv", "ans-csv-a")
                        .received("ans-csv-1", "R1", "1", "2026-01-20")
                        .received("ans-csv-2", "R1", "1", "2026-01-20")
                        .placed("ans-csv-3", "-1", "5", "2026-01-05", "2026-01-20")
                        .placed("ans-csv-4", "-1", "5", "2026-01-05", "2026-01-20")
                        .events());
        for (String list : List.of("/rankings", "/scorecards", "/intake", "/quarantine")) {
            String next = Api.as(AUDITOR).accept("text/csv").get(list + "?limit=1").header("Next");
            assertThat(next).as(list).isNotNull();
            String other = Api.as(AUDITOR).get(list + "?limit=1").jsonPath().getString("next");
            assertThat(next).as(list).isEqualTo(other);
        }
    }

    @Test
    void what_came_over_rest_is_put_on_the_topic() {
        late("ans-relay");
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Topics.ids("purchase-events").stream()
                                .anyMatch(id -> id.startsWith("ans-relay-goods")));
    }

    /** One that Kafka never takes would hold back all later ones. */
    @Test
    void what_could_not_be_put_on_the_topic_is_not_taken_in() {
        Erp.Event small =
                new Erp("erp-ans-large", "ans-large")
                        .placed("ans-large", "10", "5", "2026-01-05", "2026-01-20")
                        .events()
                        .getFirst();
        assertThat(
                        Api.intake(List.of(sized(small, "ans-too-large", 1024 * 1024)))
                                .getInt("quarantined"))
                .isEqualTo(1);
        Api.as(Roles.OPERATOR)
                .get("/quarantine?code=too-large")
                .then()
                .body("items[0].sample", containsString("ans-too-large"));
        Erp.Event largest = sized(small, "ans-largest", PurchaseEventReader.LARGEST);
        assertThat(Api.intake(List.of(largest)).getInt("accepted")).isEqualTo(1);
        late("ans-after-large");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(Topics.ids("purchase-events"))
                                .contains("ans-largest")
                                .anyMatch(id -> id.startsWith("ans-after-large-goods")));
    }

    /** With numbers that are longer when they are written anew. */
    private static Erp.Event sized(Erp.Event event, String id, int bytes) {
        Erp.Event bare =
                new Erp.Event(
                        event.source(),
                        id,
                        event.type(),
                        event.time(),
                        event.data().replaceFirst("\\{", "{\"more\":[0],"));
        int missing = bytes - bare.structured().length();
        return new Erp.Event(
                bare.source(),
                id,
                bare.type(),
                bare.time(),
                bare.data().replace("[0]", "[0" + ",1e5".repeat(missing / 4) + "]"));
    }
}
