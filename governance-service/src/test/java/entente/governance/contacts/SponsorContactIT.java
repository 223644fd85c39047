package entente.governance.contacts;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static entente.platform.testkit.Api.theirs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import entente.governance.Partnerships;
import entente.governance.Partnerships.Partner;
import entente.platform.testkit.EnginesResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contact of sponsors, over HTTP. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SponsorContactIT {

    private static Map<String, Object> contact(LocalDate on, String kind) {
        return Map.of("on", on.toString(), "kind", kind, "note", "About the second line");
    }

    @Test
    void contacts_are_told_and_counted_and_each_side_sees_its_own() {
        Partner partner = Partnerships.opened();
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        String path = "/sponsors/" + partner.supplier() + "/contacts";
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        get(AUDITOR, path)
                                .then()
                                .statusCode(200)
                                .body("due", equalTo(0))
                                .body("ratio", nullValue())
                                .body("contacts", hasSize(0)));
        String position =
                post(ADA, path, contact(yesterday, "CALL"))
                        .then()
                        .statusCode(201)
                        .body("lastOn", equalTo(yesterday.toString()))
                        .body("contacts.kind", contains("CALL"))
                        .extract()
                        .header("Position");
        get(partner.tom(), "/sponsors?after=" + position)
                .then()
                .statusCode(200)
                .body("items.supplierId", contains(partner.supplier().toString()))
                .body("items.lastOn", contains(yesterday.toString()));
        get(partner.tom(), path).then().statusCode(200).body("contacts", hasSize(1));
        get(theirs("eve", UUID.randomUUID()), path).then().statusCode(404);
        get(theirs("eve", UUID.randomUUID()), "/sponsors").then().body("items", hasSize(0));

        assertThat(refused(post(ADA, path, contact(yesterday.plusDays(3), "CALL")), 422))
                .isEqualTo("contact-in-future");
        assertThat(refused(post(ADA, path, contact(yesterday.minusYears(1), "CALL")), 422))
                .isEqualTo("contact-too-old");
        assertThat(refused(post(ADA, path, contact(yesterday, "MEETING")), 422))
                .isEqualTo("contact-is-meeting");
        post(partner.tom(), path, contact(yesterday, "CALL")).then().statusCode(403);
        post(ADA, path, Map.of("kind", "CALL")).then().statusCode(400);
        post(ADA, "/sponsors/" + UUID.randomUUID() + "/contacts", contact(yesterday, "CALL"))
                .then()
                .statusCode(404);
    }
}
