package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.platform.testkit.EnginesResource;
import entente.platform.web.Roles;
import entente.scorecard.purchases.Party;
import entente.scorecard.suppliers.Directory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A scorecard that was made is kept and answered again, and never once it is out of date: whatever
 * it is made of changes, the next answer is what the long way over the log gives.
 */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class KeptCardsIT {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final String DAY = "?effective=2026-12-31";
    private static final String LOG = "&asOf=2099-01-01";

    @Inject Directory directory;

    private UUID supplier(String... aliases) {
        UUID supplier;
        try (Topics topics = new Topics()) {
            supplier = topics.supplier("Kept " + aliases[0], aliases);
        }
        for (String alias : aliases) {
            Party party = new Party.Alias("SAP-EU", alias);
            await().atMost(BOUND)
                    .until(() -> supplier.equals(directory.at(null).supplierOf(party)));
        }
        return supplier;
    }

    /** Card, explanation and metrics, without what names the question. */
    private static List<String> answers(UUID supplier, String more) {
        List<String> answers = new ArrayList<>();
        for (String address :
                List.of(
                        "/scorecards/" + supplier + "/2026-Q1" + DAY,
                        "/scorecards/" + supplier + "/2026-Q1/explanation" + DAY,
                        "/scorecards" + DAY + "&period=2026-Q1&supplierId=" + supplier,
                        "/metrics/values" + DAY + "&period=2026-Q1&supplierId=" + supplier)) {
            Response response = Api.as(Roles.AUDITOR).get(address + more);
            assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
            answers.add(
                    response.asString()
                            .replaceAll("\"position\":\\d+", "\"position\":0")
                            .replaceAll("&asOf=[^&\"]*", ""));
        }
        return answers;
    }

    /** What the ranking says of the supplier, but for the rank, which others decide as well. */
    private static Map<String, Object> ranked(UUID supplier, String more) {
        Map<String, Object> item =
                Api.as(Roles.AUDITOR)
                        .get("/rankings" + DAY + "&period=2026-Q1&limit=500" + more)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items.find { it.supplierId == '" + supplier + "' }");
        Map<String, Object> said = new LinkedHashMap<>(item);
        said.remove("rank");
        return said;
    }

    /** Ten pieces of what only this alias delivers, due on 2026-01-20. */
    private static List<Erp.Event> delivered(String alias, String order, String on) {
        return new Erp("erp-" + alias, alias)
                        .placed(order, "10", "5", "2026-01-05", "2026-01-20")
                        .received(order, "R1", "10", on)
                        .events()
                        .stream()
                        .map(e ->
                                new Erp.Event(
                                        e.source(),
                                        e.id(),
                                        e.type(),
                                        e.time(),
                                        e.data().replace("4711", "item-" + alias)))
                        .toList();
    }

    private static Erp.Event price(String id, String alias, String price, String from) {
        return new Erp.Event(
                "kept-index",
                id,
                "purchase.market-price-published.v1",
                "2026-02-01T10:00:00Z",
                """
                {"itemNumber":"item-%s","unitPrice":"%s","currency":"EUR","validFrom":"%s"}\
                """
                        .formatted(alias, price, from));
    }

    private static Erp.Event unreadable(String alias, String id) {
        Erp.Event event = delivered(alias, id, "2026-01-19").getFirst();
        return new Erp.Event(
                event.source(),
                id,
                event.type(),
                event.time(),
                event.data().replace("\"quantity\":\"10\"", "\"quantity\":\"-10\""));
    }

    @Test
    void every_purchase_that_changes_a_scorecard_is_on_it_at_once() {
        UUID supplier = supplier("kept-main", "kept-same");
        supplier("kept-other");
        Erp mixed =
                new Erp("erp-kept-mixed", "kept-same")
                        .placed("kept-mixed", "10", "5", "2026-01-05", "2026-01-20")
                        .namedBy("kept-main")
                        .received("kept-mixed", "R1", "4", "2026-01-19")
                        .namedBy("kept-other")
                        .received("kept-mixed", "R2", "6", "2026-01-19");
        Erp reused =
                new Erp("erp-kept-main", "kept-main")
                        .placed("kept-1", "10", "5", "2026-01-05", "2026-01-20")
                        .again("\"10\"", "\"11\"");
        Map<String, List<Erp.Event>> steps = new LinkedHashMap<>();
        steps.put("a line in time", delivered("kept-main", "kept-1", "2026-01-19"));
        steps.put("a late one", delivered("kept-same", "kept-2", "2026-01-29"));
        steps.put(
                "a receipt of nothing",
                new Erp("erp-kept", "kept-main")
                        .received("kept-none", "R1", "3", "2026-01-14")
                        .events());
        steps.put("an unreadable event", List.of(unreadable("kept-main", "kept-broken")));
        steps.put("a market price", List.of(price("kept-price", "kept-main", "4", "2026-01-01")));
        steps.put(
                "a later market price",
                List.of(price("kept-price-2", "kept-main", "3", "2026-01-02")));
        steps.put("a line of several names", mixed.events());
        steps.put("an id that was used", reused.events());
        steps.forEach((step, events) -> {
            List<String> before = answers(supplier, "");
            assertThat(ranked(supplier, "")).isEqualTo(ranked(supplier, LOG));
            Api.intake(events);
            assertThat(answers(supplier, "")).as(step).isEqualTo(answers(supplier, LOG));
            assertThat(answers(supplier, "")).as(step).isNotEqualTo(before);
            assertThat(ranked(supplier, "")).as(step).isEqualTo(ranked(supplier, LOG));
        });
    }

    @Test
    void what_the_views_hear_is_on_the_kept_scorecard_as_soon_as_it_is_known() {
        UUID supplier = supplier("kept-heard");
        UUID other = supplier("kept-heard-other");
        Erp foreign =
                new Erp("erp-kept-heard", "kept-heard")
                        .placed("kept-foreign", "10", "5", "5", "KPT", "2026-01-05", "2026-01-20")
                        .received("kept-foreign", "R1", "10", "2026-01-19")
                        .placed("kept-between", "10", "5", "2026-01-05", "2026-01-20")
                        .namedBy("kept-heard-later")
                        .received("kept-between", "R1", "10", "2026-01-19");
        Api.intake(delivered("kept-heard", "kept-euro", "2026-01-19"));
        Api.intake(delivered("kept-heard-other", "kept-late", "2026-01-29"));
        Api.intake(foreign.events());
        try (Topics topics = new Topics()) {
            Map<String, Runnable> steps = new LinkedHashMap<>();
            steps.put("a rate", () -> Api.rate("KPT", "2026-01-01", "0.5"));
            steps.put("a rate corrected", () -> Api.rate("KPT", "2026-01-01", "0.25"));
            steps.put("a further alias", () -> topics.alias(supplier, "kept-heard-later"));
            steps.put(
                    "a new name",
                    () ->
                            topics.supplier(
                                    supplier,
                                    "supplier.details-changed.v1",
                                    """
                                    {"supplierId":"%s","name":"Renamed","country":"DE",\
                                    "categories":["castings"]}\
                                    """
                                            .formatted(supplier)));
            steps.put(
                    "a merger",
                    () ->
                            topics.supplier(
                                    other,
                                    "supplier.merged.v1",
                                    """
                                    {"supplierId":"%s","intoId":"%s"}\
                                    """
                                            .formatted(other, supplier)));
            steps.forEach((step, act) -> {
                List<String> before = answers(supplier, "");
                assertThat(before).as(step).isEqualTo(answers(supplier, LOG));
                act.run();
                await(step).atMost(BOUND).until(() -> !answers(supplier, LOG).equals(before));
                assertThat(answers(supplier, "")).as(step).isEqualTo(answers(supplier, LOG));
                assertThat(ranked(supplier, "")).as(step).isEqualTo(ranked(supplier, LOG));
            });
        }
    }

    @Test
    void a_caller_that_has_the_scorecard_is_told_so_until_it_changes() {
        UUID supplier = supplier("kept-tag");
        Api.intake(delivered("kept-tag", "kept-tag-1", "2026-01-19"));
        String address = "/scorecards/" + supplier + "/2026-Q1" + DAY;
        String tag = Api.as(Roles.AUDITOR).get(address).header("ETag");
        assertThat(tag).startsWith("W/\"");
        // Something of somebody else moves the log, not the scorecard.
        long position =
                Api.intake(delivered("kept-nobody", "kept-nobody-1", "2026-01-19"))
                        .getLong("position");
        Response same = Api.as(Roles.AUDITOR).header("If-None-Match", tag).get(address);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(Long.parseLong(same.header("Position"))).isGreaterThanOrEqualTo(position);
        Api.intake(delivered("kept-tag", "kept-tag-2", "2026-01-29"));
        Response other = Api.as(Roles.AUDITOR).header("If-None-Match", tag).get(address);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.header("ETag")).isNotEqualTo(tag);
    }

    /** The comparison would see a change that nobody says. */
    @Test
    void a_change_that_is_not_said_shows() throws SQLException {
        UUID supplier = supplier("kept-mute");
        Api.intake(delivered("kept-mute", "kept-mute-1", "2026-01-19"));
        assertThat(answers(supplier, "")).isEqualTo(answers(supplier, LOG));
        muted("kept-mute", () -> Api.intake(delivered("kept-mute", "kept-mute-2", "2026-01-29")));
        assertThat(answers(supplier, "")).isNotEqualTo(answers(supplier, LOG));
        Api.intake(delivered("kept-mute", "kept-mute-3", "2026-01-19"));
        assertThat(answers(supplier, "")).isEqualTo(answers(supplier, LOG));

        muted(
                "",
                () ->
                        Api.intake(
                                List.of(price("kept-mute-price", "kept-mute", "2", "2026-01-01"))));
        assertThat(answers(supplier, "")).isNotEqualTo(answers(supplier, LOG));
        Api.intake(List.of(price("kept-mute-price-2", "kept-mute", "1", "2026-01-02")));
        assertThat(answers(supplier, "")).isEqualTo(answers(supplier, LOG));

        muted("kept-mute", () -> Api.intake(List.of(unreadable("kept-mute", "kept-mute-bad"))));
        assertThat(answers(supplier, "")).isNotEqualTo(answers(supplier, LOG));
        Api.intake(List.of(unreadable("kept-mute", "kept-mute-worse")));
        assertThat(answers(supplier, "")).isEqualTo(answers(supplier, LOG));
    }

    private static void muted(String party, Runnable change) throws SQLException {
        Owner.runs(
                """
                create function mute() returns trigger language plpgsql as $f$
                begin return null; end $f$;
                create trigger mute before insert or update on purchase_change
                  for each row when (new.party_value = '%s') execute function mute()
                """
                        .formatted(party));
        try {
            change.run();
        } finally {
            Owner.runs("drop trigger mute on purchase_change; drop function mute()");
        }
    }
}
