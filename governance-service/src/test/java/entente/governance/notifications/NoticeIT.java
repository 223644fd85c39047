package entente.governance.notifications;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.as;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static entente.platform.testkit.Api.theirs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import entente.governance.Partnerships;
import entente.governance.Partnerships.Partner;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is told of what, what they do with it, and what stays with others. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class NoticeIT {

    private static final String NOTICES = "/notifications";

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    private static Partner submitted() {
        Partner partner = Partnerships.opened();
        Partnerships.tieSponsors(partner);
        post(
                        ADA,
                        partner.charter() + "/edit",
                        Map.of(
                                "terms",
                                Partnerships.terms(partner, "Castings for pumps"),
                                "effectiveFrom",
                                today()))
                .then()
                .statusCode(200);
        return partner;
    }

    private static Response agreed(Partner partner, String title) {
        Response agreed =
                post(
                        partner.eva(),
                        "/action-items",
                        Map.of(
                                "supplierId",
                                partner.supplier(),
                                "title",
                                title,
                                "ownerId",
                                partner.theirs(),
                                "dueOn",
                                LocalDate.now(ZoneOffset.UTC).plusMonths(1).toString()));
        agreed.then().statusCode(201);
        return agreed;
    }

    private static JsonPath list(String token, String filter, String position) {
        // On a busy machine the list may be behind for longer than it waits.
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> get(token, NOTICES + "?after=" + position + filter),
                        listed -> listed.statusCode() == 200)
                .jsonPath();
    }

    @Test
    void whom_it_concerns_is_told_and_nobody_else() {
        Partner partner = submitted();
        Response submitted = post(ADA, partner.charter() + "/submit");
        String position = submitted.then().statusCode(200).extract().header("Position");
        for (String sponsor : List.of(partner.eva(), partner.tom())) {
            JsonPath asked = list(sponsor, "&kind=TO_SIGN", position);
            assertThat(asked.getList("items")).hasSize(1);
            assertThat(asked.getString("items[0].path")).isEqualTo(partner.charter());
            assertThat(asked.getString("items[0].mark")).isEqualTo("UNREAD");
        }
        String at = agreed(partner, "Send samples").header("Position");
        assertThat(list(partner.tom(), "&kind=ASKED", at).getList("items.title"))
                .contains("Action for you: Send samples");
        assertThat(list(partner.eva(), "&kind=ASKED", at).getList("items.title"))
                .doesNotContain("Action for you: Send samples");

        // A person of theirs is seated elsewhere, under an account of that supplier.
        Partner other = Partnerships.opened();
        Partnerships.tieSponsors(other);
        String mallory = theirs("mallory-" + other.supplier(), other.supplier());
        post(
                        other.tom(),
                        other.path() + "/people",
                        Map.of(
                                "personId",
                                partner.theirs(),
                                "side",
                                "THEIRS",
                                "roles",
                                List.of("ACCOUNT_MANAGER"),
                                "account",
                                "mallory-" + other.supplier()))
                .then()
                .statusCode(201);
        String later = agreed(partner, "Send more samples").header("Position");
        assertThat(list(mallory, "", later).getList("items.supplierId"))
                .doesNotContain(partner.supplier().toString());
        String stranger = theirs("stranger", UUID.randomUUID());
        assertThat(list(stranger, "", later).getList("items")).isEmpty();
        String seatless = TestTokens.of("seatless", Roles.CATEGORY_MANAGER);
        get(seatless, NOTICES).then().statusCode(200).body("items", empty());
    }

    @Test
    void one_reads_keeps_and_chooses_for_oneself() {
        Partner partner = submitted();
        agreed(partner, "First");
        agreed(partner, "Second");
        String at = agreed(partner, "Third").header("Position");
        JsonPath asked = list(partner.tom(), "&kind=ASKED&limit=2", at);
        assertThat(asked.getList("items.title"))
                .containsExactly("Action for you: Third", "Action for you: Second");
        String next = asked.getString("next");
        assertThat(
                        list(partner.tom(), "&kind=ASKED&limit=1&cursor=" + next, at)
                                .getList("items.title"))
                .containsExactly("Action for you: First");
        assertThat(refused(get(partner.tom(), NOTICES + "?cursor=abc"), 400))
                .isEqualTo("cursor-malformed");
        String third = asked.getString("items[0].id");
        String second = asked.getString("items[1].id");

        assertThat(
                        refused(
                                post(
                                        partner.eva(),
                                        NOTICES + "/mark",
                                        Map.of("ids", List.of(third), "mark", "READ")),
                                404))
                .isEqualTo("not-found");
        int unread = get(partner.tom(), NOTICES + "/counts?after=" + at).path("byKind.ASKED");
        mark(partner, third, "READ");
        String marked = mark(partner, second, "ARCHIVED");
        assertThat(list(partner.tom(), "&kind=ASKED&mark=READ", marked).getList("items.id"))
                .containsExactly(third);
        assertThat(list(partner.tom(), "", marked).getList("items.id"))
                .contains(third)
                .doesNotContain(second);
        get(partner.tom(), NOTICES + "/counts?after=" + marked)
                .then()
                .body("byKind.ASKED", equalTo(unread - 2));
        String again = mark(partner, second, "UNREAD");
        assertThat(list(partner.tom(), "&mark=UNREAD", again).getList("items.id")).contains(second);

        post(partner.tom(), NOTICES + "/preferences", Map.of("kind", "ASKED", "channel", "OFF"))
                .then()
                .statusCode(200)
                .body("channels.ASKED", equalTo("OFF"))
                .body("channels.NEWS", equalTo("INBOX"));
        assertThat(list(partner.tom(), "", again).getList("items.kind")).doesNotContain("ASKED");
    }

    private static String mark(Partner partner, String notice, String mark) {
        return post(partner.tom(), NOTICES + "/mark", Map.of("ids", List.of(notice), "mark", mark))
                .then()
                .statusCode(200)
                .body("ids", hasSize(1))
                .extract()
                .header("Position");
    }

    @Test
    void without_a_mail_server_mails_are_held_where_everybody_sees_it() {
        Partner partner = submitted();
        agreed(partner, "Send samples");
        String tom = partner.tom();
        as(tom).contentType(ContentType.JSON)
                .body(Map.of("email", "no address"))
                .put(NOTICES + "/address")
                .then()
                .statusCode(400);
        as(tom).contentType(ContentType.JSON)
                .body(Map.of("email", "tom@example.org"))
                .put(NOTICES + "/address")
                .then()
                .statusCode(200)
                .body("email", equalTo("tom@example.org"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        get(tom, NOTICES + "/preferences")
                                .then()
                                .body("digest.fate", equalTo("HELD"))
                                .body("digest.reason", equalTo("no-mail-host"))
                                .body("digest.day", equalTo(today())));
        as(tom).delete(NOTICES + "/address").then().statusCode(204);
        get(tom, NOTICES + "/address").then().body("email", nullValue());
    }
}
