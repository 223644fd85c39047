package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import entente.platform.testkit.EnginesResource;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class BadInputIT {

    private static Erp.Event good(String tag) {
        return new Erp("erp-bad", tag)
                .placed(tag, "10", "5", "2026-01-05", "2026-01-20")
                .events()
                .getFirst();
    }

    private static JsonPath quarantined(String eventId) {
        return Api.as(Roles.OPERATOR).get("/quarantine?eventId=" + eventId).jsonPath();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "negative | \"quantity\":\"10\" | \"quantity\":\"-10\" | negative-quantity",
                "number | \"quantity\":\"10\" | \"quantity\":10 | wrong-type",
                "missing | \"quantity\":\"10\", | | missing-field",
                "y1900 | \"requestedDate\":\"2026-01-20\" | \"requestedDate\":\"1900-01-20\" |"
                        + " impossible-date",
                "y2999 | \"requestedDate\":\"2026-01-20\" | \"requestedDate\":\"2999-01-20\" |"
                        + " impossible-date",
                "noday | \"requestedDate\":\"2026-01-20\" | \"requestedDate\":\"2026-02-30\" |"
                        + " impossible-date",
                "unknown | purchase.order-line-placed.v1 | purchase.order-line-dreamt.v1 |"
                        + " unknown-type",
            })
    void what_can_never_count_is_quarantined_with_its_reason(
            String tag, String from, String to, String code) {
        Erp.Event event = good("bad-" + tag);
        String body = event.structured().replace(from, to == null ? "" : to);

        JsonPath receipt = Api.intake(Api.STRUCTURED, body);

        assertThat(receipt.getInt("quarantined")).isEqualTo(1);
        assertThat(receipt.getInt("accepted")).isZero();
        JsonPath entry = quarantined(event.id());
        assertThat(entry.getString("items[0].code")).isEqualTo(code);
        assertThat(entry.getString("items[0].reason")).isNotBlank();
        assertThat(entry.getString("items[0].sample")).contains("specversion");
    }

    @Test
    void malformed_lines_are_quarantined_and_the_others_count() {
        Erp.Event event = good("bad-among");
        JsonPath receipt =
                Api.intake(Api.LINES, "{nonsense\n" + event.structured() + "\n\n[1,2]\n\"x\"\n");
        assertThat(receipt.getInt("accepted")).isEqualTo(1);
        assertThat(receipt.getInt("quarantined")).isEqualTo(3);
    }

    @Test
    void the_same_event_a_thousand_times_counts_once() {
        Erp.Event event = good("bad-thousand");
        JsonPath receipt = Api.intake(Collections.nCopies(1000, event));
        assertThat(receipt.getInt("accepted")).isEqualTo(1);
        assertThat(receipt.getInt("duplicate")).isEqualTo(999);
        assertThat(Api.intake(List.of(event)).getInt("duplicate")).isEqualTo(1);
    }

    @Test
    void one_byte_too_much_is_refused() {
        Api.as(Roles.ERP_INTEGRATION)
                .header("Content-Type", Api.STRUCTURED)
                .body(new byte[1024 * 1024 + 1])
                .post("/intake")
                .then()
                .statusCode(413);
    }

    @Test
    void an_empty_body_and_another_media_type_are_refused() {
        Api.as(Roles.ERP_INTEGRATION)
                .header("Content-Type", Api.LINES)
                .body(new byte[] {'\n', '\n'})
                .post("/intake")
                .then()
                .statusCode(400);
        Api.as(Roles.ERP_INTEGRATION)
                .header("Content-Type", "text/plain")
                .body(new byte[] {'h', 'i'})
                .post("/intake")
                .then()
                .statusCode(415);
    }

    @Test
    void a_body_of_no_media_type_is_read_as_lines() {
        Api.as(Roles.ERP_INTEGRATION)
                .noContentType()
                .body(good("bad-untyped").structured().getBytes(StandardCharsets.UTF_8))
                .post("/intake")
                .then()
                .statusCode(202);
    }

    @Test
    void the_case_of_a_media_type_does_not_matter() {
        JsonPath receipt =
                Api.intake(
                        "application/X-NDJSON; charset=UTF-8",
                        good("bad-case-1").structured() + "\n" + good("bad-case-2").structured());
        assertThat(receipt.getInt("accepted")).isEqualTo(2);
    }

    @Test
    void garbage_on_the_topic_stops_nothing() {
        Erp.Event event = good("bad-topic");
        UUID supplier;
        try (Topics topics = new Topics()) {
            supplier = topics.supplier("Behind garbage", "bad-topic");
            topics.garbage(null);
            topics.garbage(new byte[] {(byte) 0xc3, 0x28, 0});
            topics.garbage("{\"a\":".getBytes(StandardCharsets.UTF_8));
            topics.purchases(List.of(event));
        }
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(
                                        Api.as(Roles.AUDITOR)
                                                .get("/scorecards/{s}/2026-Q1/facts", supplier)
                                                .jsonPath()
                                                .getList("items"))
                                .hasSize(1));
    }

    @Test
    void an_id_with_another_content_is_shown_as_quarantined() {
        Erp.Event event = good("bad-reused");
        Erp.Event other =
                new Erp.Event(
                        event.source(),
                        event.id(),
                        event.type(),
                        event.time(),
                        event.data().replace("\"10\"", "\"11\""));
        JsonPath receipt = Api.intake(List.of(event, other));
        assertThat(receipt.getInt("quarantined")).isEqualTo(1);
        assertThat(quarantined(event.id()).getString("items[0].code")).isEqualTo("id-reused");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_id_used_on_another_line_too_counts_once_whichever_came_first(boolean inOrder) {
        Erp.Event event = good("bad-lines-" + inOrder);
        Erp.Event later =
                new Erp.Event(
                        event.source(),
                        event.id(),
                        event.type(),
                        event.time().replace("T10", "T11"),
                        event.data().replace("\"orderNumber\":\"", "\"orderNumber\":\"other-"));
        Api.intake(List.of(inOrder ? event : later));
        Api.intake(List.of(inOrder ? later : event));
        assertThat(quarantined(event.id()).getList("items.code")).isEqualTo(List.of("id-reused"));
        assertThat(quarantined(event.id()).getString("items[0].sample")).contains("other-");
        assertThat(Api.intake(List.of(event, later)).getInt("duplicate")).isEqualTo(2);
    }

    /** Callers that bring different events of the same new lines lose none of them. */
    @Test
    void callers_that_meet_on_new_lines_lose_nothing() throws Exception {
        UUID supplier;
        try (Topics topics = new Topics()) {
            supplier = topics.supplier("Meeting", "bad-meeting");
        }
        Erp placing = new Erp("erp-meeting", "bad-meeting");
        Erp receiving = new Erp("erp-meeting-2", "bad-meeting");
        for (int i = 0; i < 60; i++) {
            placing.placed("meet-" + i, "10", "5", "2026-01-05", "2026-01-20");
            receiving.received("meet-" + i, "R", "10", "2026-01-19");
        }
        List<Callable<JsonPath>> callers = new ArrayList<>();
        for (int from = 0; from < 60; from += 20) {
            List<Erp.Event> some = placing.events().subList(from, from + 20);
            List<Erp.Event> others = receiving.events().subList(from, from + 20);
            callers.add(() -> Api.intake(some));
            callers.add(() -> Api.intake(others));
        }
        try (var threads = Executors.newFixedThreadPool(callers.size())) {
            for (var answer : threads.invokeAll(callers)) {
                assertThat(answer.get().getInt("accepted")).isEqualTo(20);
            }
        }
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(
                                        Api.as(Roles.AUDITOR)
                                                .get(
                                                        "/metrics/values?supplierId={s}&period=2026-Q1",
                                                        supplier)
                                                .jsonPath()
                                                .getString(
                                                        "items.find { it.code == 'otif' }.numerator"))
                                .isEqualTo("60"));
    }

    @Test
    void a_market_price_whose_id_came_with_another_content_is_quarantined() {
        Erp.Event price =
                new Erp.Event(
                        "erp-bad",
                        "bad-price",
                        "purchase.market-price-published.v1",
                        "2026-01-05T10:00:00Z",
                        """
                        {"itemNumber":"bad-4711","unitPrice":"5","currency":"EUR",\
                        "validFrom":"2026-01-05"}\
                        """);
        Erp.Event later =
                new Erp.Event(
                        price.source(),
                        price.id(),
                        price.type(),
                        "2026-01-06T10:00:00Z",
                        price.data().replace("\"5\"", "\"6\""));
        assertThat(Api.intake(List.of(price)).getInt("accepted")).isEqualTo(1);
        JsonPath receipt = Api.intake(List.of(later));
        assertThat(receipt.getInt("accepted")).isZero();
        assertThat(receipt.getInt("quarantined")).isEqualTo(1);
        JsonPath shown = quarantined(price.id());
        assertThat(shown.getList("items")).hasSize(1);
        assertThat(shown.getString("items[0].code")).isEqualTo("id-reused");
        assertThat(shown.getString("items[0].reason")).isNotBlank();
    }

    @Test
    void what_still_cannot_be_read_stays_after_a_replay() {
        Erp.Event event = good("bad-replay");
        Api.intake(Api.STRUCTURED, event.structured().replace("\"10\"", "\"ten\""));
        String id = quarantined(event.id()).getString("items[0].id");
        Api.as(Roles.OPERATOR).post("/quarantine/{id}/replay", id).then().statusCode(409);
        Api.as(Roles.OPERATOR)
                .post("/quarantine/{id}/replay", UUID.randomUUID())
                .then()
                .statusCode(404);
        JsonPath all = Api.as(Roles.OPERATOR).post("/quarantine/replay").jsonPath();
        assertThat(all.getLong("stillQuarantined")).isPositive();
        assertThat(quarantined(event.id()).getString("items[0].state")).isEqualTo("OPEN");
    }

    @Test
    void each_source_is_told_what_became_of_its_events() {
        String alias = "bad-sources";
        Api.known("Told", alias);
        List<Erp.Event> events =
                new ArrayList<>(
                        new Erp("erp-sources", alias)
                                .placed("src-1", "10", "5", "2026-01-05", "2026-01-20")
                                .received("src-1", "R1", "10", "2026-01-18")
                                .received("src-1", "R1", "10", "2026-01-19") // the number is taken
                                .received("src-waits", "R1", "10", "2026-01-18")
                                .placed("src-2", "10", "5", "2026-01-05", "2026-01-20")
                                .received("src-2", "R1", "10", "2026-03-07")
                                .again("\"10\"", "\"9\"")
                                .events());
        Erp.Event first = events.getFirst();
        events.add(
                new Erp.Event(
                        first.source(),
                        "src-unreadable",
                        first.type(),
                        first.time(),
                        first.data().replace("\"10\"", "\"-10\"")));
        Api.intake(events);
        Api.intake(events);
        Api.as(Roles.ERP_INTEGRATION)
                .get("/intake/sources")
                .then()
                .statusCode(200)
                .rootPath("items.find { it.source == 'erp-sources' }")
                .body("accepted", equalTo(7))
                .body("counted", equalTo(4))
                .body("superseded", equalTo(1))
                .body("waiting", equalTo(1))
                .body("quarantined", equalTo(1))
                .body("unreadable", equalTo(1))
                .body("completeness", equalTo(62.5f))
                .body("lastTime", startsWith("2026-03-07T11:00"))
                .body("lastHeard", notNullValue());
        Api.as(Roles.AUDITOR)
                .header("Accept", "text/csv")
                .get("/intake/sources")
                .then()
                .statusCode(200)
                .body(startsWith("source,accepted,counted,superseded"))
                .body(containsString("erp-sources,7,4,1,1,1,1,62.5"));
    }

    @Test
    void quarantine_shows_reason_sample_and_count_and_is_replayed_by_one_a_filter_or_all()
            throws SQLException {
        String since = OffsetDateTime.now(ZoneOffset.UTC).toString();
        List<Erp.Event> all = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            Erp.Event event =
                    new Erp("erp-repaired", "bad-repaired")
                            .placed("rep-" + i, "10", "5", "2026-01-05", "2026-01-20")
                            .events()
                            .getFirst();
            all.add(
                    new Erp.Event(
                            event.source(),
                            event.id(),
                            event.type(),
                            event.time(),
                            event.data()
                                    .replace(
                                            "\"quantity\":\"10\"",
                                            "\"quantity\":\"" + (i == 4 ? "-10" : "ten") + "\"")));
        }
        Api.intake(all);
        Api.intake(all);
        Api.intake(
                new Erp("erp-repaired", "bad-repaired")
                        .placed("rep-5", "10", "5", "2026-01-05", "2026-01-20")
                        .again("\"10\"", "\"9\"")
                        .events());
        summed("wrong-type", 3, 6, "UNREADABLE", "ten");
        summed("negative-quantity", 1, 2, "UNREADABLE", "-10");
        summed("id-reused", 1, 1, "LOG", "SAP-EU rep-5 10");

        String mine = "source=erp-repaired&since=" + since;
        assertThat(counted("/quarantine?" + mine)).isEqualTo(5);
        assertThat(counted("/quarantine?" + mine + "&code=wrong-type")).isEqualTo(3);
        assertThat(counted("/quarantine?" + mine + "&type=purchase.goods-received.v1")).isZero();
        assertThat(counted("/quarantine?source=erp-repaired&since=2099-01-01T00:00:00Z")).isZero();
        Api.as(Roles.OPERATOR)
                .get("/quarantine?since=yesterday")
                .then()
                .statusCode(400)
                .body("code", equalTo("since-malformed"));

        replayed("source=erp-repaired&since=2099-01-01T00:00:00Z", 0, 0);
        replayed(mine, 0, 4);
        // As if the reader had learned to read it.
        Owner.runs(
                """
                update quarantine set body = replace(convert_from(body, 'UTF8'), '"ten"', '"10"')::bytea
                 where source = 'erp-repaired'
                """);
        replayed(mine + "&code=negative-quantity", 0, 1);
        String one = quarantined(all.getFirst().id()).getString("items[0].id");
        Api.as(Roles.OPERATOR)
                .post("/quarantine/{id}/replay", one)
                .then()
                .statusCode(200)
                .body("replayed", equalTo(1));
        replayed(mine + "&eventId=" + all.get(1).id(), 1, 0);
        replayed(mine + "&type=purchase.order-line-placed.v1", 1, 1);
        assertThat(counted("/quarantine?" + mine)).isEqualTo(2);
        assertThat(counted("/quarantine?" + mine + "&state=REPLAYED")).isEqualTo(3);
    }

    private static void summed(String code, int events, int count, String origin, String sample) {
        Api.as(Roles.ERP_INTEGRATION)
                .get("/quarantine/summary")
                .then()
                .statusCode(200)
                .rootPath(
                        "items.find { it.source == 'erp-repaired' && it.code == '%s' }"
                                .formatted(code))
                .body("events", equalTo(events))
                .body("count", equalTo(count))
                .body("origin", equalTo(origin))
                .body("reason", notNullValue())
                .body("sampleId", notNullValue())
                .body("sample", containsString(sample));
    }

    private static int counted(String address) {
        return Api.as(Roles.OPERATOR).get(address).jsonPath().getList("items").size();
    }

    private static void replayed(String filter, int replayed, int still) {
        Api.as(Roles.OPERATOR)
                .post("/quarantine/replay?" + filter)
                .then()
                .statusCode(200)
                .body("replayed", equalTo(replayed))
                .body("stillQuarantined", equalTo(still));
    }
}
