package entente.innovation.initiatives;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.as;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static entente.platform.testkit.Api.theirs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import entente.innovation.Suppliers;
import entente.platform.testkit.EnginesResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An initiative from its start to the market, over HTTP. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class InitiativesIT {

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static Map<String, Object> body(UUID supplier) {
        return new HashMap<>(
                Map.of(
                        "supplierId",
                        supplier,
                        "title",
                        "Bond instead of <weld>",
                        "goal",
                        "Assembly in half the time",
                        "kind",
                        "PROCESS_IMPROVEMENT",
                        "ours",
                        Map.of("personId", UUID.randomUUID(), "account", "ada"),
                        "theirs",
                        Map.of("personId", UUID.randomUUID(), "account", "tom"),
                        "startOn",
                        today().minusDays(30).toString()));
    }

    private static String started(UUID supplier) {
        String id =
                post(ADA, "/initiatives", body(supplier))
                        .then()
                        .statusCode(201)
                        .body("stage", equalTo("IDEA"))
                        .body("team", hasSize(2))
                        .body("nextCriteria", hasSize(3))
                        .extract()
                        .path("id");
        return "/initiatives/" + id;
    }

    private static Map<String, Object> gate(Stage to) {
        return new HashMap<>(
                Map.of(
                        "to",
                        to,
                        "findings",
                        to.criteria().stream()
                                .map(each ->
                                        Map.of("criterion", each, "met", true, "reason", "Seen"))
                                .toList()));
    }

    private static Response passed(String initiative, String tom, Map<String, Object> gate) {
        int no =
                post(ADA, initiative + "/gate", gate)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("gate.no");
        Response passed = post(tom, initiative + "/gate/" + no + "/pass");
        passed.then().statusCode(200).body("gate", nullValue());
        return passed;
    }

    @Test
    void both_sides_bring_an_initiative_to_the_market() {
        UUID supplier = Suppliers.active();
        String tom = theirs("tom", supplier);
        String initiative = started(supplier);
        assertThat(refused(post(ADA, initiative + "/gate", gate(Stage.PILOT)), 422))
                .isEqualTo("gate-out-of-order");
        Map<String, Object> half = gate(Stage.ASSESSED);
        half.put(
                "findings",
                List.of(Map.of("criterion", Criterion.FEASIBLE, "met", true, "reason", "Seen")));
        post(ADA, initiative + "/gate", half)
                .then()
                .statusCode(422)
                .body("code", equalTo("gate-criteria-missing"));
        passed(initiative, tom, gate(Stage.ASSESSED)).then().body("stage", equalTo("ASSESSED"));
        assertThat(refused(post(ADA, initiative + "/gate", gate(Stage.PILOT)), 422))
                .isEqualTo("ip-terms-missing");
        termsAreAgreed(initiative, tom);
        passed(initiative, tom, gate(Stage.PILOT));
        aPilotIsRun(initiative, tom);
        passed(initiative, tom, gate(Stage.SCALE));
        Map<String, Object> last = gate(Stage.COMMERCIALISED);
        last.put("commercialisedOn", today().toString());
        String position =
                passed(initiative, tom, last)
                        .then()
                        .body("stage", equalTo("COMMERCIALISED"))
                        .body("commercialisedOn", equalTo(today().toString()))
                        .body("gates", hasSize(4))
                        .body("gates[3].deciderIds", hasSize(2))
                        .extract()
                        .header("Position");
        get(tom, "/initiatives?stage=COMMERCIALISED&supplierId=" + supplier + "&after=" + position)
                .then()
                .statusCode(200)
                .body("items.prototypes", contains(1));
        onThePages(initiative, tom, position);
        get(tom, "/output?supplierId=" + supplier)
                .then()
                .statusCode(200)
                .body("total.gates", equalTo(4))
                .body("total.prototypes", equalTo(1))
                .body("total.commercialised", equalTo(1));
        get(theirs("sue", UUID.randomUUID()), "/output?supplierId=" + supplier)
                .then()
                .statusCode(404);
        get(tom, "/output?supplierId=" + supplier + "&from=July").then().statusCode(400);
    }

    private static void termsAreAgreed(String initiative, String tom) {
        post(
                        tom,
                        initiative + "/ip-terms",
                        Map.of("background", "Own", "foreground", "Both", "shared", "The process"))
                .then()
                .statusCode(200)
                .body("ipTermsProposed.proposedBy", equalTo("THEIRS"));
        assertThat(refused(post(tom, initiative + "/ip-terms/agree", Map.of("version", 1)), 422))
                .isEqualTo("own-proposal");
        post(ADA, initiative + "/ip-terms/agree", Map.of("version", 1))
                .then()
                .statusCode(200)
                .body("ipTerms.version", equalTo(1));
    }

    private static void aPilotIsRun(String initiative, String tom) {
        String pilot =
                post(
                                tom,
                                initiative + "/pilots",
                                Map.of(
                                        "hypothesis",
                                        "It holds 40 kN",
                                        "measure",
                                        "Pull test",
                                        "startOn",
                                        today().minusDays(20).toString(),
                                        "endOn",
                                        today().toString()))
                        .then()
                        .statusCode(200)
                        .body("pilots[0].scale", nullValue())
                        .extract()
                        .path("pilots[0].id");
        post(
                        ADA,
                        initiative + "/pilots/" + pilot + "/end",
                        Map.of(
                                "on",
                                today().toString(),
                                "result",
                                "Nine of ten",
                                "learning",
                                "Clean the flange",
                                "scale",
                                true))
                .then()
                .statusCode(200)
                .body("pilots[0].scale", equalTo(true));
    }

    private static void onThePages(String initiative, String tom, String position) {
        as(tom).accept("text/html")
                .get("/pipeline?after=" + position)
                .then()
                .statusCode(200)
                .body(containsString("Bond instead of &lt;weld&gt;"));
        String page = "/initiative/" + initiative.substring("/initiatives/".length());
        as(tom).accept("text/html")
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("Nine of ten"), containsString("The process"))
                .body(not(containsString("null")));
        as(theirs("sue", UUID.randomUUID())).accept("text/html").get(page).then().statusCode(404);
    }

    @Test
    void the_team_its_milestones_and_the_end() {
        UUID supplier = Suppliers.active();
        String tom = theirs("tom", supplier);
        String initiative = started(supplier);
        UUID ben = UUID.randomUUID();
        Map<String, Object> member =
                Map.of("personId", ben, "side", "THEIRS", "role", "ENGINEER", "account", "ben");
        post(tom, initiative + "/team", member).then().statusCode(200).body("team", hasSize(3));
        assertThat(
                        refused(
                                post(
                                        tom,
                                        initiative + "/team",
                                        Map.of(
                                                "personId",
                                                UUID.randomUUID(),
                                                "side",
                                                "OURS",
                                                "role",
                                                "ENGINEER")),
                                403))
                .isEqualTo("not-your-side");
        post(tom, initiative + "/team/" + ben + "/replace", Map.of("personId", UUID.randomUUID()))
                .then()
                .statusCode(200)
                .body("team", hasSize(4));
        Map<String, Object> where =
                Map.of(
                        "site",
                        "Plant Porto",
                        "from",
                        today().toString(),
                        "until",
                        today().plusDays(20).toString());
        post(tom, initiative + "/team/co-locations", where)
                .then()
                .body("coLocations.site", contains("Plant Porto"));
        Map<String, Object> training =
                Map.of("topic", "Adhesives", "on", today().toString(), "people", 6, "days", 1.5);
        post(ADA, initiative + "/team/trainings", training).then().body("trainings", hasSize(1));

        Map<String, Object> early =
                Map.of("title", "Frame", "dueOn", today().minusDays(40).toString());
        assertThat(refused(post(tom, initiative + "/milestones", early), 422))
                .isEqualTo("milestone-before-start");
        post(
                        tom,
                        initiative + "/milestones",
                        Map.of("title", "Frame", "dueOn", today().plusDays(10).toString()))
                .then()
                .statusCode(200);
        post(
                        ADA,
                        initiative + "/milestones/1/move",
                        Map.of("dueOn", today().plusDays(24).toString(), "reason", "The jig"))
                .then()
                .statusCode(200)
                .body("milestones[0].slipDays", equalTo(14));

        String stranger = theirs("sue", UUID.randomUUID());
        get(stranger, initiative).then().statusCode(404);
        post(stranger, initiative + "/team", member).then().statusCode(404);
        get(stranger, "/initiatives").then().statusCode(200).body("items", hasSize(0));
        post(
                        ADA,
                        initiative + "/stop",
                        Map.of("reason", "NOT_FEASIBLE", "note", "The adhesive ages"))
                .then()
                .statusCode(200)
                .body("stopped.reason", equalTo("NOT_FEASIBLE"));
        assertThat(refused(post(ADA, initiative + "/gate", gate(Stage.ASSESSED)), 422))
                .isEqualTo("initiative-stopped");
        get(AUDITOR, initiative + "?asOf=2020-01-01").then().statusCode(404);
    }
}
