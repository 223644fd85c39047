package entente.governance.meetings;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.as;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static entente.platform.testkit.Api.theirs;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import entente.governance.Partnerships;
import entente.governance.Partnerships.Partner;
import entente.platform.testkit.EnginesResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From a charter's rhythms to meetings, decisions, minutes and somebody's calendar. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class RhythmIT {

    private static Instant soon() {
        return Instant.now().plus(Duration.ofHours(3));
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    private static String convened(Partner partner) {
        Response convened =
                post(
                        ADA,
                        "/meetings",
                        Map.of(
                                "supplierId",
                                partner.supplier(),
                                "kind",
                                "STRATEGY_MEETING",
                                "at",
                                soon().toString()));
        convened.then().statusCode(201).body("status", equalTo("PLANNED"));
        return "/meetings/" + convened.path("id");
    }

    private static Response decide(
            Partner partner, @Nullable String meeting, @Nullable Map<String, Object> scorecard) {
        return decide("/decisions", partner, meeting, scorecard);
    }

    private static Response decide(
            String path,
            Partner partner,
            @Nullable String meeting,
            @Nullable Map<String, Object> scorecard) {
        Map<String, Object> body =
                new HashMap<>(
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
                                "Pays back in a year"));
        if (meeting != null) {
            body.put("meetingId", meeting.substring("/meetings/".length()));
        }
        if (scorecard != null) {
            body.put("scorecard", scorecard);
        }
        return post(partner.eva(), path, body);
    }

    @Test
    void a_charter_sets_the_rhythm_and_the_sides_keep_it() throws Exception {
        Partner partner = Partnerships.active();
        List<String> toCome = planned(partner);
        theCadenceIsMovedAndCalledOff(partner, toCome);
        noDecisionWithoutAQuorum(partner);
        String held = aMeetingIsHeld(partner);
        inSomebodysCalendar(partner, held, toCome.getLast());
        othersSeeNothing(partner, held);
    }

    private static List<String> planned(Partner partner) {
        String cadence = "/cadences/" + partner.supplier();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get(AUDITOR, cadence).then().statusCode(200));
        List<String> meetings = get(AUDITOR, cadence).path("toCome.meetingId");
        assertThat(meetings).hasSizeBetween(20, 30).doesNotHaveDuplicates();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        get(AUDITOR, "/meetings/" + meetings.getLast()).then().statusCode(200));
        return meetings;
    }

    private static void theCadenceIsMovedAndCalledOff(Partner partner, List<String> toCome) {
        String first = "/meetings/" + toCome.getFirst();
        String at = Instant.now().plus(Duration.ofDays(3)).toString();
        post(partner.tom(), first + "/reschedule", Map.of("at", at)).then().statusCode(200);
        assertThat(
                        refused(
                                post(
                                        ADA,
                                        first + "/reschedule",
                                        Map.of("at", "2020-01-01T00:00:00Z")),
                                422))
                .isEqualTo("due-in-the-past");
        String second = "/meetings/" + toCome.get(1);
        post(ADA, second + "/cancel", Map.of("reason", "Strike"))
                .then()
                .body("status", equalTo("CANCELLED"));
        String cadence = "/cadences/" + partner.supplier();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    Response now = get(AUDITOR, cadence);
                    assertThat(now.<List<String>>path("toCome.meetingId"))
                            .doesNotContain(toCome.get(1));
                    assertThat(now.<List<String>>path("toCome.at"))
                            .anyMatch(each -> Instant.parse(each).equals(Instant.parse(at)));
                });
        Map<String, Object> nobody = Map.of("attendees", List.of(partner.ours()));
        assertThat(refused(post(ADA, "/meetings/" + toCome.get(2) + "/hold", nobody), 422))
                .isEqualTo("held-in-the-future");
    }

    private static void noDecisionWithoutAQuorum(Partner partner) {
        String meeting = convened(partner);
        assertThat(refused(decide(partner, meeting, null), 422)).isEqualTo("meeting-not-held");
        assertThat(
                        refused(
                                post(
                                        ADA,
                                        meeting + "/hold",
                                        Map.of("attendees", List.of(UUID.randomUUID()))),
                                422))
                .isEqualTo("attendee-not-seated");
        post(
                        ADA,
                        meeting + "/hold",
                        Map.of("attendees", List.of(partner.ours()), "heldOn", today()))
                .then()
                .statusCode(200)
                .body("quorum", equalTo(false))
                .body("sponsorsPresent", equalTo(List.of("OURS")));
        assertThat(refused(decide(partner, meeting, null), 422)).isEqualTo("quorum-missing");
        assertThat(refused(decide(partner, null, null), 422)).isEqualTo("decision-right-missing");
    }

    private static String aMeetingIsHeld(Partner partner) {
        String meeting = convened(partner);
        post(
                        partner.tom(),
                        meeting + "/set-agenda",
                        Map.of("points", List.of(Map.of("title", "The new press"))))
                .then()
                .body("agenda[0].title", equalTo("The new press"));
        get(partner.tom(), meeting + "/agenda/proposal")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        post(
                        ADA,
                        meeting + "/hold",
                        Map.of(
                                "attendees",
                                List.of(partner.ours(), partner.theirs()),
                                "heldOn",
                                today()))
                .then()
                .body("quorum", equalTo(true));
        assertThat(
                        refused(
                                decide(partner, meeting, Map.of("period", "2019-Q1", "version", 9)),
                                422))
                .isEqualTo("scorecard-unknown");
        Response decided = decide(partner, meeting, null);
        decided.then().statusCode(201).body("deciders", hasSize(2));
        String decision = "/decisions/" + decided.path("id");
        get(partner.tom(), decision).then().statusCode(200).body("supersededBy", nullValue());
        Response revised = decide(decision + "/revise", partner, meeting, null);
        revised.then().statusCode(201).body("revises", equalTo(decided.path("id")));
        get(partner.tom(), decision).then().body("supersededBy", equalTo(revised.path("id")));
        assertThat(refused(decide(decision + "/revise", partner, meeting, null), 422))
                .isEqualTo("decision-superseded");
        post(
                        partner.eva(),
                        "/action-items",
                        Map.of(
                                "supplierId",
                                partner.supplier(),
                                "title",
                                "Order it",
                                "ownerId",
                                partner.ours(),
                                "dueOn",
                                today(),
                                "meetingId",
                                meeting.substring("/meetings/".length())))
                .then()
                .statusCode(201);
        post(partner.eva(), meeting + "/minute", Map.of("text", "The press is bought"))
                .then()
                .statusCode(200);
        assertThat(refused(post(ADA, meeting + "/approve-minutes"), 422))
                .isEqualTo("minutes-own-approval");
        post(partner.tom(), meeting + "/approve-minutes")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
        return meeting;
    }

    private static void inSomebodysCalendar(Partner partner, String held, String planned)
            throws Exception {
        Response feed = post(partner.eva(), "/calendar-feeds");
        feed.then().statusCode(201);
        String address = feed.path("address");
        String position = get(AUDITOR, held).header("Position");
        get(AUDITOR, "/meetings?after=" + position).then().statusCode(200);
        Response fetched = given().get(address);
        fetched.then().statusCode(200);
        assertThat(fetched.contentType()).startsWith("text/calendar");
        List<VEvent> events =
                new CalendarBuilder()
                        .build(new StringReader(fetched.asString()))
                        .getComponents("VEVENT");
        assertThat(events)
                .extracting(event -> event.getProperty("UID").orElseThrow().getValue())
                .contains(held.substring("/meetings/".length()) + "@entente", planned + "@entente");
        given().header("If-None-Match", fetched.header("ETag")).get(address).then().statusCode(304);
        get(partner.eva(), "/calendar-feeds?after=" + feed.header("Position"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].address", nullValue());
        String id = feed.path("id");
        post(partner.tom(), "/calendar-feeds/" + id + "/revoke").then().statusCode(404);
        post(partner.eva(), "/calendar-feeds/" + id + "/revoke")
                .then()
                .body("revoked", equalTo(true));
        given().get(address).then().statusCode(404);
        given().get("/meetings/feed/guessed.ics").then().statusCode(404);
        as(partner.tom()).get(held + ".ics").then().statusCode(200);
    }

    private static void othersSeeNothing(Partner partner, String held) {
        String stranger = theirs("sue", UUID.randomUUID());
        get(stranger, held).then().statusCode(404);
        get(stranger, held + ".ics").then().statusCode(404);
        get(stranger, "/cadences/" + partner.supplier()).then().statusCode(404);
        get(stranger, "/meetings").then().body("items", hasSize(0));
        get(stranger, "/decisions").then().body("items", hasSize(0));
    }
}
