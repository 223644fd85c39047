package entente.scorecard.it;

import static entente.platform.store.Database.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import entente.platform.store.Database;
import entente.platform.testkit.EnginesResource;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a question about an earlier day or an earlier knowledge answers, and that it stays so. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class TimesIT {

    @Inject Database database;

    /** A supplier that was registered in January. */
    private static UUID sinceJanuary(String alias) {
        UUID supplier = UUID.randomUUID();
        try (Topics topics = new Topics()) {
            topics.supplier(
                    Instant.parse("2026-01-02T08:00:00Z"),
                    supplier,
                    "supplier.registered.v1",
                    """
                    {"supplierId":"%s","name":"Early %s","country":"DE","categories":["castings"]}\
                    """
                            .formatted(supplier, alias));
            topics.alias(supplier, alias);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.scorecard(supplier, "2026-Q1", "").statusCode() == 200);
        return supplier;
    }

    @Test
    void what_was_known_then_is_answered_as_of_the_day_it_was_then() {
        UUID supplier = sinceJanuary("times-then");
        Api.scorecard(supplier, "2026-Q1", "/explanation?asOf=2026-02-03")
                .then()
                .body("effective", equalTo("2026-02-03"));
        Api.scorecard(supplier, "2026-Q1", "/explanation?asOf=2026-02-03&effective=2026-03-04")
                .then()
                .body("effective", equalTo("2026-03-04"));
        for (String list : new String[] {"/scorecards", "/rankings"}) {
            JsonPath items = Api.as(Roles.AUDITOR).get(list + "?asOf=2026-02-03").jsonPath();
            assertThat(items.getList("items.period", String.class)).as(list).contains("2026-Q1");
        }
    }

    @Test
    void an_explanation_leads_to_the_facts_of_its_own_two_times() {
        UUID supplier = sinceJanuary("times-facts");
        String now = Instant.now().toString();
        assertThat(factsAt(supplier, "?effective=2026-03-04")).contains("effective=2026-03-04");
        assertThat(factsAt(supplier, "?effective=2026-03-04&asOf=" + now))
                .contains("effective=2026-03-04")
                .contains("asOf=" + now);
        assertThat(factsAt(supplier, "")).contains("effective=").doesNotContain("asOf=");
    }

    private static String factsAt(UUID supplier, String query) {
        String address =
                Api.scorecard(supplier, "2026-Q1", "/explanation" + query)
                        .jsonPath()
                        .getString("criteria[0].metrics[0].factsAt");
        Api.as(Roles.AUDITOR).get(address).then().statusCode(200);
        return address;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rankings?effective=-9999-01-01",
                "/rankings?effective=%2B9999999-12-31",
                "/rankings?asOf=-5000-01-01",
                "/rankings?asOf=-5000-01-01T00:00:00Z",
                "/rankings?effective=0000-12-31",
                "/exchange-rates?validFrom=-9999-01-01",
                "/exchange-rates?validFrom=tomorrow",
            })
    void a_time_that_nothing_can_hold_is_malformed(String address) {
        Api.as(Roles.AUDITOR).urlEncodingEnabled(false).get(address).then().statusCode(400);
    }

    @Test
    void what_could_not_be_read_then_is_still_missing_then_after_its_replay() {
        UUID supplier = sinceJanuary("times-replay");
        Erp erp =
                new Erp("erp-times", "times-replay")
                        .placed("times-1", "10", "5", "2026-01-05", "2026-01-20")
                        .placed("times-2", "10", "5", "2026-01-05", "2026-01-20");
        Api.intake(Api.STRUCTURED, erp.events().getFirst().structured());
        Erp.Event second = erp.events().getLast();
        String broken = second.structured().replace("\"quantity\":\"10\"", "\"quantity\":\"-1\"");
        Api.intake(Api.STRUCTURED, broken);
        String then = Instant.now().toString();
        assertThat(completeness(supplier, "?asOf=" + then)).isEqualTo(50);

        repaired(second);
        String id =
                Api.as(Roles.OPERATOR)
                        .get("/quarantine?eventId=" + second.id())
                        .jsonPath()
                        .getString("items[0].id");
        Api.as(Roles.OPERATOR).post("/quarantine/{id}/replay", id).then().statusCode(200);

        assertThat(completeness(supplier, "")).isEqualTo(100);
        assertThat(completeness(supplier, "?asOf=" + then)).isEqualTo(50);
    }

    private static double completeness(UUID supplier, String query) {
        return Api.scorecard(supplier, "2026-Q1", query).jsonPath().getDouble("completeness");
    }

    /** As if the reader had been repaired: what it could not read it can. */
    private void repaired(Erp.Event event) {
        var _ =
                await(
                        database.pool()
                                .preparedQuery(
                                        "update quarantine set body = $2 where event_id = $1")
                                .execute(Tuple.of(event.id(), Buffer.buffer(event.structured()))));
    }
}
