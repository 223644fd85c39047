package entente.governance.year;

import static entente.governance.year.Year.id;
import static entente.governance.year.Year.path;
import static entente.governance.year.Year.soon;
import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import entente.governance.Partnerships.Partner;
import entente.governance.year.Launch.Occurrence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The daily work: what is late goes up, meets, is decided and is done. */
final class Days {

    private Days() {}

    /** Nobody settles it: it goes up by the clock, level by level, and not before. */
    static String escalation(Year year) {
        Partner partner = year.partner();
        String escalation =
                path(
                        post(
                                partner.eva(),
                                "/escalations",
                                Map.of(
                                        "supplierId",
                                        partner.supplier(),
                                        "reason",
                                        "The line stands still")));
        for (String level : List.of("OPERATIONAL", "CATEGORY", "SPONSOR")) {
            soon().untilAsserted(() ->
                    get(AUDITOR, escalation)
                            .then()
                            .body("level", equalTo(level))
                            .body("overAt", notNullValue()));
            Instant over = Instant.parse(get(AUDITOR, escalation).path("overAt"));
            year.moveTo(over.minus(Duration.ofHours(1)));
            get(AUDITOR, escalation).then().body("level", equalTo(level));
            year.moveTo(over.plusSeconds(1));
        }
        soon().untilAsserted(() ->
                get(AUDITOR, escalation)
                        .then()
                        .body("level", equalTo("STEERING_COMMITTEE"))
                        .body("overAt", equalTo(null)));
        assertThat(year.told("escalation-raised", "escalation/" + id(escalation)))
                .as("G7: raised by the clock, once for each level")
                .isEqualTo(3);
        return escalation;
    }

    static void overdue(Year year, String action, String broken) {
        year.seen("G6: an action that nobody did is overdue, once", "action-overdue");
        soon().untilAsserted(() -> get(AUDITOR, broken).then().body("status", equalTo("BROKEN")));
        year.seen("G13: a promise whose day went by is broken, once", "commitment-broken");
        soon().untilAsserted(() ->
                assertThat(year.open("ACTION_OVERDUE"))
                        .as("G6: what is overdue waits for the next meeting")
                        .containsExactly(id(action)));
        soon().untilAsserted(() ->
                assertThat(year.notices(year.partner().tom(), "OVERDUE"))
                        .as("G15: its owner is told, and whoever has to answer the escalation")
                        .anyMatch(title -> title.contains("Send samples")));
    }

    static void missed(Year year, Occurrence first) {
        if (year.now().isBefore(first.at())) {
            year.moveTo(first.at().plus(Duration.ofDays(2)));
        }
        soon().untilAsserted(() ->
                assertThat(get(AUDITOR, first.path()).<String>path("status"))
                        .as("G3: an occurrence that nobody held is missed")
                        .isEqualTo("MISSED"));
        soon().untilAsserted(
                        () -> assertThat(year.open("MEETING_MISSED")).contains(id(first.path())));
        soon().untilAsserted(() ->
                assertThat(year.notices(year.partner().eva(), "MISSED"))
                        .as("G15: who leads is told")
                        .isNotEmpty());
    }

    /** A meeting deals with everything that is open: it is proposed, decided, settled. */
    static void meeting(Year year, String escalation, String action) {
        Partner partner = year.partner();
        String meeting =
                path(
                        post(
                                ADA,
                                "/meetings",
                                Map.of(
                                        "supplierId",
                                        partner.supplier(),
                                        "kind",
                                        "STRATEGY_MEETING",
                                        "at",
                                        year.now().plus(Duration.ofHours(3)).toString())));
        soon().untilAsserted(() ->
                get(partner.eva(), meeting + "/agenda/proposal")
                        .then()
                        .statusCode(200)
                        .body("items.ref", hasItems(id(escalation), id(action))));
        post(
                        ADA,
                        meeting + "/hold",
                        Map.of(
                                "attendees",
                                List.of(partner.ours(), partner.theirs()),
                                "heldOn",
                                year.today().toString()))
                .then()
                .statusCode(200)
                .body("quorum", equalTo(true));
        year.tell("scorecard.published.v1", told -> told);
        soon().untilAsserted(() ->
                post(
                                partner.eva(),
                                "/decisions",
                                Map.of(
                                        "supplierId",
                                        partner.supplier(),
                                        "topic",
                                        "INVESTMENT",
                                        "question",
                                        "Which press?",
                                        "options",
                                        List.of("New", "Used"),
                                        "chosen",
                                        "New",
                                        "reason",
                                        "Pays back in a year",
                                        "meetingId",
                                        id(meeting),
                                        "scorecard",
                                        Map.of("period", "2026-Q3", "version", 3)))
                        .then()
                        .statusCode(201)
                        .body("scorecard.version", equalTo(3)));
        post(partner.eva(), escalation + "/resolve", Map.of("resolution", "Both pay half"))
                .then()
                .statusCode(200)
                .body("ending.inTime", equalTo(false));
        post(partner.tom(), action + "/complete", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"));
        post(partner.eva(), meeting + "/minute", Map.of("text", "The press is bought"))
                .then()
                .statusCode(200);
        post(partner.tom(), meeting + "/approve-minutes")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
        soon().untilAsserted(() ->
                assertThat(year.open("ACTION_OVERDUE"))
                        .as("G4: what was done is not open any more")
                        .isEmpty());
    }

    /** Late, but kept: trust is what was kept on its day per what was due. */
    static void trust(Year year, String kept, String broken) {
        Partner partner = year.partner();
        post(partner.tom(), broken + "/keep", Map.of("evidence", "Now at last"))
                .then()
                .statusCode(200);
        post(partner.eva(), broken + "/keep", Map.of("evidence", "Seen"))
                .then()
                .statusCode(200)
                .body("status", equalTo("KEPT"))
                .body("late", equalTo(true));
        get(AUDITOR, kept).then().body("status", equalTo("KEPT")).body("late", equalTo(false));
        soon().untilAsserted(() ->
                get(partner.tom(), "/commitments/trust?supplierId=" + partner.supplier())
                        .then()
                        .statusCode(200)
                        .body("lastYear.findAll { it.side == 'THEIRS' }.keptOnTime", hasItem(1))
                        .body("lastYear.findAll { it.side == 'THEIRS' }.keptLate", hasItem(1)));
    }
}
