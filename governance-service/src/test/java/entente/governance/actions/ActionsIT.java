package entente.governance.actions;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.as;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static entente.platform.testkit.Api.theirs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import entente.governance.Partnerships;
import entente.governance.Partnerships.Partner;
import entente.platform.testkit.EnginesResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Actions between two sides: written field by field, in a spreadsheet and on their page. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class ActionsIT {

    private static LocalDate due() {
        return LocalDate.now(ZoneOffset.UTC).plusMonths(1);
    }

    private static Map<String, Object> body(Partner partner, Object owner) {
        return new HashMap<>(
                Map.of(
                        "supplierId",
                        partner.supplier(),
                        "title",
                        "Send samples",
                        "ownerId",
                        owner,
                        "dueOn",
                        due().toString()));
    }

    private static Response change(String token, String action, String field, Object value) {
        return post(
                token,
                action + "/change",
                Map.of("field", field, "value", value.toString(), "seen", 1));
    }

    private static Response bring(String token, String csv) {
        return as(token).contentType("text/csv").body(csv).post("/action-items/import");
    }

    @Test
    void actions_go_from_hand_to_hand() {
        Partner partner = Partnerships.opened();
        Partnerships.tieSponsors(partner);
        Map<String, Object> ownerless = body(partner, partner.theirs());
        ownerless.remove("ownerId");
        assertThat(refused(post(partner.eva(), "/action-items", ownerless), 422))
                .isEqualTo("owner-missing");
        assertThat(
                        refused(
                                post(
                                        partner.eva(),
                                        "/action-items",
                                        body(partner, UUID.randomUUID())),
                                422))
                .isEqualTo("owner-not-seated");
        Map<String, Object> late = body(partner, partner.theirs());
        late.put("dueOn", "2020-01-31");
        assertThat(refused(post(partner.eva(), "/action-items", late), 422))
                .isEqualTo("due-in-the-past");

        Map<String, Object> elsewhere = body(partner, partner.theirs());
        elsewhere.put("meetingId", UUID.randomUUID());
        assertThat(refused(post(partner.eva(), "/action-items", elsewhere), 422))
                .isEqualTo("meeting-unknown");

        Response agreed = post(partner.eva(), "/action-items", body(partner, partner.theirs()));
        agreed.then().statusCode(201).body("ownerSide", equalTo("THEIRS"));
        String action = agreed.header("Location").replaceFirst("^https?://[^/]+", "");
        agreed.then().header("ETag", "\"1\"");

        lastWriterIsTold(partner, action);
        bothSidesCommit(partner, action);
        othersSeeNothing(partner, action);
        onThePage(partner, action);
        asASheet(partner, action);
    }

    private static void lastWriterIsTold(Partner partner, String action) {
        change(partner.tom(), action, "title", "Send six samples")
                .then()
                .statusCode(200)
                .body("overwrote", nullValue());
        change(partner.eva(), action, "title", "Send five samples")
                .then()
                .statusCode(200)
                .body("title", equalTo("Send five samples"))
                .body("overwrote.value", equalTo("Send six samples"))
                .body("overwrote.version", equalTo(2));
        as(partner.eva())
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(Map.of("field", "title", "value", "Send one"))
                .post(action + "/change")
                .then()
                .statusCode(412);
        assertThat(refused(change(partner.eva(), action, "colour", "red"), 422))
                .isEqualTo("field-unknown");
        assertThat(refused(change(ADA, action, "title", "Nothing"), 422)).isEqualTo("not-seated");
    }

    private static void bothSidesCommit(Partner partner, String action) {
        LocalDate later = due().plusDays(7);
        change(partner.eva(), action, "dueOn", later)
                .then()
                .statusCode(200)
                .body("dueOn", equalTo(due().toString()))
                .body("offer.dueOn", equalTo(later.toString()));
        assertThat(refused(post(partner.eva(), action + "/accept-change"), 422))
                .isEqualTo("own-offer");
        post(partner.tom(), action + "/accept-change")
                .then()
                .statusCode(200)
                .body("dueOn", equalTo(later.toString()))
                .body("offer", nullValue());
        assertThat(refused(post(partner.eva(), action + "/complete", Map.of()), 422))
                .isEqualTo("not-the-owner");
        post(partner.tom(), action + "/start")
                .then()
                .statusCode(200)
                .body("status", equalTo("STARTED"));
    }

    private static void othersSeeNothing(Partner partner, String action) {
        String stranger = theirs("sue", UUID.randomUUID());
        get(stranger, action).then().statusCode(404);
        get(stranger, "/action-items?supplierId=" + partner.supplier())
                .then()
                .body("items", hasSize(0));
        change(stranger, action, "title", "Mine").then().statusCode(404);
        get(AUDITOR, action).then().statusCode(200).body("title", equalTo("Send five samples"));
    }

    private static void onThePage(Partner partner, String action) {
        String address = action.replace("/action-items", "/actions");
        as(partner.eva())
                .header("Accept", "text/html")
                .formParam("value", "HIGH")
                .post(address + "/priority?seen=1")
                .then()
                .statusCode(200)
                .body(containsString("action-"));
        String position = get(AUDITOR, action).header("Position");
        as(partner.tom())
                .header("Accept", "text/html")
                .get("/actions?after=" + position)
                .then()
                .statusCode(200)
                .body(containsString("Send five samples"));
    }

    private static void asASheet(Partner partner, String action) {
        assertThat(refused(bring(partner.eva(), "id,colour\n,red\n"), 400))
                .isEqualTo("columns-unknown");
        String sheet =
                "supplierId,title,ownerId,dueOn\n"
                        + line(partner, "Call the mill", partner.ours(), due())
                        + "\"never closed\n"
                        + line(partner, "Somebody's", UUID.randomUUID(), due())
                        + line(partner, "Book the hall", partner.theirs(), due())
                        + line(partner, "Too late", partner.ours(), LocalDate.EPOCH);
        Response came = bring(partner.eva(), sheet);
        came.then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("unchanged", equalTo(0))
                .body("rejected.line", equalTo(java.util.List.of(3, 4, 6)))
                .body(
                        "rejected.code",
                        equalTo(
                                java.util.List.of(
                                        "line-broken", "owner-not-seated", "due-in-the-past")));
        bring(partner.eva(), sheet)
                .then()
                .body("accepted", equalTo(0))
                .body("unchanged", equalTo(2))
                .body("rejected", hasSize(3));

        String list = "/action-items?supplierId=" + partner.supplier() + "&after=";
        String csv =
                as(partner.tom())
                        .header("Accept", "text/csv")
                        .get(list + came.header("Position"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        bring(partner.tom(), csv)
                .then()
                .body("accepted", equalTo(0))
                .body("unchanged", equalTo(3))
                .body("rejected", hasSize(0));
        Response done = bring(partner.tom(), csv.replace("STARTED", "DONE"));
        done.then().body("accepted", equalTo(1)).body("unchanged", equalTo(2));
        get(AUDITOR, action).then().body("status", equalTo("DONE"));
    }

    private static String line(Partner partner, String title, UUID owner, LocalDate due) {
        return partner.supplier() + "," + title + "," + owner + "," + due + "\n";
    }
}
