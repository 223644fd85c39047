package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import entente.platform.store.EventStore;
import entente.platform.testkit.EnginesResource;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What if: each kind, of one supplier and of all, and who may ask. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class WhatIfIT {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final String OTIF_ONLY =
            "\"weights\":{\"delivery\":97,\"quality\":1,\"cost\":1,\"responsiveness\":1}";

    @Inject EventStore store;

    private String alias = "";
    private UUID supplier = new UUID(0, 0);

    /** Two lines in time, with good quality; one of them in two receipts. */
    @BeforeEach
    void a_good_supplier() {
        alias = "wi-" + UUID.randomUUID();
        supplier = Api.known("What if " + alias, alias);
        Api.intake(
                new Erp("erp-" + alias, alias)
                        .placed(alias + "-1", "10", "5", "2026-01-05", "2026-01-20")
                        .received(alias + "-1", "R1", "10", "2026-01-15")
                        .placed(alias + "-2", "10", "5", "2026-01-05", "2026-01-25")
                        .received(alias + "-2", "R2", "4", "2026-01-15")
                        .received(alias + "-2", "R3", "6", "2026-01-16")
                        .events());
        await().atMost(BOUND)
                .untilAsserted(() ->
                        Api.scorecard(supplier, "2026-Q1", "")
                                .then()
                                .body("criteria[0].metrics[0].value", equalTo("100")));
    }

    private static Response ask(RequestSpecification who, String body) {
        return who.header("Content-Type", "application/json").body(body).post("/what-if");
    }

    private Response ask(String change) {
        return ask(
                Api.as(Roles.CATEGORY_MANAGER),
                "{\"supplierId\":\"%s\",\"period\":\"2026-Q1\"%s}"
                        .formatted(supplier, change.isEmpty() ? "" : "," + change));
    }

    private String receipt() {
        return new Erp("erp-" + alias, alias)
                .placed(alias + "-1", "10", "5", "2026-01-05", "2026-01-20")
                .received(alias + "-1", "R1", "10", "2026-01-15")
                .events()
                .getLast()
                .id();
    }

    @Test
    void without_a_change_it_says_what_the_scorecard_says() {
        JsonPath card = Api.scorecard(supplier, "2026-Q1", "").jsonPath();
        long before = store.head();
        JsonPath same = ask("").then().statusCode(200).extract().jsonPath();
        assertThat(same.getList("moved")).isEmpty();
        assertThat(same.<Object>get("now.card")).isEqualTo(same.get("then.card"));
        assertThat(same.<Object>get("now.card.score")).isEqualTo(card.get("score"));
        assertThat(same.<Object>get("now.card.template")).isEqualTo(card.get("template"));
        assertThat(same.getString("now.card.criteria[0].metrics[0].value")).isEqualTo("100");
        assertThat(store.head()).as("nothing is recorded").isGreaterThanOrEqualTo(before);
    }

    @Test
    void other_tolerances_are_tried_with_one_supplier_and_with_no_more() {
        Api.intake(
                new Erp("late-" + alias, alias)
                        .placed(alias + "-3", "10", "5", "2026-01-05", "2026-01-20")
                        .received(alias + "-3", "R1", "9", "2026-01-22")
                        .events());
        String shortfall = "10." + ThreadLocalRandom.current().nextInt(1_000, 10_000);
        String lenient =
                "{\"lateDays\":2,\"shortfallPercent\":\"%s\",\"buyerChangeDays\":14}"
                        .formatted(shortfall);
        Response drafted = tolerances("otif", lenient);
        drafted.then()
                .statusCode(201)
                .body("definition.tolerance", containsString(shortfall))
                .body("active", equalTo(false));
        int version = drafted.path("definition.version");
        String path = "/metrics/otif/versions/" + version;
        assertThat(drafted.header("Location")).endsWith(path);
        Api.as(Roles.AUDITOR).get(path).then().statusCode(200);
        Api.asSupplier(supplier).get(path).then().statusCode(404);

        String versions = "\"metricVersions\":{\"otif\":" + version + "}";
        String otif = "card.criteria[0].metrics[0].";
        ask(versions)
                .then()
                .statusCode(200)
                .body("now." + otif + "value", containsString("66.66"))
                .body("then." + otif + "value", equalTo("100"))
                .body("then." + otif + "version", equalTo(version));
        Response all =
                ask(Api.as(Roles.CATEGORY_MANAGER), "{\"period\":\"2026-Q1\"," + versions + "}");
        all.then().statusCode(422).body("code", equalTo("tolerance-one-supplier"));
        ask(
                        Api.asSupplier(supplier),
                        "{\"supplierId\":\"%s\",\"period\":\"2026-Q1\",%s}"
                                .formatted(supplier, versions))
                .then()
                .statusCode(422)
                .body("code", equalTo("metric-version-unknown"));
        Api.as(Roles.EXECUTIVE_SPONSOR)
                .post(path + "/activate")
                .then()
                .statusCode(422)
                .body("code", equalTo("tolerance-one-supplier"));
        tolerances("otif", lenient).then().statusCode(422).body("code", equalTo("tolerance-same"));
        tolerances("ppm", lenient)
                .then()
                .statusCode(422)
                .body("code", equalTo("tolerance-not-supported"));
        tolerances("otif", lenient.replace(shortfall, "100")).then().statusCode(400);
    }

    private static Response tolerances(String code, String body) {
        return Api.as(Roles.CATEGORY_MANAGER)
                .header("Content-Type", "application/json")
                .body(body)
                .post("/metrics/" + code + "/tolerances");
    }

    @Test
    void another_template_weighs_otherwise() {
        ask("\"template\":{\"id\":\"PARTNERSHIP\",\"version\":1}")
                .then()
                .statusCode(200)
                .body("now.card.template.id", equalTo("OPERATIONAL"))
                .body("then.card.template.id", equalTo("PARTNERSHIP"));
        ask("\"template\":{\"id\":\"PARTNERSHIP\",\"version\":99}")
                .then()
                .statusCode(422)
                .body("code", equalTo("template-unknown"));
    }

    @Test
    void a_receipt_that_is_left_out_turns_its_line_missed() {
        ask("\"without\":[{\"source\":\"erp-%s\",\"id\":\"%s\"}]".formatted(alias, receipt()))
                .then()
                .statusCode(200)
                .body("now.card.criteria[0].metrics[0].value", equalTo("100"))
                .body("then.card.criteria[0].metrics[0].value", equalTo("50"))
                .body("moves", equalTo(1))
                .body("moved[0].rankFrom", nullValue());
        Api.scorecard(supplier, "2026-Q1", "")
                .then()
                .body("criteria[0].metrics[0].value", equalTo("100"));
        ask("\"without\":[{\"source\":\"nobody\",\"id\":\"nothing\"}]")
                .then()
                .statusCode(422)
                .body("code", equalTo("event-unknown"));
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        ask("\"weights\":{\"delivery\":99.99}")
                .then()
                .statusCode(422)
                .body("code", equalTo("weights-not-100"));
        ask("\"weights\":{\"delivery\":100}")
                .then()
                .statusCode(422)
                .body("code", equalTo("criterion-unknown"));
        ask("\"metricVersions\":{\"wit\":1}")
                .then()
                .statusCode(422)
                .body("code", equalTo("metric-unknown"));
        ask("\"metricVersions\":{\"otif\":99}")
                .then()
                .statusCode(422)
                .body("code", equalTo("metric-version-unknown"));
        ask(Api.as(Roles.AUDITOR), "{\"period\":\"soon\"}").then().statusCode(400);
        ask(
                        Api.as(Roles.AUDITOR),
                        "{\"period\":\"2026-Q1\",\"supplierId\":\"%s\"}"
                                .formatted(UUID.randomUUID()))
                .then()
                .statusCode(404);
    }

    @Test
    void all_suppliers_are_compared_with_their_ranks() {
        JsonPath all =
                ask(Api.as(Roles.AUDITOR), "{\"period\":\"2026-Q1\"," + OTIF_ONLY + "}")
                        .then()
                        .statusCode(200)
                        .body("suppliers", greaterThan(0))
                        .body("now.card", nullValue())
                        .extract()
                        .jsonPath();
        assertThat(all.getInt("now.scored")).isEqualTo(all.getInt("then.scored"));
        String csv =
                ask(
                                Api.as(Roles.AUDITOR).header("Accept", "text/csv"),
                                "{\"period\":\"2026-Q1\"," + OTIF_ONLY + "}")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(csv).startsWith("supplierId,supplierName,scoreFrom,scoreTo,rankFrom");
        ask(Api.as(Roles.AUDITOR), "{\"period\":\"2026-Q1\",\"category\":\"no-such\"}")
                .then()
                .statusCode(200)
                .body("suppliers", equalTo(0))
                .body("moved", empty());
    }

    @Test
    void progress_comes_before_the_result() {
        String stream =
                Api.as(Roles.EXECUTIVE_SPONSOR)
                        .header("Content-Type", "application/json")
                        .body("{\"period\":\"2026-Q1\"," + OTIF_ONLY + "}")
                        .post("/what-if/watched")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(stream).contains("event:progress", "event:result");
        assertThat(stream.indexOf("event:progress")).isLessThan(stream.indexOf("event:result"));
    }

    @Test
    void a_supplier_asks_for_itself_only_and_sees_no_rank() {
        ask(Api.asSupplier(supplier), "{\"period\":\"2026-Q1\"," + OTIF_ONLY + "}")
                .then()
                .statusCode(200)
                .body("suppliers", equalTo(1))
                .body("now.card.template.id", equalTo("OPERATIONAL"));
        ask(
                        Api.asSupplier(UUID.randomUUID()),
                        "{\"supplierId\":\"%s\",\"period\":\"2026-Q1\"}".formatted(supplier))
                .then()
                .statusCode(404);
        UUID other;
        try (Topics topics = new Topics()) {
            other = topics.supplier("Other");
        }
        await().atMost(BOUND).until(() -> Api.scorecard(other, "2026-Q1", "").statusCode() == 200);
        ask(
                        Api.asSupplier(other),
                        "{\"period\":\"2026-Q1\",\"without\":[{\"source\":\"erp-%s\",\"id\":\"%s\"}]}"
                                .formatted(alias, receipt()))
                .then()
                .statusCode(404);
        ask(
                        Api.asSupplier(supplier),
                        "{\"period\":\"2026-Q1\",\"template\":{\"id\":\"PARTNERSHIP\",\"version\":1}}")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-for-suppliers"));
    }
}
