package entente.innovation.ledger;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.as;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static entente.platform.testkit.Api.theirs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import entente.innovation.Suppliers;
import entente.platform.store.EventCodec;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * The value ledger over HTTP: entered, proven, raced for, taken back, and told by its economics.
 */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class ValueLedgerIT {

    private static final String BOB = TestTokens.of("bob", Roles.EXECUTIVE_SPONSOR);
    private static final String ENGINEER = TestTokens.of(Roles.ENGINEER);
    private static final String ERP = TestTokens.of(Roles.ERP_INTEGRATION);
    private static final LocalDate START = LocalDate.parse("2024-01-01");

    private static UUID initiative(UUID supplier) {
        Map<String, Object> body =
                Map.of(
                        "supplierId",
                        supplier,
                        "title",
                        "Lighter housing",
                        "goal",
                        "A third less weight",
                        "kind",
                        "BETTER_DESIGN",
                        "ours",
                        Map.of("personId", UUID.randomUUID(), "account", "ada"),
                        "theirs",
                        Map.of("personId", UUID.randomUUID(), "account", "zoe"),
                        "startOn",
                        START.toString());
        return UUID.fromString(
                post(ADA, "/initiatives", body).then().statusCode(201).extract().path("id"));
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    private static Map<String, Object> entry(UUID initiative, Kind kind, String amount) {
        return new HashMap<>(
                Map.of(
                        "initiativeId",
                        initiative,
                        "kind",
                        kind,
                        "amount",
                        money(amount),
                        "on",
                        START.toString(),
                        "description",
                        "Of " + initiative));
    }

    private static String self(Response entered) {
        String location = entered.then().statusCode(201).extract().header("Location");
        return location.substring(location.indexOf("/value-ledger/"));
    }

    private static Response settle(String entry, String verb, Map<String, Object> body) {
        return post(BOB, entry + "/" + verb, body);
    }

    @Test
    void what_an_initiative_brought_is_told_down_to_its_entries() {
        UUID supplier = Suppliers.active();
        UUID initiative = initiative(supplier);
        self(post(ENGINEER, "/value-ledger", entry(initiative, Kind.ENGINEERS, "1000.00")));
        Map<String, Object> tenth = entry(initiative, Kind.AVOIDED_COST, "1");
        tenth.remove("amount");
        tenth.put("shared", true);
        tenth.put(
                "baseline",
                Map.of("of", "Assembly time", "amount", money("15000.00"), "percentage", 10));
        Response claimed = post(ADA, "/value-ledger", tenth);
        String saving = self(claimed);
        claimed.then()
                .body("claimed.amount", equalTo("1500.00"))
                .body("status", equalTo("CLAIMED"));
        settle(saving, "validate", Map.of("amount", money("1200"))).then().statusCode(200);
        YearMonth later = YearMonth.from(START).plusMonths(2);
        settle(saving, "realise", Map.of("amount", money("400"), "on", later.atDay(3).toString()))
                .then()
                .statusCode(200);
        YearMonth last = YearMonth.from(START).plusMonths(4);
        Response done =
                settle(
                        saving,
                        "realise",
                        Map.of("amount", money("600"), "on", last.atDay(3).toString()));
        done.then().body("realised.amount", equalTo("1000.00"));
        String after = "&after=" + done.header("Position");
        Response told = get(AUDITOR, "/economics?initiativeId=" + initiative + after);
        told.then()
                .statusCode(200)
                .body("payback.months", equalTo(4))
                .body("payback.status", equalTo("GREEN"))
                .body("roi.percent", equalTo("0"))
                .body("forecastRoi.percent", equalTo("20"))
                .body("tangible.expected.amount", equalTo("200.00"))
                .body("months", hasSize(3));
        get(AUDITOR, "/economics?supplierId=" + supplier + after)
                .then()
                .body("payback.months", equalTo(4))
                .body("invested.amount", equalTo("1000.00"));
        traced(told, after);
        theirsOnly(supplier, initiative, saving, after);
        portfolio(supplier, initiative, after);
    }

    /** Each month's money is what the moves of the entries behind its link sum up to. */
    private static void traced(Response told, String after) {
        for (JsonNode month : json(told).get("months")) {
            BigDecimal net = BigDecimal.ZERO;
            for (JsonNode entry :
                    json(get(AUDITOR, month.get("entries").asText() + after)).get("items")) {
                boolean cost = Kind.valueOf(entry.get("kind").asText()).isInvestment();
                for (JsonNode move : entry.get("moves")) {
                    if (move.get("on").asText().startsWith(month.get("month").asText())
                            && move.get("step").asText().equals(cost ? "CLAIMED" : "REALISED")) {
                        BigDecimal amount = new BigDecimal(move.at("/amount/amount").asText());
                        net = cost ? net.subtract(amount) : net.add(amount);
                    }
                }
            }
            assertThat(net)
                    .as("%s", month)
                    .isEqualByComparingTo(new BigDecimal(month.at("/net/amount").asText()));
        }
    }

    private static JsonNode json(Response answer) {
        try {
            return EventCodec.JSON.readTree(answer.then().statusCode(200).extract().asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void theirsOnly(UUID supplier, UUID initiative, String saving, String after) {
        String zoe = theirs("zoe", supplier);
        String id = saving.substring(saving.lastIndexOf('/') + 1);
        get(zoe, "/value-ledger?" + after.substring(1)).then().body("items.id", contains(id));
        get(zoe, "/value-ledger/" + initiative).then().body("entries.id", contains(id));
        get(zoe, "/economics?initiativeId=" + initiative + after)
                .then()
                .body("invested.amount", equalTo("0.00"))
                .body("tangible.claimed.amount", equalTo("1500.00"));
        as(zoe).accept(ContentType.HTML)
                .get("/value")
                .then()
                .statusCode(200)
                .body(containsString("Lighter housing"), containsString("1,200"));
        assertThat(get(zoe, "/portfolio").statusCode()).isEqualTo(403);
        String other = theirs("eve", UUID.randomUUID());
        get(other, "/value-ledger?" + after.substring(1)).then().body("items", hasSize(0));
        for (String path :
                List.of(
                        saving,
                        "/value-ledger/" + initiative,
                        "/economics?initiativeId=" + initiative,
                        "/economics?supplierId=" + supplier)) {
            assertThat(refused(get(other, path), 404)).as(path).isEqualTo("not-found");
        }
    }

    private static void portfolio(UUID supplier, UUID initiative, String after) {
        String share = "shares.find { it.key == '" + supplier + "' }.";
        Response portfolio = get(AUDITOR, "/portfolio?by=PARTNERSHIP" + after);
        portfolio
                .then()
                .body(share + "realised.amount", equalTo("1000.00"))
                .body(share + "initiatives", equalTo(1));
        get(AUDITOR, portfolio.jsonPath().getString(share + "from"))
                .then()
                .body("items.initiativeId", contains(initiative.toString()))
                .body("items.entries", contains("/value-ledger?initiativeId=" + initiative));
        for (String cut : List.of("STAGE", "KIND")) {
            Response by = get(AUDITOR, "/portfolio?by=" + cut + after);
            assertThat(by.jsonPath().getList("shares.key", String.class))
                    .containsAnyOf("IDEA", "BETTER_DESIGN");
            get(AUDITOR, by.jsonPath().getString("shares[0].from")).then().statusCode(200);
        }
        as(AUDITOR)
                .accept(ContentType.HTML)
                .get("/value?by=STAGE")
                .then()
                .statusCode(200)
                .body(containsString("Idea"));
    }

    @Test
    void only_one_of_many_gets_the_last_of_an_amount_and_a_retry_takes_none()
            throws InterruptedException {
        UUID initiative = initiative(Suppliers.active());
        String saving = self(post(ADA, "/value-ledger", entry(initiative, Kind.REVENUE, "100.00")));
        assertThat(refused(post(ADA, saving + "/validate", Map.of()), 422))
                .isEqualTo("self-validation");
        settle(saving, "validate", Map.of()).then().statusCode(200);
        List<Future<Response>> races = new ArrayList<>();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                races.add(
                        many.submit(
                                () -> settle(saving, "realise", Map.of("amount", money("60")))));
            }
        }
        assertThat(races.stream().map(ValueLedgerIT::status).filter(each -> each == 200))
                .hasSize(1);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as(BOB).header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(Map.of("amount", money("30")))
                    .post(saving + "/realise")
                    .then()
                    .statusCode(200)
                    .body("realised.amount", equalTo("90.00"));
        }
        get(AUDITOR, "/value-ledger/" + initiative)
                .then()
                .body("sums.realised.amount", contains("90.00"))
                .body("sums.validated.amount", contains("100.00"));
    }

    private static int status(Future<Response> answer) {
        try {
            return answer.get().statusCode();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_same_document_counts_in_one_initiative_only_until_it_is_taken_back() {
        UUID supplier = Suppliers.active();
        UUID first = initiative(supplier);
        UUID second = initiative(supplier);
        Map<String, Object> source =
                Map.of("system", "SAP-EU", "reference", UUID.randomUUID().toString());
        Map<String, Object> entered = entry(first, Kind.LOWER_TCO, "100");
        entered.put("source", source);
        Map<String, Object> again = entry(second, Kind.REVENUE, "7");
        again.put("source", source);
        String saving = self(post(ADA, "/value-ledger", entered));
        assertThat(refused(post(ADA, "/value-ledger", again), 409)).isEqualTo("value-source-taken");
        Map<String, Object> whole = Map.of("step", "CLAIMED", "reason", "Belongs to the other");
        settle(saving, "reverse", whole).then().body("status", equalTo("REVERSED"));
        assertThat(refused(settle(saving, "reverse", whole), 422)).isEqualTo("already-reversed");
        post(ADA, "/value-ledger", again).then().statusCode(201);
    }

    @Test
    void a_currency_needs_a_rate_and_a_stopped_initiative_takes_nothing_more() {
        UUID supplier = Suppliers.active();
        UUID initiative = initiative(supplier);
        String currency = "CHF";
        Map<String, Object> foreign = entry(initiative, Kind.REVENUE, "1");
        foreign.put("amount", Map.of("amount", "100", "currency", currency));
        assertThat(refused(post(ADA, "/value-ledger", foreign), 422)).isEqualTo("rate-missing");
        get(AUDITOR, "/value-ledger/" + initiative).then().body("entries", hasSize(0));
        post(
                        ERP,
                        "/exchange-rates",
                        Map.of(
                                "currency",
                                currency,
                                "validFrom",
                                START.minusDays(1).toString(),
                                "rate",
                                "0.925"))
                .then()
                .statusCode(201);
        Response entered = post(ADA, "/value-ledger", foreign);
        String saving = self(entered);
        get(AUDITOR, "/exchange-rates/" + currency).then().body("rates.rate", contains("0.925"));
        get(
                        AUDITOR,
                        "/economics?initiativeId="
                                + initiative
                                + "&after="
                                + entered.header("Position"))
                .then()
                .body("tangible.claimed.amount", equalTo("92.50"));
        post(
                        ADA,
                        "/initiatives/" + initiative + "/stop",
                        Map.of("reason", "NO_BENEFIT", "note", "No demand any more"))
                .then()
                .statusCode(200);
        assertThat(refused(post(ADA, "/value-ledger", entry(initiative, Kind.TRAVEL, "1")), 422))
                .isEqualTo("initiative-stopped");
        settle(saving, "validate", Map.of()).then().body("status", equalTo("VALIDATED"));
        get(AUDITOR, "/value-ledger/" + initiative)
                .then()
                .body("entries", hasSize(1))
                .body("sums.claimed.currency", containsInAnyOrder(currency));
    }

    @Test
    void what_cannot_be_understood_is_refused_and_nothing_is_recorded() {
        UUID initiative = initiative(Suppliers.active());
        Map<String, Object> many = entry(initiative, Kind.TRAVEL, "0.0000001");
        assertThat(post(ADA, "/value-ledger", many).statusCode()).isEqualTo(400);
        Map<String, Object> nameless = entry(initiative, Kind.TRAVEL, "1");
        nameless.put("description", " ");
        assertThat(post(ADA, "/value-ledger", nameless).statusCode()).isEqualTo(400);
        assertThat(
                        refused(
                                post(
                                        ADA,
                                        "/value-ledger",
                                        entry(UUID.randomUUID(), Kind.TRAVEL, "1")),
                                404))
                .isEqualTo("not-found");
        assertThat(refused(get(ADA, "/economics"), 400)).isEqualTo("initiative-or-supplier");
        assertThat(get(ADA, "/economics?initiativeId=" + initiative + "&rate=1e9").statusCode())
                .isEqualTo(400);
        assertThat(get(ADA, "/value-ledger?month=july").statusCode()).isEqualTo(400);
        String shares = "/value-ledger/" + initiative + "/agree-gain-share";
        assertThat(refused(post(ADA, shares, Map.of("theirs", 101)), 422))
                .isEqualTo("share-out-of-range");
        post(ADA, shares, Map.of("theirs", 40)).then().body("gainShare", equalTo("40"));
        get(AUDITOR, "/value-ledger/" + initiative).then().body("entries", hasSize(0));
    }
}
