package entente.governance.year;

import static entente.governance.year.Year.path;
import static entente.governance.year.Year.soon;
import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.as;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import entente.governance.Partnerships;
import entente.governance.Partnerships.Partner;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** The first day: opened, prepared, signed, in force, with everything that the year then tests. */
final class Launch {

    private static final List<Map<String, Object>> STEPS =
            List.of(
                    Map.of("side", "OURS", "what", "Release the stock", "withinHours", 24),
                    Map.of("side", "THEIRS", "what", "Second furnace"));

    private Launch() {}

    /** A meeting of the cadence. */
    record Occurrence(String path, Instant at) {}

    static String wave(Year year) {
        UUID supplier = year.partner().supplier();
        Map<String, Object> plan =
                Map.of(
                        "title", "Pilot",
                        "suppliers", List.of(supplier),
                        "criteria", List.of("A year together"));
        soon().untilAsserted(() ->
                assertThat(refused(post(ADA, "/waves", plan), 422))
                        .as("G17: pilots come from the shortlist")
                        .isEqualTo("not-shortlisted"));
        year.tell("supplier.candidate-shortlisted.v1", told -> told);
        soon().untilAsserted(() -> {
            String wave = path(post(ADA, "/waves", plan));
            post(ADA, wave + "/begin").then().statusCode(200);
        });
        return get(AUDITOR, "/waves?status=RUNNING&supplierId=" + supplier).path("items[0].id");
    }

    static void inForce(Year year) {
        Partner partner = year.partner();
        Partnerships.tieSponsors(partner);
        String programme = partner.path() + "/programme";
        get(AUDITOR, programme)
                .then()
                .body("steps.find { it.stage == 'LAUNCH' }.reached", equalTo(false))
                .body(
                        "steps.find { it.stage == 'LAUNCH' }.missing.code",
                        hasItem("kick-off-outputs-missing"));
        assertThat(refused(post(ADA, partner.charter() + "/activate"), 422))
                .as("G2: no charter in force before the six outputs")
                .isEqualTo("kick-off-outputs-missing");
        Partnerships.deliverAll(partner);
        Partnerships.sign(partner);
        post(ADA, partner.charter() + "/activate").then().statusCode(200);
        soon().untilAsserted(() ->
                get(AUDITOR, partner.path()).then().body("standing", equalTo("ACTIVE")));
        get(AUDITOR, programme)
                .then()
                .body("steps.find { it.stage == 'LAUNCH' }.reached", equalTo(true));
    }

    static List<Occurrence> cadence(Year year) {
        String cadence = "/cadences/" + year.partner().supplier();
        soon().untilAsserted(() -> get(AUDITOR, cadence).then().statusCode(200));
        List<String> meetings = get(AUDITOR, cadence).path("toCome.meetingId");
        List<String> times = get(AUDITOR, cadence).path("toCome.at");
        assertThat(meetings)
                .as("G3: the charter brings the occurrences of 13 months")
                .hasSizeGreaterThan(12);
        soon().untilAsserted(() ->
                get(AUDITOR, "/meetings/" + meetings.getLast()).then().statusCode(200));
        return IntStream.range(0, meetings.size())
                .mapToObj(i ->
                        new Occurrence("/meetings/" + meetings.get(i), Instant.parse(times.get(i))))
                .toList();
    }

    static String action(Year year, int days) {
        return path(
                post(
                        year.partner().eva(),
                        "/action-items",
                        Map.of(
                                "supplierId",
                                year.partner().supplier(),
                                "title",
                                "Send samples",
                                "ownerId",
                                year.partner().theirs(),
                                "dueOn",
                                year.today().plusDays(days).toString())));
    }

    static String promise(Year year, String what, int days) {
        return path(
                post(
                        year.partner().tom(),
                        "/commitments",
                        Map.of(
                                "supplierId",
                                year.partner().supplier(),
                                "kind",
                                "RESPONSE_TIME",
                                "what",
                                what,
                                "dueOn",
                                year.today().plusDays(days).toString())));
    }

    /** The emergency plan, in force once the other side agrees. */
    static void emergencyPlan(Year year, int version) {
        Partner partner = year.partner();
        String path = "/resilience/" + partner.supplier();
        post(
                        partner.eva(),
                        path + "/propose-plan",
                        Map.of(
                                "text",
                                "Who calls whom, version " + version,
                                "ours",
                                partner.ours(),
                                "theirs",
                                partner.theirs(),
                                "steps",
                                STEPS))
                .then()
                .statusCode(200);
        post(partner.tom(), path + "/agree-plan", Map.of("version", version))
                .then()
                .statusCode(200)
                .body("plan.version", equalTo(version));
    }

    static void scenario(Year year) {
        Partner partner = year.partner();
        String scenario =
                path(
                        post(
                                partner.eva(),
                                "/scenarios",
                                Map.of(
                                        "supplierId",
                                        partner.supplier(),
                                        "kind",
                                        "RAW_MATERIAL_SHORTAGE",
                                        "title",
                                        "No nickel",
                                        "likelihood",
                                        3,
                                        "impact",
                                        5)));
        post(
                        partner.eva(),
                        scenario + "/propose-response",
                        Map.of("ours", partner.ours(), "theirs", partner.theirs(), "steps", STEPS))
                .then()
                .statusCode(200);
        post(partner.tom(), scenario + "/agree-response", Map.of("version", 1))
                .then()
                .statusCode(200)
                .body("agreed.version", equalTo(1));
    }

    /** A paper for everybody; and one for us, of which it is known who read it. */
    static String papers(Year year) {
        String open = paper(year, "Award", "PUBLIC");
        get(year.partner().tom(), open + "/versions/1/content").then().statusCode(200);
        String closed = paper(year, "Costs", "CONFIDENTIAL");
        get(year.partner().tom(), closed + "/versions/1/content").then().statusCode(404);
        get(ADA, closed + "/versions/1/content").then().statusCode(200);
        get(AUDITOR, "/documents/access-log?documentId=" + Year.id(closed))
                .then()
                .body("items", hasSize(1));
        return open;
    }

    private static String paper(Year year, String title, String of) {
        String paper =
                path(
                        post(
                                year.partner().eva(),
                                "/documents",
                                Map.of(
                                        "supplierId",
                                        year.partner().supplier(),
                                        "title",
                                        title,
                                        "kind",
                                        "REPORT",
                                        "informationClass",
                                        of)));
        as(year.partner().eva())
                .contentType("text/plain")
                .queryParam("name", title + ".txt")
                .body(title)
                .post(paper + "/versions")
                .then()
                .statusCode(201);
        return paper;
    }
}
