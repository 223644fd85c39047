package entente.governance.documents;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.as;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static entente.platform.testkit.Api.theirs;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import entente.governance.Partnerships;
import entente.governance.Partnerships.Partner;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.testkit.Topics;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Papers of a partnership: brought, read by whom they are for, and never without a trace. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class DocumentsIT {

    private static final String ENGINEER = TestTokens.of("kim", Roles.ENGINEER);

    private static @Nullable Partner shared;

    /** One for all tests: what they say of it is of different documents. */
    private static Partner partner() {
        Partner partner = shared;
        if (partner == null) {
            partner = Partnerships.opened();
            Partnerships.tieSponsors(partner);
            shared = partner;
        }
        return partner;
    }

    private static String opened(String token, String title, String of) {
        Response opened =
                post(
                        token,
                        "/documents",
                        Map.of(
                                "supplierId",
                                partner().supplier(),
                                "title",
                                title,
                                "kind",
                                "PLAN",
                                "informationClass",
                                of));
        opened.then().statusCode(201).body("versions", hasSize(0));
        return "/documents/" + opened.path("id");
    }

    private static Response bring(String token, String document, String name, byte[] content) {
        return bring(token, document, name, "application/pdf", content);
    }

    private static Response bring(
            String token, String document, String name, String type, byte[] content) {
        return as(token)
                .config(
                        RestAssuredConfig.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig()
                                                .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                        false)))
                .contentType(type)
                .queryParam("name", name)
                .body(content)
                .post(document + "/versions");
    }

    private static void share(String direction, String to) {
        Topics.tell(
                partner().supplier(),
                Map.of(
                        "supplier.sharing-level-changed.v1",
                        Topics.example("supplier.sharing-level-changed.v1", partner().supplier())
                                .put("direction", direction)
                                .put("to", to)));
    }

    @Test
    void versions_are_kept_as_they_were_brought_and_stay_when_withdrawn() {
        String document = opened(ADA, "Roadmap", "INTERNAL");
        byte[] first = "first".getBytes(UTF_8);
        bring(ADA, document, "Größe\".pdf", first)
                .then()
                .statusCode(201)
                .body("current", equalTo(1));
        bring(partner().eva(), document, "second.pdf", "second".getBytes(UTF_8))
                .then()
                .body("current", equalTo(2));
        bring(ADA, document, "second.pdf", "second".getBytes(UTF_8))
                .then()
                .statusCode(201)
                .body("versions", hasSize(2));
        Response fetched = get(ENGINEER, document + "/versions/1/content");
        fetched.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", containsString("no-store"))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"Gr__e_.pdf\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%22.pdf");
        assertThat(fetched.asByteArray()).isEqualTo(first);

        assertThat(
                        refused(
                                post(ADA, document + "/versions/2/withdraw", Map.of("reason", " ")),
                                422))
                .isEqualTo("reason-missing");
        post(ADA, document + "/versions/2/withdraw", Map.of("reason", "Wrong figures"))
                .then()
                .statusCode(200)
                .body("current", equalTo(1))
                .body("versions[1].withdrawnBecause", equalTo("Wrong figures"));
        assertThat(refused(get(ADA, document + "/versions/2/content"), 409))
                .isEqualTo("version-withdrawn");
        get(AUDITOR, document + "/versions/2/content").then().statusCode(200);
        get(ADA, document + "/versions/3/content").then().statusCode(404);
        get(ADA, document + "/access-log").then().statusCode(404);
    }

    @Test
    void what_cannot_be_kept_is_refused() {
        String document = opened(ADA, "Data", "INTERNAL");
        byte[] content = "a,b".getBytes(UTF_8);
        assertThat(bring(ADA, document, "a.html", "text/html", content).statusCode())
                .isEqualTo(415);
        assertThat(bring(ADA, document, "a.pdf", new byte[1024 * 1024 + 1]).statusCode())
                .isEqualTo(413);
        bring(ADA, document, "large.pdf", new byte[1024 * 1024]).then().statusCode(201);
        for (String name : List.of("../../etc/passwd", "a/b.pdf", "a\\b.pdf", "a\nb.pdf")) {
            assertThat(bring(ADA, document, name, content).statusCode()).isEqualTo(400);
        }
        assertThat(refused(bring(ADA, document, "..", content), 422))
                .isEqualTo("file-name-missing");
        get(ADA, document + "/versions/..%2f..%2fetc%2fpasswd/content").then().statusCode(400);
        bring(ADA, document, "a.csv", "text/csv;charset=utf-8", content)
                .then()
                .statusCode(201)
                .body("versions[1].mediaType", equalTo("text/csv"));
        assertThat(bring(partner().tom(), document, "a.pdf", content).statusCode()).isEqualTo(404);
        assertThat(bring(ADA, "/documents/" + UUID.randomUUID(), "a.pdf", content).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_partner_reads_as_far_as_is_shared_and_every_read_is_written_down() {
        String secret = opened(ADA, "Cost plan", "CONFIDENTIAL");
        bring(ADA, secret, "plan.pdf", "costs".getBytes(UTF_8)).then().statusCode(201);
        String content = secret + "/versions/1/content";
        assertThat(refused(get(ENGINEER, content), 403)).isEqualTo("not-a-reader");
        assertThat(refused(get(ENGINEER, secret), 403)).isEqualTo("not-a-reader");
        get(partner().tom(), secret).then().statusCode(404);
        get(partner().tom(), content).then().statusCode(404);
        String list = "/documents?limit=500&supplierId=" + partner().supplier();
        get(partner().tom(), list).then().body("items.title", not(hasItem("Cost plan")));

        share("WE_TO_THEM", "CONFIDENTIAL");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get(partner().tom(), content).then().statusCode(200));
        String id = secret.substring("/documents/".length());
        assertThat(get(partner().tom(), list).<List<String>>path("items.id")).contains(id);
        assertThat(get(ADA, content).asString()).isEqualTo("costs");
        Response log = get(AUDITOR, "/documents/access-log?documentId=" + id);
        assertThat(log.<List<String>>path("items.actor")).containsExactly("ada", tom());
        assertThat(log.<List<String>>path("items.informationClass")).containsOnly("CONFIDENTIAL");
        get(ADA, "/documents/access-log").then().statusCode(403);

        String other = theirs("zoe", UUID.randomUUID());
        get(other, secret).then().statusCode(404);
        assertThat(get(other, list).<List<String>>path("items.id")).isEmpty();
    }

    private static String tom() {
        return "tom-" + partner().theirs();
    }

    @Test
    void each_side_shows_its_own_and_a_clean_room_has_names() {
        String theirs = opened(partner().tom(), "Capacity", "INTERNAL");
        bring(partner().tom(), theirs, "c.pdf", "x".getBytes(UTF_8)).then().statusCode(201);
        assertThat(refused(get(ADA, theirs), 403)).isEqualTo("sharing-level-too-low");
        assertThat(refused(bring(ADA, theirs, "c.pdf", "y".getBytes(UTF_8)), 403))
                .isEqualTo("sharing-level-too-low");
        get(AUDITOR, theirs).then().statusCode(200);
        share("THEY_TO_US", "INTERNAL");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get(ADA, theirs).then().statusCode(200));
        assertThat(refused(bring(ADA, theirs, "c.pdf", "y".getBytes(UTF_8)), 403))
                .isEqualTo("not-your-side");

        String room = opened(ADA, "Formula", "RESTRICTED");
        assertThat(refused(get(partner().eva(), room), 403)).isEqualTo("not-a-reader");
        post(ADA, room + "/name-readers", Map.of("readers", List.of("kim")))
                .then()
                .statusCode(200)
                .body("readers", equalTo(List.of("kim")));
        get(ENGINEER, room).then().statusCode(200);
        assertThat(
                        refused(
                                post(
                                        ADA,
                                        theirs + "/name-readers",
                                        Map.of("readers", List.of("kim"))),
                                403))
                .isEqualTo("not-your-side");
    }

    @Test
    void a_class_is_lowered_by_a_sponsor_with_a_reason() {
        String document = opened(ADA, "Award", "CONFIDENTIAL");
        Map<String, Object> lower = Map.of("informationClass", "PUBLIC", "reason", "Announced");
        assertThat(refused(post(ADA, document + "/reclassify", lower), 403))
                .isEqualTo("not-the-sponsor");
        post(partner().eva(), document + "/reclassify", lower)
                .then()
                .statusCode(200)
                .body("informationClass", equalTo("PUBLIC"));
        get(partner().tom(), document).then().statusCode(200);
        String own = opened(partner().tom(), "Own", "INTERNAL");
        assertThat(refused(post(partner().tom(), own + "/reclassify", lower), 403))
                .isEqualTo("own-class");
    }

    @Test
    void what_no_version_refers_to_is_gone_after_a_day() throws IOException {
        Path folder = ConfigProvider.getConfig().getValue("entente.governance.files", Path.class);
        Path files = Files.createDirectories(folder.resolve(partner().id().toString()));
        Path orphan = Files.writeString(files.resolve("0".repeat(64)), "lost");
        Files.setLastModifiedTime(orphan, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        String document = opened(ADA, "Sweep", "INTERNAL");
        bring(ADA, document, "a.pdf", "kept".getBytes(UTF_8)).then().statusCode(201);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(orphan).doesNotExist());
        get(ADA, document + "/versions/1/content").then().statusCode(200);
    }
}
