package entente.governance.partnership;

import static entente.governance.Partnerships.changeModel;
import static entente.governance.Partnerships.deliverAll;
import static entente.governance.Partnerships.opened;
import static entente.governance.Partnerships.sign;
import static entente.governance.Partnerships.terms;
import static entente.governance.Partnerships.tieSponsors;
import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.as;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static entente.platform.testkit.Api.theirs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import entente.governance.ActivationClient;
import entente.governance.Partnerships.Partner;
import entente.governance.calendar.Calendar;
import entente.governance.charter.CharterCommand;
import entente.governance.charter.CharterEvent;
import entente.governance.charter.CharterId;
import entente.governance.charter.CharterState;
import entente.governance.people.Roster;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A partnership from the news that opens it to the news that closes it, and who sees what. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class PartnershipIT {

    @Inject CommandHandler<CharterCommand, CharterState, CharterEvent> charters;
    @Inject ActivationClient activation;

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Test
    void a_partnership_is_opened_prepared_brought_into_force_amended_and_closed() {
        Partner partner = opened();
        get(partner.tom(), partner.path())
                .then()
                .statusCode(200)
                .body("standing", equalTo("PREPARING"))
                .body("sponsors.theirs", equalTo(partner.theirs().toString()))
                .body("calendar.zone", notNullValue());
        strangersSeeNothing(partner);
        seats(partner);
        early(partner);
        deliverAll(partner);
        assertThat(refused(post(ADA, partner.charter() + "/activate"), 422))
                .isEqualTo("signatures-missing");
        confirm(partner);
        assertThat(refused(post(partner.eva(), partner.charter() + "/sign"), 422))
                .isEqualTo("charter-not-submitted");
        sign(partner);
        assertThat(
                        refused(
                                post(
                                        TestTokens.of("ulf", Roles.EXECUTIVE_SPONSOR),
                                        partner.charter() + "/sign"),
                                422))
                .isEqualTo("not-the-sponsor");
        activate(partner);
        amend(partner);
        page(partner);
        close(partner);
    }

    private static void strangersSeeNothing(Partner partner) {
        String stranger = theirs("stranger", UUID.randomUUID());
        for (String path :
                List.of(
                        partner.path(),
                        partner.path() + "/people",
                        partner.path() + "/programme",
                        partner.charter(),
                        partner.charter() + "/versions/1",
                        partner.workshop())) {
            assertThat(refused(get(stranger, path), 404)).isEqualTo("not-found");
        }
        for (String list : List.of("/partnerships", "/charters", "/workshops")) {
            get(stranger, list).then().statusCode(200).body("items", hasSize(0));
            await().untilAsserted(() ->
                    get(partner.tom(), list)
                            .then()
                            .statusCode(200)
                            .body("items.supplierId", contains(partner.supplier().toString())));
        }
        assertThat(refused(post(stranger, partner.workshop() + "/confirm"), 404))
                .isEqualTo("not-found");
        assertThat(refused(get(ADA, "/partnerships/" + UUID.randomUUID()), 404))
                .isEqualTo("not-found");
    }

    private static void seats(Partner partner) {
        String people = partner.path() + "/people";
        UUID ute = UUID.randomUUID();
        Map<String, Object> seat =
                Map.of(
                        "personId",
                        ute,
                        "side",
                        "OURS",
                        "roles",
                        List.of("ENGINEER"),
                        "account",
                        "ute-" + ute);
        String first =
                as(ADA).header("Idempotency-Key", "seat-" + ute)
                        .contentType(ContentType.JSON)
                        .body(seat)
                        .post(people)
                        .then()
                        .statusCode(201)
                        .header("ETag", notNullValue())
                        .extract()
                        .asString();
        assertThat(
                        as(ADA).header("Idempotency-Key", "seat-" + ute)
                                .contentType(ContentType.JSON)
                                .body(seat)
                                .post(people)
                                .then()
                                .statusCode(201)
                                .extract()
                                .asString())
                .isEqualTo(first);
        assertThat(refused(post(partner.tom(), people, seat), 422)).isEqualTo("side-mismatch");
        String tie = people + "/" + partner.ours() + "/tie";
        assertThat(refused(post(ADA, tie, Map.of("account", "ada")), 422))
                .isEqualTo("tier-is-account");
        assertThat(refused(post(ADA, tie, Map.of("account", "ute-" + ute)), 422))
                .isEqualTo("account-taken");
        tieSponsors(partner);
        String position =
                post(ADA, people + "/" + ute + "/unseat", Map.of("reason", "moved"))
                        .then()
                        .statusCode(200)
                        .body("people", hasSize(2))
                        .extract()
                        .header("Position");
        assertThat(
                        refused(
                                post(
                                        ADA,
                                        people + "/" + partner.ours() + "/unseat",
                                        Map.of("reason", "retired")),
                                422))
                .isEqualTo("last-sponsor");
        get(AUDITOR, people + "?after=" + position + "&side=OURS")
                .then()
                .statusCode(200)
                .body("items.personId", contains(partner.ours().toString()))
                .body("items[0].account", notNullValue());
        get(partner.tom(), people + "?side=OURS").then().body("items[0].account", nullValue());
        get(TestTokens.of(Roles.ENGINEER), people)
                .then()
                .body("items.account", contains(nullValue(), nullValue()));
        as(ADA).accept("text/csv").get(people).then().statusCode(200);
    }

    private static void early(Partner partner) {
        post(ADA, partner.charter() + "/activate")
                .then()
                .statusCode(422)
                .body("code", equalTo("kick-off-outputs-missing"))
                .body("errors", hasSize(6));
        assertThat(refused(post(ADA, partner.workshop() + "/confirm"), 422))
                .isEqualTo("kick-off-outputs-missing");
        assertThat(
                        refused(
                                post(
                                        ADA,
                                        partner.workshop() + "/deliver",
                                        Map.of("output", "QUICK_WINS")),
                                422))
                .isEqualTo("output-empty");
        Map<String, Object> schedule =
                Map.of("on", today().toString(), "invited", List.of(partner.theirs()));
        post(partner.tom(), partner.workshop() + "/schedule", schedule)
                .then()
                .statusCode(200)
                .body("status", equalTo("SCHEDULED"));
        as(ADA).header("If-Match", "\"1\"")
                .post(partner.workshop() + "/confirm")
                .then()
                .statusCode(412)
                .body("code", equalTo("version-mismatch"));
        get(ADA, partner.path() + "/programme")
                .then()
                .statusCode(200)
                .body("steps", hasSize(6))
                .body("steps[2].reached", equalTo(true))
                .body("steps[4].missing.code", hasItem("kick-off-outputs-missing"));
        Map<String, String> calendar =
                Map.of("zone", "Europe/Berlin", "ours", "DE", "theirs", "US");
        post(ADA, partner.path() + "/set-calendar", calendar)
                .then()
                .statusCode(200)
                .body("calendar.ours", equalTo("DE"));
        assertThat(
                        refused(
                                post(
                                        ADA,
                                        partner.path() + "/set-calendar",
                                        Map.of("zone", "Europe/Atlantis")),
                                422))
                .isEqualTo("zone-unknown");
        assertThat(
                        refused(
                                post(
                                        ADA,
                                        partner.path() + "/set-calendar",
                                        Map.of("zone", "Europe/Berlin", "ours", "XX")),
                                422))
                .isEqualTo("holidays-unknown");
    }

    private static void confirm(Partner partner) {
        post(ADA, partner.workshop() + "/confirm").then().statusCode(200);
        post(partner.tom(), partner.workshop() + "/confirm")
                .then()
                .statusCode(200)
                .body("status", equalTo("HELD"))
                .body("missing", hasSize(0));
    }

    private static void activate(Partner partner) {
        String tag =
                get(ADA, partner.charter())
                        .then()
                        .body("status", equalTo("SIGNING"))
                        .body("next.signatures.side", containsInAnyOrder("OURS", "THEIRS"))
                        .extract()
                        .header("ETag");
        as(ADA).header("If-Match", tag)
                .post(partner.charter() + "/activate")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("current.version", equalTo(1))
                .body("current.nextReviewOn", equalTo(today().plusMonths(12).toString()))
                .body("current.terms.investments[0].money.amount", equalTo("120000.50"));
        await().untilAsserted(() ->
                get(AUDITOR, partner.path())
                        .then()
                        .body("standing", equalTo("ACTIVE"))
                        .body("reviewDueOn", equalTo(today().plusMonths(12).toString())));
        assertThat(
                        refused(
                                post(
                                        ADA,
                                        partner.workshop() + "/withdraw-output",
                                        Map.of("output", "QUICK_WINS", "reason", "no")),
                                422))
                .isEqualTo("workshop-charter-active");
        // Two days ago, for midnight may just have been.
        get(AUDITOR, partner.charter() + "?asOf=" + today().minusDays(2)).then().statusCode(404);
    }

    private static void amend(Partner partner) {
        post(
                        ADA,
                        partner.charter() + "/amend",
                        Map.of(
                                "terms",
                                terms(partner, "Castings and forgings"),
                                "effectiveFrom",
                                today().plusDays(7).toString(),
                                "reason",
                                "A second plant takes part"))
                .then()
                .statusCode(200)
                .body("status", equalTo("AMENDING"))
                .body("current.version", equalTo(1));
        post(partner.tom(), partner.charter() + "/comment", Map.of("text", "From which plant?"))
                .then()
                .statusCode(200)
                .body("next.remarks.side", contains("THEIRS"));
        post(partner.eva(), partner.charter() + "/submit").then().statusCode(200);
        post(partner.eva(), partner.charter() + "/sign").then().statusCode(200);
        post(partner.tom(), partner.charter() + "/sign").then().statusCode(200);
        post(ADA, partner.charter() + "/activate")
                .then()
                .statusCode(200)
                .body("current.version", equalTo(2))
                .body("current.nextReviewOn", equalTo(today().plusMonths(12).toString()));
        get(AUDITOR, partner.charter() + "/versions/1")
                .then()
                .statusCode(200)
                .body("terms.scope", equalTo("Castings for pumps"))
                .body("supersededOn", equalTo(today().plusDays(7).toString()))
                .body("signatures", hasSize(2));
        assertThat(refused(get(AUDITOR, partner.charter() + "/versions/9"), 404))
                .isEqualTo("not-found");
    }

    private static void page(Partner partner) {
        as(partner.tom())
                .accept("text/html")
                .get("/partnership/" + partner.supplier())
                .then()
                .statusCode(200)
                .body(containsString("Castings and forgings"))
                .body(containsString("Nordhafen"));
        as(ADA).accept("text/html")
                .get("/partnership")
                .then()
                .statusCode(200)
                .body(containsString("/partnership/" + partner.supplier()));
    }

    private static void close(Partner partner) {
        UUID uwe = UUID.randomUUID();
        post(
                        ADA,
                        "/sponsors/" + partner.supplier() + "/name",
                        Map.of("side", "OURS", "personId", uwe))
                .then()
                .statusCode(200)
                .body("sponsors.ours", equalTo(uwe.toString()));
        await().untilAsserted(() ->
                get(AUDITOR, partner.path() + "/people?side=OURS")
                        .then()
                        .body("items.personId", contains(uwe.toString())));
        changeModel(partner, "PREFERRED", "IMPROVEMENT_PLAN_FAILED");
        await().untilAsserted(() ->
                get(AUDITOR, partner.path())
                        .then()
                        .body("standing", equalTo("CLOSED"))
                        .body("closedBecause", equalTo("STEP_DOWN")));
        assertThat(refused(post(ADA, partner.workshop() + "/confirm"), 409))
                .isEqualTo("partnership-not-open");
        changeModel(partner, "STRATEGIC", "PROPOSAL");
        await().untilAsserted(() ->
                get(AUDITOR, partner.path())
                        .then()
                        .body("opening", equalTo(2))
                        .body("standing", equalTo("PREPARING"))
                        .body("charterVersion", nullValue()));
        assertThat(refused(post(ADA, partner.charter() + "/submit"), 409))
                .isEqualTo("partnership-not-open");
    }

    /** The output is taken back between looking at the workshop and recording the activation. */
    @Test
    void a_charter_does_not_come_into_force_while_an_output_is_taken_back() {
        Partner partner = opened();
        tieSponsors(partner);
        deliverAll(partner);
        sign(partner);
        UUID charter = CharterId.of(partner.id(), 1);
        assertThatThrownBy(() -> charters.handle(charter, racing(partner, true), by("ada")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        e -> assertThat(e.code()).isEqualTo("kick-off-outputs-missing"));
        get(AUDITOR, partner.charter()).then().body("status", equalTo("SIGNING"));

        // The mutant, which does not hold what it looked at, is not stopped.
        post(
                        ADA,
                        partner.workshop() + "/deliver",
                        Map.of("output", "QUICK_WINS", "text", "As agreed"))
                .then()
                .statusCode(200);
        charters.handle(charter, racing(partner, false), by("ada"));
        get(AUDITOR, partner.charter()).then().body("status", equalTo("ACTIVE"));
    }

    private static CommandContext by(String actor) {
        return CommandContext.of(actor);
    }

    private Supplier<Grounded<CharterCommand>> racing(Partner partner, boolean held) {
        Calendar calendar = Calendar.of(ZoneOffset.UTC);
        Footing footing =
                new Footing(
                        partner.id(),
                        partner.supplier(),
                        Phase.PREPARING,
                        1,
                        calendar,
                        new Roster(List.of()));
        AtomicInteger attempts = new AtomicInteger();
        return () -> {
            ActivationClient.Workshop seen = activation.workshop(footing);
            if (attempts.getAndIncrement() == 0) {
                post(
                                ADA,
                                partner.workshop() + "/withdraw-output",
                                Map.of("output", "QUICK_WINS", "reason", "not agreed"))
                        .then()
                        .statusCode(200);
            }
            return Grounded.on(
                    held ? seen.seen() : List.of(),
                    new CharterCommand.Activate(
                            seen.missing(), calendar, Period.ofMonths(12), "ada", today()));
        };
    }
}
