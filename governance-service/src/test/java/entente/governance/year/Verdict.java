package entente.governance.year;

import static entente.governance.year.Year.soon;
import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import entente.governance.Partnerships.Partner;
import entente.governance.winddown.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The end of the year: what it was worth, judged on evidence, and how it ends. */
final class Verdict {

    private Verdict() {}

    /** The sponsors' contact by hand: whole quarters that are over, and those with a contact. */
    static void contact(Year year, LocalDate opened, Set<LocalDate> contacts) {
        int due = 0;
        int met = 0;
        LocalDate quarter = quarterOf(opened).plusMonths(3);
        for (;
                !quarter.plusMonths(3).plusDays(5).isAfter(year.today());
                quarter = quarter.plusMonths(3)) {
            LocalDate each = quarter;
            due++;
            met += contacts.stream().anyMatch(on -> quarterOf(on).equals(each)) ? 1 : 0;
        }
        int silent = due - met;
        assertThat(silent).as("quarters without contact").isPositive();
        int all = due;
        soon().untilAsserted(() ->
                get(AUDITOR, "/sponsors/" + year.partner().supplier() + "/contacts")
                        .then()
                        .statusCode(200)
                        .body("due", equalTo(all))
                        .body("met", equalTo(all - silent)));
        soon().untilAsserted(() ->
                assertThat(year.open("SPONSOR_SILENT"))
                        .as("G8: silence is put before the next meeting")
                        .isNotEmpty());
    }

    private static LocalDate quarterOf(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    /** What both sides may tell everybody. */
    static void publicReport(Year year, String document) {
        Partner partner = year.partner();
        String report = "/public-reports/" + partner.supplier();
        post(
                        ADA,
                        report + "/draft",
                        Map.of("headline", "Scrap halved", "documents", List.of(Year.id(document))))
                .then()
                .statusCode(200);
        Map<String, Object> first = Map.of("draft", 1);
        post(partner.eva(), report + "/release", first).then().statusCode(200);
        get(AUDITOR, report).then().statusCode(404);
        post(partner.tom(), report + "/release", first).then().statusCode(200);
        get(AUDITOR, report)
                .then()
                .statusCode(200)
                .body("report.headline", equalTo("Scrap halved"))
                .body("report.results.decisionsTaken", equalTo(1));
    }

    static String reviewDue(Year year) {
        String list = "/reviews?supplierId=" + year.partner().supplier();
        soon().untilAsserted(
                        () -> get(AUDITOR, list).then().statusCode(200).body("items", hasSize(1)));
        year.seen("G10: the review is due after twelve months, once", "partnership-review-due");
        return "/reviews/" + get(AUDITOR, list).<String>path("items[0].id");
    }

    static void conclude(Year year, String review) {
        Partner partner = year.partner();
        assertThat(refused(post(partner.eva(), review + "/conclude", verdict(1)), 422))
                .as("G10: no verdict without evidence")
                .isEqualTo("evidence-missing");
        post(ADA, review + "/prepare")
                .then()
                .statusCode(200)
                .body("evidence.scorecards", hasSize(1))
                .body("evidence.exhibits.position", everyItem(greaterThanOrEqualTo(0)));
        int preparation = get(ADA, review).path("preparation");
        post(
                        partner.tom(),
                        review + "/opine",
                        Map.of(
                                "preparation",
                                preparation,
                                "verdict",
                                "MAINTAIN",
                                "reason",
                                "It works"))
                .then()
                .statusCode(200);
        post(partner.eva(), review + "/conclude", verdict(preparation))
                .then()
                .statusCode(200)
                .body("status", equalTo("CONCLUDED"))
                .body("conclusion.on", equalTo(year.today().toString()));
        soon().untilAsserted(() ->
                get(AUDITOR, partner.path())
                        .then()
                        .body("lastVerdict", equalTo("WIND_DOWN"))
                        .body("reviewAgeDays", equalTo(0)));
        soon().untilAsserted(() ->
                get(AUDITOR, partner.path() + "/timeline?since=last-review&limit=100")
                        .then()
                        .statusCode(200)
                        .body("items.type", hasItem("partnership-reviewed"))
                        .body("items.type.contains('action-overdue')", equalTo(false)));
    }

    private static Map<String, Object> verdict(int preparation) {
        return Map.of(
                "preparation",
                preparation,
                "verdict",
                "WIND_DOWN",
                "reason",
                "Both grow in other directions",
                "objectives",
                List.of(),
                "lessons",
                List.of("Meet at their plant"));
    }

    /** What the year taught is found, whoever wrote it where. */
    static void lessons(Year year, String wave) {
        String path = "/waves/" + wave;
        post(ADA, path + "/meet", Map.of("criterion", 1, "evidence", "The review"))
                .then()
                .statusCode(200);
        assertThat(refused(post(year.partner().eva(), path + "/complete"), 422))
                .as("G17: a wave teaches before it ends")
                .isEqualTo("learning-missing");
        post(ADA, path + "/learn", Map.of("text", "Tie the accounts before the kick-off"))
                .then()
                .statusCode(200);
        post(year.partner().eva(), path + "/complete").then().statusCode(200);
        soon().untilAsserted(() ->
                get(AUDITOR, "/lessons?limit=100&supplierId=" + year.partner().supplier())
                        .then()
                        .statusCode(200)
                        .body("items.source", hasItems("REVIEW", "IMPROVEMENT_PLAN")));
        get(AUDITOR, "/lessons?words=meeting plants&supplierId=" + year.partner().supplier())
                .then()
                .body("items", hasSize(1));
    }

    static void windDown(Year year) {
        Partner partner = year.partner();
        String path = "/wind-downs/" + partner.supplier();
        soon().untilAsserted(() ->
                get(partner.eva(), path)
                        .then()
                        .statusCode(200)
                        .body("cause", equalTo("REVIEW_VERDICT")));
        LocalDate end = year.today().plusDays(30);
        post(partner.eva(), path + "/give-notice", Map.of("endOn", end.toString()))
                .then()
                .statusCode(200);
        assertThat(refused(post(partner.eva(), path + "/complete"), 422))
                .as("G11: gracefully, by the list")
                .isEqualTo("items-open");
        for (Item item : Item.values()) {
            post(
                            partner.eva(),
                            path + "/items/" + item + "/waive",
                            Map.of("reason", "There is none"))
                    .then()
                    .statusCode(200);
        }
        year.moveTo(end);
        post(partner.eva(), path + "/complete")
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"));
        year.tell(
                "supplier.engagement-model-changed.v1",
                told -> {
                    told.put("to", "TRANSACTIONAL")
                            .put("cause", "WIND_DOWN_COMPLETED")
                            .put("effectiveOn", year.today().toString())
                            .putNull("sponsors");
                    return told;
                });
        soon().untilAsserted(() ->
                get(AUDITOR, partner.path())
                        .then()
                        .body("standing", equalTo("CLOSED"))
                        .body("closedBecause", equalTo("WIND_DOWN")));
    }

    /** One answer about all of it. */
    static void around(Year year) {
        soon().untilAsserted(() ->
                get(AUDITOR, year.partner().path())
                        .then()
                        .statusCode(200)
                        .body("around.score.score", equalTo(82.4f))
                        .body("around.people", hasSize(2))
                        .body("around.nextMeeting", notNullValue())
                        .body("around.openMatters", notNullValue()));
    }

    /** The rules were kept, by the order of the events alone. */
    static void proven(Year year) {
        get(AUDITOR, "/proofs/violations?supplierId=" + year.partner().supplier())
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        get(AUDITOR, "/proofs")
                .then()
                .body("items.code", hasItems("six-outputs-before-activation"));
    }
}
