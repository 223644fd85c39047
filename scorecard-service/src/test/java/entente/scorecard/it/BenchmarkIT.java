package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import entente.platform.store.EventStore;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.CompanyTime;
import entente.platform.web.LocalTokens.Identity;
import entente.platform.web.Roles;
import entente.scorecard.benchmarks.BenchmarkEvent;
import entente.scorecard.suppliers.Directory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Market prices of people beside those of events. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class BenchmarkIT {

    @Inject EventStore store;
    @Inject CompanyTime time;
    @Inject Directory directory;

    private static RequestSpecification manager() {
        return Api.as(Roles.CATEGORY_MANAGER).header("Content-Type", "application/json");
    }

    private static String price(String subject, String price, String from) {
        return """
        {%s,"unitPrice":"%s","currency":"EUR","validFrom":"%s","source":"a second quote"}\
        """
                .formatted(subject, price, from);
    }

    private static Response set(String subject, String price, String from) {
        return manager().body(price(subject, price, from)).post("/benchmarks");
    }

    private static Response withdraw(String id, String from) {
        return manager()
                .body("{\"validFrom\":\"%s\",\"reason\":\"misread\"}".formatted(from))
                .post("/benchmarks/" + id + "/withdraw");
    }

    /** A supplier of whom 10 pieces of the item were bought for 5 EUR each. */
    private static UUID selling(String item) {
        return selling(item, LocalDate.parse("2026-01-20"));
    }

    private static UUID selling(String item, LocalDate due) {
        UUID supplier = Api.known("Supplier of " + item, item);
        List<Erp.Event> line =
                new Erp("erp-" + item, item)
                                .placed(
                                        item,
                                        "10",
                                        "5",
                                        due.minusDays(15).toString(),
                                        due.toString())
                                .received(item, "R1", "10", due.toString())
                                .events()
                                .stream()
                                .map(e ->
                                        new Erp.Event(
                                                e.source(),
                                                e.id(),
                                                e.type(),
                                                e.time(),
                                                e.data().replace("\"4711\"", '"' + item + '"')))
                                .toList();
        Api.intake(line);
        return supplier;
    }

    private static void told(String item, String price, String from) {
        Api.intake(
                List.of(
                        new Erp.Event(
                                "market-" + item,
                                item + from + price,
                                "purchase.market-price-published.v1",
                                from + "T10:00:00Z",
                                """
                                {"itemNumber":"%s","unitPrice":"%s","currency":"EUR",\
                                "validFrom":"%s"}\
                                """
                                        .formatted(item, price, from))));
    }

    private static void premiumBecomes(UUID supplier, String percent) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        Api.as(Roles.AUDITOR)
                                .get("/metrics/values?period=2026-Q1&supplierId=" + supplier)
                                .then()
                                .statusCode(200)
                                .body(
                                        "items.find { it.code == 'market-premium' }.value",
                                        equalTo(percent)));
    }

    @Test
    void a_persons_price_is_in_force_before_an_events_of_the_same_day_in_any_order() {
        UUID first = selling("bench-first");
        String id = set("\"itemNumber\":\"bench-first\"", "4", "2026-01-01").path("id");
        premiumBecomes(first, "25");
        told("bench-first", "4.5", "2026-01-01");
        UUID second = selling("bench-second");
        told("bench-second", "4.5", "2026-01-01");
        set("\"itemNumber\":\"bench-second\"", "4", "2026-01-01").then().statusCode(201);
        premiumBecomes(second, "25");
        premiumBecomes(first, "25");

        withdraw(id, "2026-01-01").then().statusCode(200);
        premiumBecomes(first, "11.11111111111111");
        told("bench-second", "2.5", "2026-01-02");
        premiumBecomes(second, "100");
    }

    @Test
    void what_was_not_known_then_is_not_known_as_of_then() {
        UUID supplier = selling("bench-asof");
        String before = Instant.now().toString();
        set("\"itemNumber\":\"bench-asof\"", "4", "2026-01-01").then().statusCode(201);
        premiumBecomes(supplier, "25");
        Api.as(Roles.AUDITOR)
                .get("/metrics/values?period=2026-Q1&supplierId=" + supplier + "&asOf=" + before)
                .then()
                .body("items.find { it.code == 'market-premium' }.value", nullValue());
    }

    @Test
    void a_price_that_starts_twice_is_refused_and_leaves_nothing() {
        Response set = set("\"category\":\"bench-twice\"", "3.20", "2026-07-01");
        set.then().statusCode(201).header("Location", notNullValue());
        String id = set.path("id");
        set("\"category\":\"bench-twice\"", "3.2", "2026-07-01").then().statusCode(201);
        set("\"category\":\"bench-twice\"", "3.3", "2026-07-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("benchmark-starts-twice"));
        assertThat(store.read(BenchmarkEvent.CATEGORY.stream(id))).hasSize(1);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        set("\"category\":\"bench-bad\"", "0", "2026-07-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("price-not-positive"));
        set("\"category\":\"bench-bad\",\"itemNumber\":\"4711\"", "1", "2026-07-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("subject-unclear"));
        set("\"category\":\"bench-bad\"", "1", "2026-07-32").then().statusCode(400);
        set("\"category\":\"bench-bad\"", "x", "2026-07-01").then().statusCode(400);
        withdraw(UUID.randomUUID().toString(), "2026-07-01").then().statusCode(404);
        Api.as(Roles.AUDITOR).get("/benchmarks/" + UUID.randomUUID()).then().statusCode(404);
        String id = set("\"category\":\"bench-bad\"", "1", "2026-07-01").path("id");
        withdraw(id, "2026-07-02")
                .then()
                .statusCode(422)
                .body("code", equalTo("benchmark-unknown"));
    }

    @Test
    void a_manager_sets_prices_of_the_own_categories_only() {
        Identity bound = new Identity("manager", Roles.CATEGORY_MANAGER, null, Set.of("bench-own"));
        for (String subject :
                List.of("\"category\":\"bench-others\"", "\"itemNumber\":\"bench-item\"")) {
            RestAssured.given()
                    .auth()
                    .oauth2(TestTokens.of(bound))
                    .header("Content-Type", "application/json")
                    .body(price(subject, "1", "2026-07-01"))
                    .post("/benchmarks")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("out-of-scope"));
        }
        String id = set("\"category\":\"bench-own\"", "1", "2026-07-01").path("id");
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.of(bound))
                .header("Content-Type", "application/json")
                .body("{\"validFrom\":\"2026-07-01\",\"reason\":\"misread\"}")
                .post("/benchmarks/" + id + "/withdraw")
                .then()
                .statusCode(200)
                .body("prices[0].withdrawnBy", equalTo("manager"));
    }

    @Test
    void a_command_is_repeatable_and_rests_on_a_version() {
        String body = price("\"category\":\"bench-key\"", "1", "2026-07-01");
        String key = UUID.randomUUID().toString();
        String id =
                manager().header("Idempotency-Key", key).body(body).post("/benchmarks").path("id");
        manager()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/benchmarks")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""));
        manager()
                .header("If-Match", "\"7\"")
                .body("{\"validFrom\":\"2026-07-01\",\"reason\":\"misread\"}")
                .post("/benchmarks/" + id + "/withdraw")
                .then()
                .statusCode(412)
                .body("code", equalTo("version-mismatch"));
    }

    @Test
    void the_list_shows_both_kinds_and_what_is_in_force_on_a_day() {
        told("bench-list", "7", "2026-01-01");
        Response later = set("\"itemNumber\":\"bench-list\"", "6", "2026-02-01");
        String id = later.path("id");
        String query = "/benchmarks?itemNumber=bench-list&after=" + later.header("Position");
        Api.as(Roles.ENGINEER)
                .get(query)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].eventId", equalTo("bench-list2026-01-017"))
                .body("items[0].id", nullValue())
                .body("items[1].id", equalTo(id))
                .body("items[1].setBy", notNullValue())
                .body("items[1].unitPrice", equalTo("6"));
        Api.as(Roles.ENGINEER)
                .get(query + "&day=2026-01-31")
                .then()
                .body("items.unitPrice", equalTo(List.of("7")));
        Api.as(Roles.ENGINEER)
                .get(query + "&day=2026-02-01")
                .then()
                .body("items.unitPrice", equalTo(List.of("6")));
        String next = Api.as(Roles.ENGINEER).get(query + "&limit=1").path("next");
        Api.as(Roles.ENGINEER)
                .get(query + "&cursor=" + next)
                .then()
                .body("items.unitPrice", equalTo(List.of("6")));
        Api.as(Roles.ENGINEER)
                .header("Accept", "text/csv")
                .get(query)
                .then()
                .statusCode(200)
                .body(containsString("bench-list"));
        String before = Instant.now().toString();
        Response withdrawn = withdraw(id, "2026-02-01");
        Api.as(Roles.AUDITOR)
                .get("/benchmarks/" + id)
                .then()
                .body("prices[0].reason", equalTo("misread"));
        Api.as(Roles.AUDITOR)
                .get("/benchmarks/" + id + "?asOf=" + before)
                .then()
                .statusCode(200)
                .body("prices[0].withdrawnBy", nullValue());
        Api.as(Roles.ENGINEER)
                .get("/benchmarks?itemNumber=bench-list&after=" + withdrawn.header("Position"))
                .then()
                .body("items.eventId", everyItem(notNullValue()));
    }

    @Test
    void a_premium_is_found_and_justified_by_what_was_validated() {
        String item = "bench-premium";
        LocalDate due = time.today().minusMonths(3).withDayOfMonth(10);
        UUID supplier = selling(item, due);
        String period = due.getYear() + "-Q" + (due.getMonthValue() + 2) / 3;
        String address = "/benchmarks/premiums/" + supplier + "/" + period;
        set("\"itemNumber\":\"%s\"".formatted(item), "4", "2020-01-01").then().statusCode(201);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        Api.as(Roles.AUDITOR)
                                .get("/benchmarks/premiums?supplierId=" + supplier)
                                .then()
                                .body("items.status", equalTo(List.of("OPEN")))
                                .body("items[0].period", equalTo(period))
                                .body("items[0].rate", equalTo("25"))
                                .body("items[0].amount", equalTo("10")));
        Api.as(Roles.EXECUTIVE_SPONSOR)
                .post(address + "/approve")
                .then()
                .statusCode(422)
                .body("code", equalTo("justification-missing"));

        UUID big = validated(supplier, "12");
        UUID small = validated(supplier, "9.99"); // told after the other one
        justify(address, UUID.randomUUID()).then().body("code", equalTo("value-not-validated"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        justify(address, small)
                                .then()
                                .statusCode(422)
                                .body("code", equalTo("value-insufficient")));
        justify(address, big)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("status", equalTo("PROPOSED"))
                .body("justification.worth", equalTo("12"));
        manager()
                .post(address + "/approve")
                .then()
                .statusCode(422)
                .body("code", equalTo("justifier-approves"));
        Api.as(Roles.EXECUTIVE_SPONSOR)
                .header("If-Match", "\"1\"")
                .post(address + "/approve")
                .then()
                .statusCode(412);
        String before = Instant.now().toString();
        Api.as(Roles.EXECUTIVE_SPONSOR)
                .header("If-Match", "\"2\"")
                .post(address + "/approve")
                .then()
                .statusCode(200)
                .body("status", equalTo("JUSTIFIED"))
                .body("justification.approvedBy", notNullValue());
        Api.as(Roles.AUDITOR)
                .get(address + "?asOf=" + before)
                .then()
                .body("status", equalTo("PROPOSED"));
        Api.as(Roles.AUDITOR)
                .header("Accept", "text/csv")
                .get("/benchmarks/premiums?status=JUSTIFIED&period=" + period)
                .then()
                .statusCode(200)
                .body(containsString("supplierId,period,status"));
        Api.as(Roles.AUDITOR)
                .get("/benchmarks/premiums/" + supplier + "/1999-Q1")
                .then()
                .statusCode(404);

        UUID survivor = Api.known("Premium survivor");
        try (Topics topics = new Topics()) {
            topics.supplier(
                    supplier,
                    "supplier.merged.v1",
                    "{\"supplierId\":\"%s\",\"intoId\":\"%s\"}".formatted(supplier, survivor));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> survivor.equals(directory.at(null).mergedInto(supplier)));
        manager()
                .body("{\"reason\":\"It is gone\"}")
                .post(address + "/reject")
                .then()
                .body("code", not(equalTo("supplier-merged")));
    }

    /** A benefit as innovation-service tells of it. */
    private UUID validated(UUID supplier, String euros) {
        try (Topics topics = new Topics()) {
            return topics.benefit(supplier, euros, time.today());
        }
    }

    private static Response justify(String address, UUID entry) {
        return manager()
                .body(
                        """
                        {"gains":["FASTER_DELIVERY"],"entries":["%s"],"note":"less stock"}\
                        """
                                .formatted(entry))
                .post(address + "/justify");
    }
}
