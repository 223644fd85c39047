package entente.scorecard.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Forecasts over Kafka and HTTP: shared, answered, measured, and what does not fit. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class ForecastIT {

    private static final String ERP = TestTokens.of(Roles.ERP_INTEGRATION);
    private static final String JANUARY = "2026-01-05T08:00:00Z";

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private static String byId(UUID supplier) {
        return "{\"id\":\"" + supplier + "\"}";
    }

    private static String byAlias(String value) {
        return "{\"system\":\"SAP-EU\",\"value\":\"" + value + "\"}";
    }

    private static String bucket(LocalDate from, LocalDate to, String quantity) {
        return "{\"from\":\"%s\",\"to\":\"%s\",\"quantity\":\"%s\"}".formatted(from, to, quantity);
    }

    private static Erp.Event event(
            String source, String id, String type, String time, String party, String fields) {
        return new Erp.Event(
                source, id, type, time, "{\"supplierRef\":" + party + "," + fields + "}");
    }

    private static Erp.Event asked(String id, String time, String party, String bucket) {
        return event(
                "planning",
                id,
                "forecast.published.v1",
                time,
                party,
                "\"itemNumber\":\"4711-A\",\"site\":\"HAM1\",\"version\":\"W1\",\"unit\":\"PCE\","
                        + "\"buckets\":["
                        + bucket
                        + "]");
    }

    private static Erp.Event committed(
            String source, String id, LocalDate on, String party, String bucket) {
        return event(
                source,
                id,
                "forecast.committed.v1",
                on + "T09:00:00Z",
                party,
                "\"itemNumber\":\"4711-A\",\"site\":\"HAM1\",\"version\":\"W1\",\"unit\":\"PCE\","
                        + "\"committedOn\":\""
                        + on
                        + "\",\"buckets\":["
                        + bucket
                        + "]");
    }

    private static ValidatableResponse send(String token, Erp.Event... events) {
        return given().auth()
                .oauth2(token)
                .header("Content-Type", Api.LINES)
                .body(Erp.lines(List.of(events)).getBytes(StandardCharsets.UTF_8))
                .post("/forecasts")
                .then();
    }

    private static JsonPath list(String path) {
        return Api.as(Roles.AUDITOR).get(path).then().statusCode(200).extract().jsonPath();
    }

    private static void soon(Runnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion::run);
    }

    private static void soonSame(Supplier<Object> actual, Object expected) {
        soon(() -> assertThat(actual.get()).isEqualTo(expected));
    }

    @Test
    void how_a_supplier_answers_becomes_metrics_that_are_explained_by_their_events() {
        UUID supplier = Api.known("Answering");
        String party = byId(supplier);
        LocalDate from = LocalDate.of(2026, 2, 1);
        LocalDate to = LocalDate.of(2026, 2, 28);
        Erp.Event asked = asked("a-" + supplier, JANUARY, party, bucket(from, to, "1200"));
        send(ERP, asked, asked)
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("duplicate", equalTo(1));
        send(ERP, asked).body("accepted", equalTo(0)).body("duplicate", equalTo(1));
        Instant before = Instant.now();
        try (Topics topics = new Topics()) {
            topics.forecast(
                    committed(
                            "portal",
                            "c-" + supplier,
                            LocalDate.of(2026, 1, 8),
                            party,
                            bucket(from, to, "1000")));
            topics.forecast(
                    event(
                            "portal",
                            "p-" + supplier,
                            "production.reported.v1",
                            "2026-03-01T08:00:00Z",
                            party,
                            "\"itemNumber\":\"4711-A\",\"unit\":\"PCE\",\"from\":\"2026-02-01\","
                                    + "\"to\":\"2026-02-28\",\"produced\":\"750\""));
            topics.forecast(
                    event(
                            "portal",
                            "k-" + supplier,
                            "capacity.reported.v1",
                            "2026-01-05T08:00:00Z",
                            party,
                            "\"itemGroup\":\"castings\",\"unit\":\"PCE\",\"from\":\"2026-02-01\","
                                    + "\"to\":\"2026-02-28\",\"capacity\":\"1500\""));
        }
        soonSame(() -> list("/forecasts?supplierId=" + supplier).get("items[0].produced"), "750");
        soon(() -> assertThat(Topics.ids("forecast-events")).contains("a-" + supplier));
        JsonPath line = list("/forecasts?supplierId=" + supplier + "&status=SHORT");
        assertThat(line.getString("items[0].forecast")).isEqualTo("1200");
        assertThat(line.getString("items[0].committed")).isEqualTo("1000");
        assertThat(line.getString("items[0].committedOn")).isEqualTo("2026-01-08");

        String metrics = "/metrics/values?supplierId=" + supplier + "&period=2026-Q1";
        JsonPath values = list(metrics);
        assertThat(value(values, "commit-time")).isEqualTo("3");
        assertThat(value(values, "commits-on-time")).isEqualTo("100");
        assertThat(value(values, "commit-coverage")).startsWith("83.3333");
        assertThat(value(values, "commit-accuracy")).isEqualTo("75");
        JsonPath then = list(metrics + "&asOf=" + before);
        assertThat(value(then, "commit-time")).isNull();
        assertThat(value(then, "commits-on-time")).isEqualTo("0");
        Api.as(Roles.AUDITOR)
                .get("/scorecards/" + supplier + "/2026-Q1/observations?metric=commit-accuracy")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].label", containsString("4711-A for HAM1"))
                .body("items[0].sources", hasItem("portal p-" + supplier));

        Api.as(Roles.AUDITOR)
                .get("/cards/" + supplier + "/2026-Q1/lines?metric=commit-time")
                .then()
                .statusCode(200)
                .body(containsString("4711-A for HAM1"))
                .body(containsString("portal c-" + supplier));
        String place = "/forecasts/" + supplier + "/" + line.getString("items[0].placeId");
        Api.as(Roles.ENGINEER)
                .get(place)
                .then()
                .statusCode(200)
                .body("buckets", hasSize(1))
                .body("events", hasSize(3))
                .body("events.state", hasItem("COUNTED"));
        Api.as(Roles.AUDITOR).get(place + "?asOf=2020-01-01").then().statusCode(404);
        Api.asSupplier(supplier).get(place).then().statusCode(200);
        Api.asSupplier(UUID.randomUUID()).get(place).then().statusCode(404);
        Api.asSupplier(UUID.randomUUID()).get("/forecasts").then().body("items", empty());
        Api.as(Roles.AUDITOR)
                .get("/forecasts/capacity?itemGroup=castings&supplierId=" + supplier)
                .then()
                .body("items[0].quantity", equalTo("1500"));
        Api.as(Roles.AUDITOR)
                .accept("text/csv")
                .get("/forecasts/production?supplierId=" + supplier)
                .then()
                .statusCode(200)
                .body(containsString("750"));
        Response paged = Api.as(Roles.AUDITOR).get("/forecasts?limit=1");
        assertThat(paged.jsonPath().getList("items")).hasSize(1);
        Api.as(Roles.AUDITOR).get("/forecasts?cursor=nonsense").then().statusCode(400);
    }

    private static String value(JsonPath values, String code) {
        return values.getString("items.find { it.code == '" + code + "' }.value");
    }

    @Test
    void what_does_not_fit_is_raised_until_the_supplier_answers() {
        UUID supplier = Api.known("Silent");
        LocalDate from = today.plusDays(60);
        String bucket = bucket(from, from.plusDays(29), "1200");
        String asked = today.minusDays(10) + "T08:00:00Z";
        send(ERP, asked("a-" + supplier, asked, byId(supplier), bucket)).statusCode(202);
        String open = "/forecasts/exceptions?status=OPEN&supplierId=" + supplier;
        soonSame(() -> list(open).getList("items.kind"), List.of("COMMIT_PAST_DUE"));
        Api.asSupplier(supplier).get(open).then().body("items", hasSize(1));
        Api.asSupplier(UUID.randomUUID()).get(open).then().body("items", empty());

        String token = TestTokens.ofSupplier(supplier);
        String source = "supplier:" + supplier;
        String less = bucket(from, from.plusDays(29), "900");
        send(token, committed(source, "1", today, byId(supplier), less))
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("waiting", equalTo(0));
        soonSame(() -> list(open).getList("items.kind"), List.of("COMMIT_MISMATCH"));
        send(token, committed(source, "2", today, byId(supplier), bucket)).statusCode(202);
        soonSame(() -> list(open).getList("items"), List.of());
        String all = "/forecasts/exceptions?supplierId=" + supplier;
        assertThat(list(all).getList("items.status")).isEqualTo(List.of("CLEARED", "CLEARED"));
        Api.as(Roles.AUDITOR)
                .accept("text/csv")
                .get(all)
                .then()
                .body(containsString("COMMIT_MISMATCH"));
    }

    @Test
    void a_supplier_says_nothing_for_others_and_nothing_of_other_days() {
        UUID supplier = Api.known("Careful");
        UUID other = Api.known("Somebody");
        String token = TestTokens.ofSupplier(supplier);
        String source = "supplier:" + supplier;
        String bucket = bucket(today, today.plusDays(5), "10");
        send(token, committed(source, "1", today, byId(other), bucket)).statusCode(404);
        send(token, committed("erp", "1", today, byId(supplier), bucket))
                .statusCode(422)
                .body("code", equalTo("source-not-own"));
        send(token, committed(source, "1", today.minusDays(3), byId(supplier), bucket))
                .statusCode(422)
                .body("code", equalTo("committed-on-another-day"));
        send(token, asked("1", JANUARY, byId(supplier), bucket)).statusCode(422);
        Erp.Event ours = asked("1", JANUARY, byId(supplier), bucket);
        send(token, new Erp.Event(source, "1", ours.type(), ours.time(), ours.data()))
                .statusCode(403)
                .body("code", equalTo("forecast-is-ours"));
        send(token, committed(source, "1", today, byId(supplier), bucket(today, today, "-10")))
                .statusCode(422)
                .body("code", equalTo("negative-quantity"));
    }

    @Test
    void what_waits_applies_by_itself_and_a_merge_takes_forecasts_along() {
        UUID absorbed = Api.known("Smaller");
        UUID survivor = Api.known("Bigger");
        String alias = "late-" + absorbed;
        LocalDate from = today.plusDays(60);
        String bucket = bucket(from, from.plusDays(29), "1200");
        send(ERP, committed("portal", "c-" + absorbed, today, byAlias(alias), bucket))
                .body("accepted", equalTo(1))
                .body("waiting", equalTo(1));
        Api.as(Roles.CATEGORY_MANAGER)
                .get("/forecasts/waiting?limit=500")
                .then()
                .body("items.id", hasItem("c-" + absorbed));
        send(
                        ERP,
                        asked(
                                "a-" + absorbed,
                                today.minusDays(10) + "T08:00:00Z",
                                byId(absorbed),
                                bucket))
                .body("waiting", equalTo(0));
        String open = "/forecasts/exceptions?status=OPEN&supplierId=";
        soonSame(() -> list(open + absorbed).getList("items.kind"), List.of("COMMIT_PAST_DUE"));
        try (Topics topics = new Topics()) {
            topics.supplier(
                    absorbed,
                    "supplier.merged.v1",
                    "{\"supplierId\":\"%s\",\"intoId\":\"%s\"}".formatted(absorbed, survivor));
            soonSame(() -> list(open + survivor).getList("items.kind"), List.of("COMMIT_PAST_DUE"));
            soonSame(() -> list(open + absorbed).getList("items"), List.of());
            topics.alias(survivor, alias);
        }
        soonSame(() -> list(open + survivor).getList("items"), List.of());
        JsonPath line = list("/forecasts?supplierId=" + absorbed);
        assertThat(line.getString("items[0].supplierId")).isEqualTo(survivor.toString());
        assertThat(line.getString("items[0].status")).isEqualTo("COMMITTED");
        String place = "/forecasts/" + absorbed + "/" + line.getString("items[0].placeId");
        Api.asSupplier(survivor).get(place).then().statusCode(200);
        Api.asSupplier(absorbed).get(place).then().statusCode(404);
        assertThat(list("/forecasts/waiting?limit=500").getList("items.id"))
                .doesNotContain("c-" + absorbed);
    }

    @Test
    void what_can_never_count_is_quarantined_under_its_topic() throws SQLException {
        UUID supplier = Api.known("Mistaken");
        String bucket = bucket(today, today.plusDays(5), "10");
        Erp.Event wrong =
                asked("q-" + supplier, JANUARY, byId(supplier), bucket(today, today, "x"));
        send(ERP, wrong).body("quarantined", equalTo(1)).body("accepted", equalTo(0));
        String entries = "/quarantine?topic=forecast-events&eventId=q-" + supplier;
        JsonPath kept = Api.as(Roles.OPERATOR).get(entries).jsonPath();
        assertThat(kept.getList("items.code")).isEqualTo(List.of("wrong-type"));
        assertThat(kept.getList("items.topic")).isEqualTo(List.of("forecast-events"));
        Api.as(Roles.OPERATOR)
                .post("/quarantine/" + kept.getString("items[0].id") + "/replay")
                .then()
                .statusCode(409);
        Api.as(Roles.OPERATOR)
                .get("/quarantine?topic=purchase-events&eventId=q-" + supplier)
                .then()
                .body("items", empty());
        Api.as(Roles.OPERATOR).get("/quarantine?topic=other").then().statusCode(400);

        send(ERP, asked("r-" + supplier, JANUARY, byId(supplier), bucket)).statusCode(202);
        send(
                        ERP,
                        asked(
                                "r-" + supplier,
                                "2026-01-06T08:00:00Z",
                                byId(supplier),
                                bucket(today, today.plusDays(5), "11")))
                .body("quarantined", equalTo(1));
        assertThat(
                        Api.as(Roles.OPERATOR)
                                .get("/quarantine?eventId=r-" + supplier)
                                .jsonPath()
                                .getList("items.code"))
                .isEqualTo(List.of("id-reused"));
        Owner.runs(
                "update quarantine set body = convert_to(replace(convert_from(body, 'UTF8'),"
                        + " '\"x\"', '\"12\"'), 'UTF8') where event_id = 'q-"
                        + supplier
                        + "'");
        Api.as(Roles.OPERATOR)
                .post("/quarantine/replay?topic=forecast-events")
                .then()
                .statusCode(200)
                .body("replayed", equalTo(1));
        String all = "/forecasts?supplierId=" + supplier;
        assertThat(list(all).getList("items.forecast")).isEqualTo(List.of("10"));
        assertThat(list(all + "&status=REPLACED").getList("items.forecast"))
                .isEqualTo(List.of("12"));
    }
}
