package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.platform.testkit.EnginesResource;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lines and sums made again from the purchase log, while they are asked for and events come in. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class RebuildIT {

    private static final String TAG = "rebuild";

    private static Erp story(int from, int to) {
        Erp erp = new Erp("erp-" + TAG, TAG + "-main");
        for (int i = from; i < to; i++) {
            String order = TAG + "-" + i;
            erp.placed(order, "10", "5." + i, "5", "EUR", "2026-01-0" + (1 + i % 9), "2026-02-15")
                    .received(order, "R1", i % 3 == 0 ? "4" : "10", "2026-02-0" + (1 + i % 9))
                    .inspected(order, "R1", "4", "1", "2026-02-20");
        }
        erp.received(TAG + "-unplaced-" + from, "R1", "3", "2026-02-14");
        erp.received(TAG + "-" + from, "R1", "4", "2026-02-21"); // its number was there before
        erp.placed(TAG + "-mixed-" + from, "3", "7", "2026-01-03", "2026-02-15")
                .namedBy(TAG + "-other")
                .received(TAG + "-mixed-" + from, "R1", "3", "2026-02-14");
        return erp;
    }

    private static List<String> answers(UUID supplier, String more) {
        List<String> answers = new ArrayList<>();
        for (String effective : List.of("2026-12-31", "2026-02-03")) {
            for (String what : List.of("", "/explanation", "/facts")) {
                Response response =
                        Api.as(Roles.AUDITOR)
                                .get(
                                        "/scorecards/"
                                                + supplier
                                                + "/2026-Q1"
                                                + what
                                                + "?effective="
                                                + effective
                                                + more);
                assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
                answers.add(
                        response.asString()
                                .replaceAll("\"position\":\\d+", "\"position\":0")
                                .replaceAll("&asOf=[^&\"]*", "")
                                .replaceAll("\"next\":\"[^\"]*\"", "\"next\":\"KEY\""));
            }
        }
        return answers;
    }

    private static int superseded() {
        return Api.as(Roles.OPERATOR)
                .get("/intake/sources")
                .path("items.find { it.source == 'erp-%s' }.superseded".formatted(TAG));
    }

    private static JsonPath status() {
        return Api.as(Roles.OPERATOR).get("/admin/purchases").jsonPath();
    }

    private static void rebuilt(int serving) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        status().get("building") == null && status().getInt("serving") > serving);
    }

    @Test
    void what_another_code_left_is_made_right_from_the_log_while_events_come_in()
            throws SQLException {
        UUID supplier;
        try (Topics topics = new Topics()) {
            supplier = topics.supplier("Rebuilt", TAG + "-main");
            topics.alias(supplier, TAG + "-other");
        }
        Api.intake(story(0, 40).events());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.scorecard(supplier, "2026-Q1", "").statusCode() == 200);
        List<String> before = answers(supplier, "");
        assertThat(before).isEqualTo(answers(supplier, "&asOf=2099-01-01"));

        int superseded = superseded();
        // As another fold and another form would have left it.
        Owner.runs(
                """
                update purchase_sum set lines_due = lines_due + 7 where party_value like 'rebuild-%';
                update purchase_line set received = 1, due_on = due_on + 100,
                       events = overlay(events placing '\\x7e'::bytea from 1 for 1)
                 where order_number like 'rebuild-%';
                delete from purchase_unsettled where party_value like 'rebuild-%';
                update purchase_superseded set events = events + 7 where source like '%rebuild%';
                update purchase_change set changed = pg_current_xact_id()::text::bigint
                """);
        assertThat(answers(supplier, "")).isNotEqualTo(before);

        int serving = status().getInt("serving");
        Api.as(Roles.OPERATOR).post("/admin/purchases/rebuild").then().statusCode(202);
        for (int i = 0; i < 10; i++) {
            Api.intake(story(40 + i * 4, 44 + i * 4).events());
            assertThat(Api.scorecard(supplier, "2026-Q1", "").statusCode()).isEqualTo(200);
        }
        rebuilt(serving);

        assertThat(answers(supplier, "")).isEqualTo(answers(supplier, "&asOf=2099-01-01"));
        assertThat(status().getLong("made")).isEqualTo(status().getLong("lines"));
        assertThat(superseded()).as("one of each story").isEqualTo(superseded + 10);

        // And once more with nothing to mend: what the intake kept is what the log comes to.
        List<String> kept = answers(supplier, "");
        int again = status().getInt("serving");
        Api.as(Roles.OPERATOR).post("/admin/purchases/rebuild").then().statusCode(202);
        rebuilt(again);
        assertThat(answers(supplier, "")).isEqualTo(kept);
        assertThat(superseded()).isEqualTo(superseded + 10);
    }

    @Test
    void what_another_code_began_to_make_is_begun_anew() throws SQLException {
        Api.intake(story(200, 210).events());
        int serving = status().getInt("serving");
        // As another fold left it when it was stopped: all lines made, none of them right.
        Owner.runs(
                """
                update purchase_fold set building = serving + 1, building_form = -1,
                       building_currency = 'EUR';
                update purchase_line set generation = (select building from purchase_fold)
                """);
        Api.as(Roles.OPERATOR).post("/admin/purchases/rebuild").then().statusCode(202);
        rebuilt(serving);
        assertThat(status().getInt("serving")).isEqualTo(serving + 2);
        assertThat(status().getLong("made")).isEqualTo(status().getLong("lines"));
    }
}
