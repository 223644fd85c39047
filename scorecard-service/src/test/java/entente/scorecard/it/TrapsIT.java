package entente.scorecard.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import entente.platform.Recorded;
import entente.platform.store.CommandHandler;
import entente.platform.store.Database;
import entente.platform.store.EventStore;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.CompanyTime;
import entente.platform.web.Roles;
import entente.scorecard.benchmarks.PremiumWatch;
import entente.scorecard.heard.PlanBook;
import entente.scorecard.issue.IssuedCommand;
import entente.scorecard.issue.IssuedEvent;
import entente.scorecard.issue.IssuedState;
import entente.scorecard.scoring.ScoreWords;
import entente.scorecard.suppliers.Directory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The traps of other products that only the running service can show, by their names. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class TrapsIT {

    private static final int MANY = 300;
    private static final Duration BOUND = Duration.ofSeconds(20);

    @TestHTTPResource("/")
    URI service = URI.create("http://localhost");

    private static final String ADA_AS_SPONSOR = TestTokens.of("ada", Roles.EXECUTIVE_SPONSOR);

    @Inject EventStore store;
    @Inject Database database;
    @Inject CompanyTime time;
    @Inject Directory directory;
    @Inject PremiumWatch premiums;
    @Inject CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards;
    @Inject PlanBook plans;

    /** One text per metric, however it is asked for. */
    @Test
    void two_screens_two_numbers_for_one_metric() {
        YearMonth month = YearMonth.from(time.today().minusDays(9)).minusMonths(1);
        UUID supplier = Api.known("Two screens", "trap-screens");
        Api.intake(ofAMonth("trap-screens", month));
        Map<String, String> card = new TreeMap<>();
        await().atMost(BOUND)
                .untilAsserted(() -> {
                    JsonPath shown = Api.scorecard(supplier, month.toString(), "").jsonPath();
                    card.clear();
                    card.putAll(values(shown, "criteria"));
                    assertThat(card).containsEntry("otif", "66.66666666666667");
                });
        assertThat(card).hasSizeGreaterThan(3);
        JsonPath explained = Api.scorecard(supplier, month.toString(), "/explanation").jsonPath();
        assertThat(values(explained, "criteria")).isEqualTo(card);
        JsonPath tried =
                Api.post(
                                Proposals.ADA,
                                "/what-if",
                                Map.of("supplierId", supplier, "period", month.toString()))
                        .jsonPath();
        assertThat(values(tried, "now.card.criteria")).isEqualTo(card);
        assertThat(values(tried, "then.card.criteria")).isEqualTo(card);

        String asked = "?supplierId=" + supplier + "&period=" + month;
        assertThat(texts(list("/metrics/values" + asked))).containsAllEntriesOf(card);
        for (String metric : card.keySet()) {
            String trend = "&metric=" + metric + "&months=1&until=" + month;
            assertThat(list("/metrics/trend?supplierId=" + supplier + trend).getFirst())
                    .as("trend of " + metric)
                    .containsEntry("value", card.get(metric));
        }
        String page = page("/cards/" + supplier + "/" + month);
        for (Map<String, Object> metric : metrics(explained, "criteria")) {
            assertThat(page)
                    .as("page: " + metric.get("code"))
                    .contains(metric.get("numerator") + " ÷ " + metric.get("denominator"))
                    .contains(
                            new ScoreWords()
                                    .value(
                                            String.valueOf(metric.get("value")),
                                            String.valueOf(metric.get("unit"))));
        }
        scores(supplier, month, explained, tried, page);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(told(supplier, month)).containsAllEntriesOf(card));
    }

    /** Three lines, two of them in time; every division leaves a remainder. */
    private static List<Erp.Event> ofAMonth(String alias, YearMonth month) {
        Erp erp = new Erp("erp-" + alias, alias);
        for (int i = 1; i <= 3; i++) {
            String order = alias + "-" + i;
            String placed = month.minusMonths(1).atDay(10).toString();
            erp.placed(order, "3", "7.0" + i, "6.99", "EUR", placed, month.atDay(10).toString())
                    .confirmed(
                            order,
                            "3",
                            month.atDay(10).toString(),
                            month.minusMonths(1).atDay(10 + i * i).toString())
                    .received(order, "R" + i, "3", month.atDay(i == 3 ? 12 : 10).toString())
                    .inspected(order, "R" + i, "3", "1", month.atDay(13).toString());
        }
        return erp.events();
    }

    private static void scores(
            UUID supplier, YearMonth month, JsonPath card, JsonPath tried, String page) {
        BigDecimal score = card.getObject("score", BigDecimal.class);
        assertThat(tried.getObject("now.card.score", BigDecimal.class)).isEqualTo(score);
        for (String address :
                List.of(
                        "/rankings?limit=500&period=" + month,
                        "/scorecards?period=" + month + "&supplierId=" + supplier)) {
            String found = "items.find { it.supplierId == '" + supplier + "' }.score";
            JsonPath list = Api.as(Roles.AUDITOR).get(address).jsonPath();
            assertThat(list.getObject(found, BigDecimal.class)).as(address).isEqualTo(score);
        }
        String text = new ScoreWords().score(score);
        assertThat(page).contains("<strong>" + text + "</strong>");
        assertThat(page("/?period=" + month).replaceAll("\\s+", " "))
                .containsPattern(supplier + "/[^<]*</a></th> <td[^>]*><strong>" + text + "<");
    }

    private static String page(String address) {
        return Api.as(Roles.AUDITOR).get(address).asString();
    }

    private static List<Map<String, Object>> list(String address) {
        return Api.as(Roles.AUDITOR).get(address).jsonPath().getList("items");
    }

    /** Those with a value. */
    private static List<Map<String, Object>> metrics(JsonPath from, String criteria) {
        List<List<Map<String, Object>>> metrics = from.getList(criteria + ".metrics");
        return metrics.stream()
                .flatMap(List::stream)
                .filter(metric -> metric.get("value") != null)
                .toList();
    }

    private static Map<String, String> values(JsonPath from, String criteria) {
        return texts(metrics(from, criteria));
    }

    private static Map<String, String> texts(List<Map<String, Object>> metrics) {
        return metrics.stream()
                .filter(metric -> metric.get("value") != null)
                .collect(
                        Collectors.toMap(
                                metric -> String.valueOf(metric.get("code")),
                                metric -> String.valueOf(metric.get("value")),
                                (one, other) -> one.equals(other) ? one : one + " or " + other,
                                TreeMap::new));
    }

    /** The metrics of the month as they were told last. */
    private Map<String, String> told(UUID supplier, YearMonth month) {
        String stream = "measured/" + supplier + "/" + month;
        Map<String, String> told = new TreeMap<>();
        for (Recorded<byte[]> raw : store.read(stream)) {
            if (raw.type().equals("metrics-measured")) {
                told.clear();
                JsonPath event = new JsonPath(new String(raw.event(), StandardCharsets.UTF_8));
                told.putAll(texts(event.getList("metrics")));
            }
        }
        return told;
    }

    /** By hand and in bulk; that the date does the same for months is in IssuedScorecardTest. */
    @Test
    void monthly_period_that_creates_nothing() {
        UUID supplier = Api.known("Monthly", "trap-month");
        Api.intake(
                new Erp("erp-trap-month", "trap-month")
                        .placed("trap-m1", "10", "5", "2026-02-01", "2026-02-20")
                        .received("trap-m1", "R1", "10", "2026-02-20")
                        .placed("trap-m2", "10", "5", "2019-04-01", "2019-05-20")
                        .received("trap-m2", "R2", "10", "2019-05-20")
                        .events());
        Api.as(Roles.CATEGORY_MANAGER)
                .post("/scorecards/" + supplier + "/2026-02/publish")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("published.score", notNullValue());
        String run =
                Api.post(Proposals.ADA, "/scorecards/publish", Map.of("period", "2019-05"))
                        .then()
                        .statusCode(202)
                        .extract()
                        .header("Location");
        await().atMost(BOUND)
                .untilAsserted(() ->
                        Api.as(Roles.AUDITOR)
                                .get(run)
                                .then()
                                .body("progress", equalTo("DONE"))
                                .body("published", greaterThan(0)));
        for (String month : List.of("2026-02", "2019-05")) {
            Api.scorecard(supplier, month, "")
                    .then()
                    .body("status", equalTo("PUBLISHED"))
                    .body("criteria[0].metrics[0].numerator", equalTo("1"))
                    .body("issue.version", equalTo(1));
            assertThat(store.read("scorecard/" + supplier + "/" + month).getFirst().type())
                    .isEqualTo("scorecard-published");
        }
    }

    @Test
    void history_before_the_supplier_record_lost() {
        Api.intake(
                new Erp("erp-trap-before", "trap-before")
                        .placed("trap-b1", "10", "5", "2025-10-01", "2025-11-20")
                        .received("trap-b1", "R1", "10", "2025-11-20")
                        .placed("trap-b2", "10", "5", "2025-10-01", "2025-12-10")
                        .events());
        Instant before = Instant.now();
        UUID supplier = Api.known("After its history", "trap-before");
        await().atMost(BOUND)
                .untilAsserted(() ->
                        Api.scorecard(supplier, "2025-Q4", "")
                                .then()
                                .body("criteria[0].metrics[0].value", equalTo("50"))
                                .body("completeness", equalTo(100)));
        Api.scorecard(supplier, "2025-Q4", "?effective=2025-12-01")
                .then()
                .body("criteria[0].metrics[0].value", equalTo("100"));
        assertThat(
                        list("/scorecards/" + supplier + "/2025-Q4/facts").stream()
                                .map(fact -> fact.get("orderNumber")))
                .containsExactly("trap-b1", "trap-b2");
        Api.scorecard(supplier, "2025-Q4", "?asOf=" + before).then().statusCode(404);
    }

    /** No clock is asked: what an answer reads of the log is counted. */
    @Test
    void on_time_rate_computed_at_read_time() throws SQLException {
        UUID supplier = Api.known("Many lines", "trap-lines");
        Erp erp = new Erp("erp-trap-lines", "trap-lines");
        for (int i = 0; i < MANY; i++) {
            erp.placed("trap-l" + i, "10", "5", "2026-01-05", "2026-02-10")
                    .received("trap-l" + i, "R1", "10", "2026-02-10");
        }
        Api.intake(erp.events());
        try (RowsRead rows = new RowsRead(database, "erp-trap-lines")) {
            assertThat(rows.by(() -> onTime(supplier, "?effective=2026-04-17")))
                    .as("of so many lines none is folded from its events")
                    .isLessThan(MANY / 10);
            assertThat(rows.by(() -> onTime(supplier, "?asOf=2099-01-01")))
                    .as("the count sees the long way over the log")
                    .isGreaterThanOrEqualTo(2 * MANY);
        }
    }

    private static void onTime(UUID supplier, String query) {
        Api.scorecard(supplier, "2026-Q1", query)
                .then()
                .statusCode(200)
                .body("criteria[0].metrics[0].value", equalTo("100"))
                .body("criteria[0].metrics[0].denominator", equalTo(Integer.toString(MANY)));
    }

    /** Every address that reads, with what belongs to another supplier. */
    @Test
    void a_supplier_seeing_another_suppliers_data() throws IOException, InterruptedException {
        Owned owned = owned();
        UUID stranger = Api.known("Stranger", "trap-stranger");
        Object own = Api.post(Proposals.ADA, "/targets", Proposals.target(stranger)).path("id");
        List<String> seen = new ArrayList<>();
        for (String path : operations("get")) {
            if (!path.equals("/events")) {
                seen.addAll(seen(path, owned, stranger));
            }
        }
        for (String page :
                List.of(
                        "/cards/{supplierId}/{period}",
                        "/cards/{supplierId}/{period}/lines",
                        "/cards/{supplierId}/{period}/agreement",
                        "/cards/{supplierId}/{period}/print",
                        "/weights",
                        "/trends/{supplierId}",
                        "/")) {
            seen.addAll(seen(page, owned, stranger));
        }
        assertThat(seen).isEmpty();
        String token = TestTokens.ofSupplier(stranger);
        String card = "/scorecards/" + owned.supplier + "/2026-Q1";
        Api.post(token, card + "/accept", "").then().statusCode(404);
        Api.post(token, card + "/dispute", Map.of("reason", "why")).then().statusCode(404);
        Api.post(token, "/what-if", Map.of("supplierId", owned.supplier, "period", "2026-Q1"))
                .then()
                .statusCode(404);
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve("/events"))
                        .header("Authorization", "Bearer " + token)
                        .header("Last-Event-ID", "0")
                        .build();
        try (HttpClient http = HttpClient.newHttpClient();
                var lines = http.send(request, BodyHandlers.ofLines()).body()) {
            assertThat(lines.filter(line -> line.startsWith("data:")).findFirst().orElseThrow())
                    .as("what others do is silent")
                    .contains(own.toString());
            http.shutdownNow();
        }
    }

    /**
     * A supplier with one of everything.
     *
     * @param ids what to ask for under an address with an id
     * @param marks what nobody else may read
     */
    private record Owned(UUID supplier, Map<String, String> ids, List<String> marks) {}

    private Owned owned() {
        UUID supplier = Api.known("Trapped and private", "trap-owner");
        Passing.published(scorecards, supplier);
        Api.intake(
                new Erp("erp-trap-owner", "trap-owner")
                        .placed("trap-o1", "10", "5", "2026-01-05", "2026-01-20")
                        .received("trap-o1", "R1", "10", "2026-01-23")
                        .events());
        Api.as(Roles.ERP_INTEGRATION)
                .header("Content-Type", Api.LINES)
                .body(
                        """
                        {"specversion":"1.0","source":"trap-planning","id":"trap-f1",\
                        "type":"forecast.published.v1","time":"2026-01-05T08:00:00Z","data":{\
                        "supplierRef":{"id":"%s"},"itemNumber":"trap-o1","site":"HAM1",\
                        "version":"W1","unit":"PCE","buckets":[\
                        {"from":"2026-03-01","to":"2026-03-31","quantity":"10"}]}}\
                        """
                                .formatted(supplier)
                                .getBytes(StandardCharsets.UTF_8))
                .post("/forecasts")
                .then()
                .statusCode(202);
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("/adjustments", Proposals.adjustment(supplier, "trap-o1", null).path("id"));
        ids.put(
                "/targets",
                Api.post(Proposals.ADA, "/targets", Proposals.target(supplier)).path("id"));
        ids.put("/surveys", Proposals.closedSurvey(supplier));
        ids.put(
                "/cost-lines",
                Api.post(Proposals.ADA, "/cost-lines", Proposals.costLine(supplier)).path("id"));
        ids.put(
                "/benchmarks",
                Api.post(Proposals.ADA, "/benchmarks", Proposals.price("trap-item", "2026-01-01"))
                        .path("id"));
        ids.put("/incentives", offered(supplier).toString());
        ids.put("/consequences", proposed(supplier).toString());
        ids.put(
                "/forecasts",
                Api.as(Roles.AUDITOR)
                        .get("/forecasts?supplierId=" + supplier)
                        .path("items[0].placeId"));
        // What is agreed with everybody is everybody's.
        ids.put("/templates", "OPERATIONAL");
        return new Owned(
                supplier,
                ids,
                List.of(supplier.toString(), "Trapped and private", "trap-owner", "trap-o1"));
    }

    private static List<String> seen(String path, Owned owned, UUID stranger) {
        String collection = path.replaceAll("^(/[^/]*).*", "$1");
        if (path.contains("{id}") && !owned.ids.containsKey(collection)) {
            boolean closed =
                    Api.asSupplier(stranger)
                                    .get(path.replace("{id}", UUID.randomUUID().toString()))
                                    .statusCode()
                            == 403;
            return closed ? List.of() : List.of(path + ": owned() makes none of these");
        }
        String address =
                path.replace("{supplierId}", owned.supplier.toString())
                        .replace("{period}", "2026-Q1")
                        .replace("{id}", owned.ids.getOrDefault(collection, ""))
                        .replace("{placeId}", owned.ids.getOrDefault(collection, ""))
                        .replace("{code}", "otif")
                        .replace("{version}", "1");
        boolean belongs =
                path.contains("{supplierId}")
                        || (path.contains("{id}") && !collection.equals("/templates"));
        List<String> wrong = new ArrayList<>();
        for (String query :
                List.of(
                        "?period=2026-Q1&limit=500",
                        "?period=2026-Q1&metric=otif&supplierId=" + owned.supplier)) {
            Response answer = Api.asSupplier(stranger).get(address + query);
            int status = answer.statusCode();
            boolean hidden =
                    belongs
                            ? status == 403 || status == 404
                            : status != 200
                                    || owned.marks.stream().noneMatch(answer.asString()::contains);
            if (!hidden || status >= 500) {
                wrong.add(path + query + ": " + status);
            }
        }
        return wrong;
    }

    /** Whoever proposes, drafts, reports or rates never decides on it alone. */
    @Test
    void self_approval() {
        UUID supplier = Api.known("Self-approved", "trap-self");
        LocalDate due = time.today().minusMonths(3).withDayOfMonth(10);
        Api.post(Proposals.ADA, "/benchmarks", Proposals.price("trap-self", "2020-01-01"))
                .then()
                .statusCode(201);
        Api.intake(
                new Erp("erp-trap-self", "trap-self")
                                .placed(
                                        "trap-s1",
                                        "10",
                                        "5",
                                        due.minusDays(15).toString(),
                                        due.toString())
                                .received("trap-s1", "R1", "10", due.toString())
                                .placed("trap-s2", "10", "5", "2026-01-05", "2026-01-20")
                                .received("trap-s2", "R1", "10", "2026-01-23")
                                .placed("trap-s3", "10", "5", "2026-01-05", "2026-01-20")
                                .received("trap-s3", "R1", "10", "2026-01-23")
                                .events()
                                .stream()
                                .map(TrapsIT::ofOwnItem)
                                .toList());
        Map<String, Supplier<Response>> approvals = new TreeMap<>();
        approvals.put(
                "/templates/{id}/versions/{version}/activate", Proposals::activatesOwnTemplate);
        approvals.put("/metrics/{code}/versions/{version}/activate", Proposals::activatesOwnMetric);
        approvals.put(
                "/adjustments/{id}/approve",
                () ->
                        Proposals.decides(
                                "/adjustments/"
                                        + Proposals.adjustment(supplier, "trap-s2", null).path("id")
                                        + "/approve",
                                ""));
        approvals.put(
                "/scorecards/{supplierId}/{period}/disputes/{disputeId}/settle",
                () -> Proposals.settlesByOwnAdjustment(supplier));
        approvals.put("/surveys/{id}/close", () -> Proposals.closesOwnSurvey(supplier));
        approvals.put(
                "/cost-lines/{id}/confirm",
                () ->
                        Proposals.decides(
                                "/cost-lines/"
                                        + Api.post(
                                                        Proposals.ADA,
                                                        "/cost-lines",
                                                        Proposals.costLine(supplier))
                                                .path("id")
                                        + "/confirm",
                                ""));
        approvals.put("/targets/{id}/verify", () -> Proposals.verifiesOwnReport(supplier));
        approvals.put(
                "/benchmarks/premiums/{supplierId}/{period}/approve",
                () -> approvesOwnJustification(supplier, due));
        UUID passing = Passing.published(scorecards, Api.known("Passing", "trap-passing"));
        approvals.put("/incentives/{id}/grant", () -> grantsOwnChange(passing));
        approvals.put("/consequences/{id}/impose", () -> imposesOwnProposal(passing));
        Set<String> decisions = new TreeSet<>(operations("post"));
        decisions.removeIf(path ->
                !path.matches(".*[}]/(activate|approve|confirm|verify|settle|close|grant|impose)"));
        assertThat(approvals.keySet()).as("every decision on a proposal").isEqualTo(decisions);
        approvals.forEach((path, own) -> {
            Response answer = own.get();
            assertThat(answer.statusCode()).as(path + ": " + answer.asString()).isEqualTo(422);
            assertThat(answer.jsonPath().getString("code"))
                    .as(path)
                    .matches(
                            "(drafter|proposer|recorder|reporter|rater|justifier|offerer)-"
                                    + "(activates|approves|settles|confirms|verifies|closes|grants"
                                    + "|imposes)");
        });
    }

    private static Response grantsOwnChange(UUID supplier) {
        String incentive = "/incentives/" + offered(supplier);
        Api.post(
                        Proposals.ADA,
                        incentive + "/change",
                        """
                        {"reward":{"kind":"BONUS","amount":{"amount":"10","currency":"EUR"}},\
                        "reason":"rounder"}\
                        """)
                .then()
                .statusCode(200);
        return Api.post(ADA_AS_SPONSOR, incentive + "/grant", "");
    }

    private static Object offered(UUID supplier) {
        String list = "/incentives?period=" + Passing.PERIOD + "&supplierId=" + supplier;
        await().atMost(BOUND)
                .untilAsserted(
                        () -> Api.as(Roles.AUDITOR).get(list).then().body("items", hasSize(1)));
        return Api.as(Roles.AUDITOR).get(list).path("items[0].id");
    }

    private Response imposesOwnProposal(UUID supplier) {
        return Api.post(ADA_AS_SPONSOR, "/consequences/" + proposed(supplier) + "/impose", "");
    }

    private Object proposed(UUID supplier) {
        UUID plan = UUID.randomUUID();
        Passing.plan(plans, supplier, plan, "opened", 5);
        Passing.plan(plans, supplier, plan, "failed", 7);
        return Api.post(Proposals.ADA, "/consequences", Passing.proposal(supplier, "ppm"))
                .path("id");
    }

    private Response approvesOwnJustification(UUID supplier, LocalDate due) {
        String premium =
                "/benchmarks/premiums/%s/%d-Q%d"
                        .formatted(supplier, due.getYear(), (due.getMonthValue() + 2) / 3);
        await().atMost(BOUND)
                .until(() -> {
                    premiums.look(
                            List.of(Objects.requireNonNull(directory.at(null).supplier(supplier))),
                            time.today());
                    return Api.as(Roles.AUDITOR).get(premium).statusCode() == 200;
                });
        try (Topics topics = new Topics()) {
            String justified =
                    """
                    {"gains":["FASTER_DELIVERY"],"entries":["%s"],"note":"stock"}\
                    """
                            .formatted(topics.benefit(supplier, "99", time.today()));
            await().atMost(BOUND)
                    .untilAsserted(() ->
                            Proposals.decides(premium + "/justify", justified)
                                    .then()
                                    .statusCode(200));
        }
        return Proposals.decides(premium + "/approve", "");
    }

    private static Erp.Event ofOwnItem(Erp.Event event) {
        return new Erp.Event(
                event.source(),
                event.id(),
                event.type(),
                event.time(),
                event.data().replace("\"4711\"", "\"trap-self\""));
    }

    /** The addresses of the OpenAPI document that take this method. */
    private static Set<String> operations(String method) {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey(method))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
