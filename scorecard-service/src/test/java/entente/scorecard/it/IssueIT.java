package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import entente.platform.testkit.EnginesResource;
import entente.platform.web.CategoryPaths;
import entente.platform.web.Roles;
import entente.scorecard.scoring.ChangeBook;
import entente.scorecard.suppliers.Directory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Both sides agree on a scorecard; what was published stays, whatever comes to be known. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class IssueIT {

    @Inject CategoryPaths paths;
    @Inject Directory directory;
    @Inject ChangeBook changes;

    private static UUID known(String alias) {
        return Api.known("Supplier " + alias, alias);
    }

    /** One line in time, one that nobody received yet. */
    private static UUID withTwoLines(String alias) {
        UUID supplier = known(alias);
        Api.intake(
                new Erp("erp-" + alias, alias)
                        .placed(alias + "-1", "10", "5", "2026-01-05", "2026-01-20")
                        .received(alias + "-1", "R1", "10", "2026-01-20")
                        .placed(alias + "-2", "10", "5", "2026-01-05", "2026-02-20")
                        .events());
        return supplier;
    }

    /** What is known only after the quarter: the other line came in time, and was bad. */
    private static void late(String alias) {
        Api.intake(
                new Erp("late-" + alias, alias)
                        .received(alias + "-2", "R2", "10", "2026-02-20")
                        .inspected(alias + "-2", "R2", "10", "4", "2026-03-01")
                        .events());
    }

    private static RequestSpecification json(RequestSpecification as) {
        return as.header("Content-Type", "application/json");
    }

    private static Response post(RequestSpecification as, UUID supplier, String what, String body) {
        return json(as).body(body).post("/scorecards/" + supplier + "/" + what);
    }

    private static Response publish(UUID supplier, String period) {
        return Api.as(Roles.CATEGORY_MANAGER)
                .post("/scorecards/" + supplier + "/" + period + "/publish");
    }

    private static void refused(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.jsonPath().getString("code")).isEqualTo(code);
    }

    @Test
    void a_published_scorecard_stays_beside_what_is_known_now() {
        UUID supplier = withTwoLines("iss-stays");
        Api.intake(
                new Erp("third-iss-stays", "iss-stays")
                        .placed("iss-stays-3", "10", "5", "2026-01-05", "2026-05-20")
                        .complained("iss-stays-3", "C1", "2026-03-20", null)
                        .events());
        String before = Instant.now().toString();
        JsonPath provisional = Api.scorecard(supplier, "2026-Q1", "").jsonPath();
        assertThat(provisional.getString("status")).isEqualTo("PROVISIONAL");
        BigDecimal score = provisional.getObject("score", BigDecimal.class);
        String facts =
                Api.scorecard(supplier, "2026-Q1", "/facts?metric=otif")
                        .jsonPath()
                        .getString("items");

        publish(supplier, "2026-Q1")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("PUBLISHED"))
                .body("published.adjustments", hasSize(0));
        String published = Instant.now().toString();
        tellsApartWhatCameSince(supplier);
        late("iss-stays");

        JsonPath card = Api.scorecard(supplier, "2026-Q1", "").jsonPath();
        assertThat(card.getString("status")).isEqualTo("PUBLISHED");
        assertThat(card.getObject("score", BigDecimal.class)).isEqualByComparingTo(score);
        assertThat(card.getObject("asNowKnown.score", BigDecimal.class))
                .isNotEqualByComparingTo(score);
        assertThat(card.getString("criteria[0].metrics[0].value")).isEqualTo("50");
        assertThat(card.getString("asNowKnown.criteria[0].metrics[0].value")).isEqualTo("100");

        JsonPath why = Api.scorecard(supplier, "2026-Q1", "/explanation").jsonPath();
        assertThat(why.getString("criteria[0].metrics[0].value")).isEqualTo("50");
        String then = why.getString("criteria[0].metrics[0].factsAt");
        assertThat(Api.as(Roles.AUDITOR).get(then).jsonPath().getString("items")).isEqualTo(facts);
        assertThat(why.getList("names.value", String.class)).contains("iss-stays");

        assertThat(why.getInt("late.count")).isEqualTo(2);
        Api.scorecard(supplier, "2026-Q1", "/explanation?asOf=" + published)
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("late.count", equalTo(0));
        Api.as(Roles.AUDITOR)
                .get("/cards/" + supplier + "/2026-Q1/lines?metric=otif")
                .then()
                .body(containsString("As published on"))
                .body(containsString("Nothing came yet"));
        Api.scorecard(supplier, "2026-Q1", "?asOf=" + before)
                .then()
                .body("status", equalTo("PROVISIONAL"))
                .body("issue", nullValue());
        // Now it may be 2: that something else is known by now is told by the clock, an event more.
        Api.scorecard(supplier, "2026-Q1", "?asOf=" + published)
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("issue.version", equalTo(1));
        String list = "/scorecards?period=2026-Q1&supplierId=" + supplier + "&asOf=";
        Api.as(Roles.AUDITOR)
                .get(list + before)
                .then()
                .body("items[0].status", equalTo("PROVISIONAL"));
        Api.as(Roles.AUDITOR)
                .get(list + published)
                .then()
                .body("items[0].status", equalTo("PUBLISHED"));
        Api.scorecard(supplier, "2026-Q1", "?effective=2026-12-31")
                .then()
                .body("criteria[0].metrics[0].value", equalTo("100"));
        JsonPath listed =
                Api.as(Roles.AUDITOR)
                        .get("/scorecards?period=2026-Q1&supplierId=" + supplier)
                        .jsonPath();
        assertThat(listed.getObject("items[0].score", BigDecimal.class))
                .isEqualByComparingTo(score);
        assertThat(listed.getObject("items[0].scoreNow", BigDecimal.class))
                .isNotEqualByComparingTo(score);
        JsonPath ranked =
                Api.as(Roles.AUDITOR).get("/rankings?period=2026-Q1&limit=500").jsonPath();
        assertThat(
                        ranked.getObject(
                                "items.find { it.supplierId == '" + supplier + "' }.score",
                                BigDecimal.class))
                .isEqualByComparingTo(score);
        JsonPath values =
                Api.as(Roles.AUDITOR)
                        .get("/metrics/values?period=2026-Q1&supplierId=" + supplier)
                        .jsonPath();
        assertThat(values.getString("items.find { it.code == 'otif' }.published")).isEqualTo("50");
        assertThat(values.getString("items.find { it.code == 'otif' }.value")).isEqualTo("100");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        Api.scorecard(supplier, "2026-Q1", "/history")
                                .then()
                                .body("restated.score", notNullValue()));
    }

    /** A complaint about a line of another quarter is closed, which no number of the card shows. */
    private static void tellsApartWhatCameSince(UUID supplier) {
        String why = "/scorecards/" + supplier + "/2026-Q1/explanation";
        String held = Api.as(Roles.AUDITOR).get(why).header("ETag");
        Api.intake(
                new Erp("closed-iss-stays", "iss-stays")
                        .complained("iss-stays-3", "C1", "2026-03-20", "2026-04-01")
                        .events());
        Response since = Api.as(Roles.AUDITOR).header("If-None-Match", held).get(why);
        since.then()
                .statusCode(200)
                .body("late.count", equalTo(1))
                .body("late.facts[0].orderNumber", equalTo("iss-stays-3"));
        Api.as(Roles.AUDITOR)
                .header("If-None-Match", since.header("ETag"))
                .get(why)
                .then()
                .statusCode(304);
    }

    /**
     * Line 1 came in time, line 2 never did, line 3 was booked a day late: 1 of 3. Corrected by an
     * adjustment line 3 was in time, too: 2 of 3. That line 2 came after all is known too late.
     */
    @Test
    void an_upheld_dispute_adjusts_the_published_scorecard_and_nothing_later_does() {
        UUID supplier = withTwoLines("iss-adjust");
        Api.intake(
                new Erp("more-iss-adjust", "iss-adjust")
                        .placed("iss-adjust-3", "10", "5", "2026-01-05", "2026-03-02")
                        .received("iss-adjust-3", "R3", "10", "2026-03-03")
                        .events());
        publish(supplier, "2026-Q1").then().statusCode(200);
        late("iss-adjust");
        String fact =
                Api.scorecard(supplier, "2026-Q1", "/facts?published=true&outcome=MISSED")
                        .jsonPath()
                        .getString("items.find { it.orderNumber == 'iss-adjust-3' }.id");
        String dispute =
                post(
                                Api.asSupplier(supplier),
                                supplier,
                                "2026-Q1/dispute",
                                """
                                {"criterion":"delivery","metric":"otif","factId":"%s",\
                                "reason":"It was at your gate on 2 March"}\
                                """
                                        .formatted(fact))
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("disputes[0].id");
        for (String none : new String[] {UUID.randomUUID().toString(), "eva@example.org"}) {
            refused(
                    post(
                            Api.asSupplier(supplier),
                            supplier,
                            "2026-Q1/dispute",
                            "{\"factId\":\"%s\",\"reason\":\"And this one\"}".formatted(none)),
                    422,
                    "fact-unknown");
        }
        refused(
                propose(supplier, UUID.randomUUID().toString(), dispute, "R3"),
                422,
                "fact-unknown");
        refused(propose(supplier, fact, dispute, "R9"), 422, "correction-void");
        String adjustment =
                propose(supplier, fact, dispute, "R3")
                        .then()
                        .statusCode(201)
                        .body("status", equalTo("PROPOSED"))
                        .extract()
                        .path("id");
        refused(propose(supplier, fact, dispute, "R3"), 409, "adjusted-fact-taken");
        refused(
                Api.as(Roles.CATEGORY_MANAGER).post("/adjustments/" + adjustment + "/approve"),
                422,
                "proposer-approves");
        String settle = "2026-Q1/disputes/" + dispute + "/settle";
        String upheld =
                """
                {"decision":"UPHELD","answer":"You are right","adjustments":["%s"]}\
                """
                        .formatted(adjustment);
        refused(
                post(Api.as(Roles.EXECUTIVE_SPONSOR), supplier, settle, upheld),
                422,
                "adjustment-not-approved");
        Api.as(Roles.EXECUTIVE_SPONSOR)
                .post("/adjustments/" + adjustment + "/approve")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
        refused(
                post(Api.as(Roles.CATEGORY_MANAGER), supplier, settle, upheld),
                422,
                "proposer-settles");
        post(Api.as(Roles.EXECUTIVE_SPONSOR), supplier, settle, upheld)
                .then()
                .statusCode(200)
                .body("published.adjustments", hasSize(0))
                .body("counting.adjustments", hasItem(adjustment));

        JsonPath card = Api.scorecard(supplier, "2026-Q1", "").jsonPath();
        assertThat(card.getString("criteria[0].metrics[0].numerator")).isEqualTo("2");
        assertThat(card.getString("criteria[0].metrics[0].denominator")).isEqualTo("3");
        assertThat(card.getString("asNowKnown.criteria[0].metrics[0].numerator")).isEqualTo("3");
        JsonPath facts =
                Api.scorecard(supplier, "2026-Q1", "/facts?published=true&metric=otif").jsonPath();
        assertThat(facts.getList("items.adds.numerator", String.class))
                .containsExactlyInAnyOrder("1", "1", "0");
        String corrected = "items.find { it.id == '" + fact + "' }";
        assertThat(facts.getString(corrected + ".adjustments[0].id")).isEqualTo(adjustment);
        assertThat(facts.getString(corrected + ".receipts[0].receivedOn")).isEqualTo("2026-03-02");
        assertThat(facts.getString(corrected + ".events[1].businessDate"))
                .as("the event stays as it came")
                .isEqualTo("2026-03-03");
        Api.asSupplier(supplier)
                .get("/adjustments/" + adjustment)
                .then()
                .statusCode(200)
                .body("proposedBy", nullValue());
        Api.asSupplier(UUID.randomUUID()).get("/adjustments/" + adjustment).then().statusCode(404);
        Api.as(Roles.EXECUTIVE_SPONSOR)
                .header("Content-Type", "application/json")
                .body("{\"reason\":\"Another gate\"}")
                .post("/adjustments/" + adjustment + "/revoke")
                .then()
                .statusCode(200);
        await().untilAsserted(() -> {
            JsonPath revoked = Api.scorecard(supplier, "2026-Q1", "").jsonPath();
            assertThat(revoked.getString("criteria[0].metrics[0].numerator")).isEqualTo("2");
            assertThat(revoked.getString("asNowKnown.criteria[0].metrics[0].numerator"))
                    .isEqualTo("2");
        });
        for (String of : new String[] {"/explanation", "/late-facts"}) {
            JsonPath late = Api.scorecard(supplier, "2026-Q1", of).jsonPath();
            String all = of.equals("/explanation") ? "late.facts" : "items";
            assertThat(late.getList(all + ".adjustments.flatten().id", String.class))
                    .containsExactly(adjustment);
            assertThat(late.getList(all + ".adjustments.flatten().counts", Boolean.class))
                    .containsExactly(false);
        }
    }

    @Test
    void the_supplier_disputes_and_accepts_on_the_page() {
        UUID supplier = withTwoLines("iss-page");
        String card = "/cards/" + supplier + "/2026-Q1";
        Api.as(Roles.AUDITOR).get(card + "/agreement").then().statusCode(404);
        publish(supplier, "2026-Q1").then().statusCode(200);
        late("iss-page");
        Api.asSupplier(supplier)
                .get(card)
                .then()
                .statusCode(200)
                .body(containsString("Score as published"))
                .body(containsString("Score as now known"))
                .body(containsString("Known since it was published"))
                .body(containsString("Accept or dispute it"));
        Api.asSupplier(supplier)
                .get(card + "/agreement")
                .then()
                .statusCode(200)
                .body(containsString("hx-post=\"" + card + "/agreement/accept\""))
                .body(containsString("hx-post=\"" + card + "/agreement/dispute\""));
        Api.as(Roles.AUDITOR)
                .get(card + "/agreement")
                .then()
                .statusCode(200)
                .body(not(containsString("hx-post")));
        Api.asSupplier(UUID.randomUUID()).get(card + "/agreement").then().statusCode(404);
        Api.as(Roles.AUDITOR).post(card + "/agreement/accept").then().statusCode(403);
        Api.asSupplier(supplier)
                .formParam("subject", "delivery/otif")
                .formParam("reason", "It came in time")
                .post(card + "/agreement/dispute")
                .then()
                .statusCode(204)
                .header("HX-Refresh", equalTo("true"));
        String dispute =
                Api.asSupplier(supplier)
                        .get("/scorecards/" + supplier + "/2026-Q1/history")
                        .then()
                        .body("disputes[0].metric", equalTo("otif"))
                        .extract()
                        .path("disputes[0].id");
        post(Api.asSupplier(supplier), supplier, "2026-Q1/disputes/" + dispute + "/withdraw", "")
                .then()
                .statusCode(200);
        Api.asSupplier(supplier).post(card + "/agreement/accept").then().statusCode(204);
        Api.asSupplier(supplier)
                .get(card + "/agreement")
                .then()
                .body(containsString("Accepted on"))
                .body(not(containsString("hx-post=\"" + card)));
    }

    @Test
    void an_adjustment_proposed_before_a_merge_is_decided_after_it() {
        UUID absorbed = withTwoLines("iss-absorbed");
        UUID survivor = Api.known("Surviving");
        publish(absorbed, "2026-Q1").then().statusCode(200);
        String fact = Api.scorecard(absorbed, "2026-Q1", "/facts?metric=otif").path("items[0].id");
        Response disputed =
                post(
                        Api.asSupplier(absorbed),
                        absorbed,
                        "2026-Q1/dispute",
                        "{\"metric\":\"otif\",\"reason\":\"Gate log\"}");
        String receipt =
                Api.scorecard(absorbed, "2026-Q1", "/facts?metric=otif")
                        .path("items[0].receipts[0].receiptNumber");
        Response proposed = propose(absorbed, fact, disputed.path("disputes[0].id"), receipt);
        proposed.then().statusCode(201);
        try (Topics topics = new Topics()) {
            topics.supplier(
                    absorbed,
                    "supplier.merged.v1",
                    "{\"supplierId\":\"%s\",\"intoId\":\"%s\"}".formatted(absorbed, survivor));
        }
        String adjustment = "/adjustments/" + proposed.path("id");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> Api.asSupplier(survivor).get(adjustment).then().statusCode(200));
        refused(
                propose(absorbed, fact, disputed.path("disputes[0].id"), receipt),
                409,
                "supplier-merged");
        json(Api.as(Roles.EXECUTIVE_SPONSOR))
                .body("{\"reason\":\"The gate log says otherwise\"}")
                .post(adjustment + "/reject")
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"));
        String dispute = disputed.path("disputes[0].id");
        String after = propose(survivor, fact, dispute, receipt).path("id");
        Api.as(Roles.EXECUTIVE_SPONSOR)
                .post("/adjustments/" + after + "/approve")
                .then()
                .statusCode(200);
        post(
                        Api.as(Roles.EXECUTIVE_SPONSOR),
                        absorbed,
                        "2026-Q1/disputes/" + dispute + "/settle",
                        """
                        {"decision":"UPHELD","answer":"You are right","adjustments":["%s"]}\
                        """
                                .formatted(after))
                .then()
                .statusCode(200)
                .body("counting.adjustments", hasItem(after));
    }

    @Test
    void a_correction_stays_behind_when_its_line_goes_to_another_supplier() {
        UUID before = withTwoLines("iss-moves");
        UUID after = known("iss-takes");
        String fact =
                Api.scorecard(before, "2026-Q1", "/facts?outcome=MISSED")
                        .jsonPath()
                        .getString("items[0].id");
        String adjustment =
                json(Api.as(Roles.CATEGORY_MANAGER))
                        .body(
                                """
                                {"supplierId":"%s","factId":"%s","reason":"Never ordered",\
                                "correction":{"leftOut":{}}}\
                                """
                                        .formatted(before, fact))
                        .post("/adjustments")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Api.as(Roles.EXECUTIVE_SPONSOR)
                .post("/adjustments/" + adjustment + "/approve")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> otif(before).equals("100"));
        publish(before, "2026-Q1").then().statusCode(200);

        try (Topics topics = new Topics()) {
            topics.supplier(
                    before,
                    "supplier.alias-removed.v1",
                    "{\"supplierId\":\"%s\",\"system\":\"SAP-EU\",\"value\":\"iss-moves\"}"
                            .formatted(before));
            topics.alias(after, "iss-moves");
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> otif(after).equals("50"));
        BigDecimal alone =
                Api.scorecard(after, "2026-Q1", "").jsonPath().getObject("score", BigDecimal.class);
        assertThat(
                        Api.as(Roles.AUDITOR)
                                .get("/rankings?period=2026-Q1&limit=500")
                                .jsonPath()
                                .getObject(
                                        "items.find { it.supplierId == '" + after + "' }.score",
                                        BigDecimal.class))
                .isEqualByComparingTo(alone);
        Api.scorecard(before, "2026-Q1", "/explanation").then().body("late.count", equalTo(1));
        post(
                        Api.asSupplier(before),
                        before,
                        "2026-Q1/dispute",
                        "{\"factId\":\"%s\",\"reason\":\"It was ours then\"}".formatted(fact))
                .then()
                .statusCode(200);
    }

    /**
     * Of 10 pieces 3 were bad, and 1 after a dispute. Some of what came of innovation is heard of
     * only afterwards, though it was recorded before.
     */
    @Test
    void nothing_that_is_heard_later_enters_an_adjusted_scorecard() {
        UUID supplier = known("iss-heard");
        json(Api.as(Roles.CATEGORY_MANAGER))
                .body("{\"supplierId\":\"%s\",\"from\":\"2020-01-01\"}".formatted(supplier))
                .post("/templates/PARTNERSHIP/assign")
                .then()
                .statusCode(200);
        Api.intake(
                new Erp("erp-iss-heard", "iss-heard")
                        .placed("iss-heard-1", "10", "5", "2026-07-01", "2026-07-20")
                        .received("iss-heard-1", "R1", "10", "2026-07-20")
                        .inspected("iss-heard-1", "R1", "10", "3", "2026-07-21")
                        .events());
        heard(supplier, "innovation.prototype-completed", "15");
        publish(supplier, "2026-Q3").then().statusCode(200);
        String seen = "/scorecards/" + supplier + "/2026-Q3/observations?published=true";
        String before = Api.as(Roles.AUDITOR).get(seen).jsonPath().getString("items");
        heard(supplier, "innovation.commercialised", "45");
        assertThat(Api.as(Roles.AUDITOR).get(seen).jsonPath().getString("items")).isEqualTo(before);

        String dispute =
                post(
                                Api.asSupplier(supplier),
                                supplier,
                                "2026-Q3/dispute",
                                "{\"metric\":\"ppm\",\"reason\":\"Only one was bad\"}")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("disputes[0].id");
        String fact = Api.scorecard(supplier, "2026-Q3", "/facts?metric=ppm").path("items[0].id");
        String adjustment =
                json(Api.as(Roles.CATEGORY_MANAGER))
                        .body(
                                """
                                {"supplierId":"%s","factId":"%s","disputeId":"%s",\
                                "reason":"Inspected again",\
                                "correction":{"inspection":{"number":"R1","rejected":1}}}\
                                """
                                        .formatted(supplier, fact, dispute))
                        .post("/adjustments")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Api.as(Roles.EXECUTIVE_SPONSOR)
                .post("/adjustments/" + adjustment + "/approve")
                .then()
                .statusCode(200);
        post(
                        Api.as(Roles.EXECUTIVE_SPONSOR),
                        supplier,
                        "2026-Q3/disputes/" + dispute + "/settle",
                        "{\"decision\":\"UPHELD\",\"answer\":\"Yes\",\"adjustments\":[\"%s\"]}"
                                .formatted(adjustment))
                .then()
                .statusCode(200);
        JsonPath card = Api.scorecard(supplier, "2026-Q3", "").jsonPath();
        assertThat(card.getString(shown("ppm"))).isEqualTo("100000");
        assertThat(card.getString(shown("innovation-contribution"))).isEqualTo("15");
        assertThat(card.getString("asNowKnown." + shown("innovation-contribution")))
                .isEqualTo("45");
        assertThat(Api.as(Roles.AUDITOR).get(seen).jsonPath().getString("items")).isEqualTo(before);
    }

    private static String shown(String metric) {
        return "criteria.metrics.flatten().find { it.code == '" + metric + "' }.value";
    }

    /** Tells it as recorded in the quarter, and waits until innovation is worth so many points. */
    private static void heard(UUID supplier, String type, String points) {
        try (Topics topics = new Topics()) {
            topics.example(supplier, Instant.parse("2026-09-01T00:00:00Z"), type);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        points.equals(
                                Api.scorecard(supplier, "2026-Q3", "?effective=2026-10-01")
                                        .jsonPath()
                                        .getString(shown("innovation-contribution"))));
    }

    private static String otif(UUID supplier) {
        return String.valueOf(
                Api.scorecard(supplier, "2026-Q1", "")
                        .jsonPath()
                        .getString("criteria[0].metrics[0].value"));
    }

    private static Response propose(UUID supplier, String fact, String dispute, String receipt) {
        return json(Api.as(Roles.CATEGORY_MANAGER))
                .body(
                        """
                        {"supplierId":"%s","factId":"%s","disputeId":"%s","reason":"Gate log",\
                        "correction":{"receipt":{"number":"%s","receivedOn":"2026-03-02"}}}\
                        """
                                .formatted(supplier, fact, dispute, receipt))
                .post("/adjustments");
    }

    @Test
    void a_fact_that_is_dated_ahead_is_waited_for() {
        UUID supplier = withTwoLines("iss-ahead");
        LocalDate before = LocalDate.parse("2099-05-04");
        assertThat(changes.datedAfter(before)).doesNotContain(supplier);
        Api.intake(
                new Erp("ahead-iss-ahead", "iss-ahead")
                        .received("iss-ahead-2", "R2", "10", before.plusDays(1).toString())
                        .events());
        assertThat(changes.datedAfter(before)).contains(supplier);
        assertThat(changes.datedAfter(before.plusDays(1))).doesNotContain(supplier);
    }

    @Test
    void what_is_not_over_or_published_already_is_not_published() {
        UUID supplier = withTwoLines("iss-over");
        refused(publish(supplier, "2099"), 422, "period-not-begun");
        refused(publish(supplier, "R12-2026-03"), 422, "period-rolling");
        refused(publish(supplier, "2026-Q9"), 400, "period-malformed");
        refused(publish(UUID.randomUUID(), "2026-Q1"), 404, "not-found");
        Api.scorecard(supplier, "2026-Q1", "/history").then().statusCode(404);
        Response first =
                Api.as(Roles.CATEGORY_MANAGER)
                        .header("Idempotency-Key", "publish-" + supplier)
                        .post("/scorecards/" + supplier + "/2026-Q1/publish");
        Response again =
                Api.as(Roles.CATEGORY_MANAGER)
                        .header("Idempotency-Key", "publish-" + supplier)
                        .post("/scorecards/" + supplier + "/2026-Q1/publish");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        refused(publish(supplier, "2026-Q1"), 409, "scorecard-published");
    }

    @Test
    void a_line_that_moves_to_another_quarter_is_known_late() {
        UUID supplier = withTwoLines("iss-moved");
        publish(supplier, "2026-Q1").then().statusCode(200);
        Api.intake(
                new Erp("moved-iss-moved", "iss-moved")
                        .changed("iss-moved-2", "2026-04-20", "2026-01-10", "BUYER")
                        .placed("iss-moved-3", "10", "5", "2026-01-05", "2026-04-20")
                        .events());
        Api.scorecard(supplier, "2026-Q1", "/late-facts")
                .then()
                .body("items", hasSize(1))
                .body("items[0].then.orderNumber", equalTo("iss-moved-2"))
                .body("items[0].now", nullValue());
        assertThat(
                        Api.scorecard(supplier, "2026-Q1", "/facts?published=true")
                                .jsonPath()
                                .getList("items.orderNumber", String.class))
                .containsExactly("iss-moved-1", "iss-moved-2");
    }

    @Test
    void the_scorecards_of_a_category_and_all_below_it_are_published_for_a_month() {
        UUID supplier = withTwoLines("iss-month");
        UUID elsewhere = withTwoLines("iss-elsewhere");
        UUID silent = known("iss-silent");
        try (Topics topics = new Topics()) {
            topics.supplier(
                    UUID.randomUUID(),
                    "supplier.category-changed.v1",
                    "{\"code\":\"iss-sheets\",\"parentCode\":\"iss-metal\"}");
            String of =
                    "{\"supplierId\":\"%s\",\"name\":\"Metal\",\"country\":\"DE\",\"categories\":[\"%s\"]}";
            topics.supplier(
                    supplier, "supplier.details-changed.v1", of.formatted(supplier, "iss-sheets"));
            topics.supplier(
                    silent, "supplier.details-changed.v1", of.formatted(silent, "iss-metal"));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        paths.withAbove(Set.of("iss-sheets")).contains("iss-metal")
                                && directory.at(null).all().stream()
                                                .filter(each -> each.name().equals("Metal"))
                                                .count()
                                        == 2);
        String first = publishMonth("iss-metal");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        Api.as(Roles.AUDITOR)
                                .get(first)
                                .then()
                                .statusCode(200)
                                .body("progress", equalTo("DONE")));
        Api.as(Roles.AUDITOR)
                .get(first)
                .then()
                .body("suppliers", equalTo(2))
                .body("published", equalTo(1))
                .body("before", equalTo(0))
                .body("withoutData", equalTo(1))
                .body("failed", equalTo(0))
                .body("failedSuppliers", hasSize(0));
        Api.scorecard(supplier, "2026-01", "")
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("criteria[0].metrics[0].value", equalTo("100"));
        Api.scorecard(silent, "2026-01", "").then().body("status", equalTo("PROVISIONAL"));
        Api.scorecard(elsewhere, "2026-01", "").then().body("status", equalTo("PROVISIONAL"));

        String again = publishMonth("iss-sheets");
        await().untilAsserted(() ->
                Api.as(Roles.AUDITOR)
                        .get(again)
                        .then()
                        .body("progress", equalTo("DONE"))
                        .body("published", equalTo(0))
                        .body("before", equalTo(1)));
        await().untilAsserted(() ->
                Api.as(Roles.OPERATOR)
                        .get("/scorecards/publications?category=iss-metal&progress=DONE")
                        .then()
                        .statusCode(200)
                        .body("items.published", hasItem(1)));
        Api.as(Roles.AUDITOR)
                .get("/scorecards/publications/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        refused(
                json(Api.as(Roles.CATEGORY_MANAGER))
                        .body("{\"period\":\"2099\"}")
                        .post("/scorecards/publish"),
                422,
                "period-not-begun");
    }

    private static String publishMonth(String category) {
        Response asked =
                json(Api.as(Roles.CATEGORY_MANAGER))
                        .body("{\"period\":\"2026-01\",\"category\":\"%s\"}".formatted(category))
                        .post("/scorecards/publish");
        asked.then().statusCode(202).body("period", equalTo("2026-01"));
        return asked.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void the_supplier_disputes_and_we_answer() {
        UUID supplier = withTwoLines("iss-dispute");
        String own = "2026-Q1/dispute";
        String body =
                """
                {"criterion":"delivery","metric":"otif","reason":"It came in time"}\
                """;
        refused(
                post(Api.asSupplier(supplier), supplier, own, body),
                422,
                "scorecard-not-published");
        publish(supplier, "2026-Q1").then().statusCode(200);
        refused(
                post(
                        Api.asSupplier(supplier),
                        supplier,
                        own,
                        "{\"criterion\":\"luck\",\"reason\":\"x\"}"),
                422,
                "subject-unknown");
        refused(post(Api.asSupplier(UUID.randomUUID()), supplier, own, body), 404, "not-found");
        refused(
                post(Api.asSupplier(supplier).header("If-Match", "\"7\""), supplier, own, body),
                412,
                "version-mismatch");
        String dispute =
                post(Api.asSupplier(supplier).header("If-Match", "\"1\""), supplier, own, body)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("DISPUTED"))
                        .extract()
                        .path("disputes[0].id");
        refused(
                post(Api.asSupplier(supplier), supplier, "2026-Q1/accept", ""),
                422,
                "dispute-open");
        await().untilAsserted(() ->
                Api.asSupplier(supplier)
                        .get("/scorecards/disputes?state=OPEN")
                        .then()
                        .body("items.supplierId", hasItem(supplier.toString())));
        Api.asSupplier(UUID.randomUUID())
                .get("/scorecards/disputes")
                .then()
                .body("items", hasSize(0));
        String settle = "2026-Q1/disputes/" + dispute + "/settle";
        refused(
                post(
                        Api.as(Roles.EXECUTIVE_SPONSOR),
                        supplier,
                        settle,
                        "{\"decision\":\"UPHELD\",\"answer\":\"Right\"}"),
                422,
                "adjustment-missing");
        post(
                        Api.as(Roles.EXECUTIVE_SPONSOR),
                        supplier,
                        settle,
                        "{\"decision\":\"REJECTED\",\"answer\":\"It did not\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("disputes[0].answeredBy", notNullValue());
        Api.asSupplier(supplier)
                .get("/scorecards/" + supplier + "/2026-Q1/history")
                .then()
                .body("disputes[0].answer", equalTo("It did not"))
                .body("disputes[0].answeredBy", nullValue());
        post(Api.asSupplier(supplier), supplier, "2026-Q1/accept", "")
                .then()
                .statusCode(200)
                .body("acceptedOn", notNullValue());
        refused(post(Api.asSupplier(supplier), supplier, own, body), 422, "already-accepted");
    }
}
