package entente.governance.year;

import static entente.governance.year.Year.path;
import static entente.governance.year.Year.soon;
import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import entente.governance.Partnerships.Partner;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** What goes wrong in a year, and what both sides make of it. */
final class Trouble {

    private Trouble() {}

    /** Two breaches become two plans; when their window is over, the numbers alone decide. */
    static void plans(Year year) {
        YearMonth until = YearMonth.from(year.today()).plusMonths(1);
        String better = plan(year, until, "otif", "90", "HIGHER");
        String worse = plan(year, until, "ppm", "100", "LOWER");
        year.moveTo(until.atEndOfMonth().plusDays(2));
        get(AUDITOR, better).then().body("status", equalTo("RUNNING"));
        year.tell("scorecard.metrics-measured.v1", told -> told.put("period", until.toString()));
        soon().untilAsserted(() -> get(AUDITOR, better).then().body("measured", hasSize(1)));
        year.moveTo(until.atEndOfMonth().plusDays(12));
        soon().untilAsserted(() ->
                assertThat(get(AUDITOR, better).<String>path("status"))
                        .as("G9: closed by the re-measured KPI")
                        .isEqualTo("SUCCEEDED"));
        soon().untilAsserted(() ->
                assertThat(get(AUDITOR, worse).<String>path("proposal"))
                        .as("G9: failure proposes to step down")
                        .isEqualTo("TRANSACTIONAL"));
        soon().untilAsserted(() -> assertThat(year.open("PLAN_FAILED")).hasSize(1));
        post(
                        ADA,
                        "/lessons",
                        Map.of(
                                "source",
                                "IMPROVEMENT_PLAN",
                                "sourceId",
                                Year.id(worse),
                                "supplierId",
                                year.partner().supplier(),
                                "content",
                                Map.of("title", "Scrap", "text", "A shift is not a furnace")))
                .then()
                .statusCode(201);
    }

    private static String plan(
            Year year, YearMonth until, String code, String threshold, String better) {
        Partner partner = year.partner();
        year.tell(
                "scorecard.threshold-breached.v1",
                told ->
                        told.put("code", code)
                                .put("threshold", threshold)
                                .put("better", better)
                                .put("aggregateId", partner.supplier() + "/" + code));
        String list =
                "/improvement-plans?open=true&supplierId=" + partner.supplier() + "&kpi=" + code;
        soon().untilAsserted(() -> get(AUDITOR, list).then().body("items", hasSize(1)));
        String plan = "/improvement-plans/" + get(AUDITOR, list).<String>path("items[0].id");
        post(
                        partner.eva(),
                        plan + "/propose",
                        Map.of(
                                "rootCause",
                                "LACK_OF_RESOURCES",
                                "cause",
                                "One shift for two lines",
                                "support",
                                "Our planner for a month",
                                "until",
                                until.toString(),
                                "milestones",
                                List.of(
                                        Map.of(
                                                "text",
                                                "A second shift",
                                                "code",
                                                code,
                                                "target",
                                                threshold,
                                                "until",
                                                until.toString()))))
                .then()
                .statusCode(200);
        post(partner.tom(), plan + "/accept")
                .then()
                .statusCode(200)
                .body("status", equalTo("RUNNING"));
        return plan;
    }

    /** A crisis is closed by what both sides change; it counts those of the six months before. */
    static void crisis(Year year, int before) {
        Partner partner = year.partner();
        LocalDate began = year.today().minusDays(3);
        Response recorded =
                post(
                        ADA,
                        "/crises",
                        Map.of(
                                "scenario",
                                "RAW_MATERIAL_SHORTAGE",
                                "title",
                                "No nickel",
                                "startedOn",
                                began.toString(),
                                "categories",
                                List.of("castings-" + partner.supplier()),
                                "suppliers",
                                List.of(partner.supplier())));
        assertThat(recorded.<Integer>path("recurrences"))
                .as("G12: recurrence within six months")
                .isEqualTo(before);
        String crisis = path(recorded);
        Map<String, Object> much =
                Map.of("supplierId", partner.supplier(), "quantity", "1200", "unit", "kg");
        post(partner.tom(), crisis + "/promise", much).then().statusCode(200);
        post(ADA, crisis + "/receive", much).then().statusCode(200);
        int version =
                1
                        + get(AUDITOR, "/resilience/" + partner.supplier())
                                .then()
                                .extract()
                                .<Integer>path("plan.version");
        Map<String, Object> close =
                Map.of(
                        "endedOn",
                        year.today().toString(),
                        "outcomes",
                        List.of(
                                Map.of(
                                        "supplierId",
                                        partner.supplier(),
                                        "planVersion",
                                        version,
                                        "kind",
                                        "NEW_MATERIAL",
                                        "proposal",
                                        "An alloy without nickel")));
        assertThat(refused(post(ADA, crisis + "/close", close), 422))
                .as("G12: a crisis changes the emergency plan")
                .isEqualTo("emergency-plan-unchanged");
        Launch.emergencyPlan(year, version);
        post(ADA, crisis + "/close", close).then().statusCode(200);
    }
}
