package entente.governance.lessons;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.testkit.Topics;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was learnt, over HTTP: written, gathered, found by its words, handed out as a case. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class LessonsIT {

    private static final String ENGINEER = TestTokens.of(Roles.ENGINEER);
    private static final String SPONSOR = TestTokens.of(Roles.EXECUTIVE_SPONSOR);

    private static Map<String, Object> content(String title, String text, String... tags) {
        return Map.of("title", title, "text", text, "tags", List.of(tags));
    }

    private static Response learn(@Nullable UUID supplier, Map<String, Object> content) {
        Map<String, Object> body = new HashMap<>(Map.of("content", content));
        if (supplier != null) {
            body.put("supplierId", supplier);
        }
        return post(ADA, "/lessons", body);
    }

    private static String path(Response answer) {
        String location = answer.then().statusCode(201).extract().header("Location");
        return location.substring(location.indexOf("/lessons/"));
    }

    /** A supplier that is heard of, in this category. */
    private static UUID supplier(String category) {
        UUID supplier = UUID.randomUUID();
        ObjectNode registered = Topics.example("supplier.registered.v1", supplier);
        registered.putArray("categories").add(category);
        Topics.tell(supplier, Map.of("supplier.registered.v1", registered));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        get(AUDITOR, "/suppliers?category=" + category)
                                .then()
                                .body("items.id", contains(supplier.toString())));
        return supplier;
    }

    /** A word that only one test knows. */
    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void a_lesson_is_found_by_its_words_and_tags_in_any_form_until_it_does_not_hold() {
        String word = word();
        Response learnt =
                learn(null, content("Late deliveries of " + word, "Fill the buffer", "Ramp-Up"));
        String self = path(learnt);
        String after = "&after=" + learnt.header("Position");
        get(ENGINEER, "/lessons?words=delivery buffers " + word + "&tag=RAMP-UP" + after)
                .then()
                .statusCode(200)
                .body("items.tags", contains(List.of("ramp-up")))
                .body("items.kind", contains("LESSON"));
        get(ENGINEER, "/lessons?words=" + word + " -buffer" + after)
                .then()
                .body("items", hasSize(0));
        get(ENGINEER, "/lessons?words={words}&tag=ramp-up", "' & | !( <-> \\ :*\"")
                .then()
                .statusCode(200);
        String position =
                post(SPONSOR, self + "/revise", content("Stock of " + word, "Keep two weeks"))
                        .then()
                        .statusCode(200)
                        .body("title", startsWith("Stock"))
                        .extract()
                        .header("Position");
        get(AUDITOR, "/lessons?words=buffer " + word + "&after=" + position)
                .then()
                .body("items", hasSize(0));
        position =
                post(ADA, self + "/withdraw", Map.of("reason", "Another process"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("Position");
        get(AUDITOR, "/lessons?words=" + word + "&after=" + position)
                .then()
                .body("items", hasSize(0));
        get(AUDITOR, self).then().body("withdrawnBecause", equalTo("Another process"));
        assertThat(refused(post(ADA, self + "/revise", content("t", "t")), 422))
                .isEqualTo("lesson-withdrawn");
    }

    @Test
    void lessons_are_proposed_to_who_is_in_the_same_category() {
        String category = word();
        UUID acme = supplier(category);
        UUID other = supplier(word());
        String word = word();
        learn(acme, content("With Acme " + word, "t")).then().statusCode(201);
        learn(other, content("With another " + word, "t")).then().statusCode(201);
        String after =
                "&after="
                        + learn(null, content("For all " + word, "t")).header("Position")
                        + "&words="
                        + word;
        get(ADA, "/lessons?category=" + category + after)
                .then()
                .body("items.title", containsInAnyOrder("With Acme " + word, "For all " + word));
        get(ADA, "/lessons?proposedFor=" + other + after)
                .then()
                .body("items.title", containsInAnyOrder("With another " + word, "For all " + word));
        get(ADA, "/lessons?supplierId=" + acme + after)
                .then()
                .body("items.title", contains("With Acme " + word));
        assertThat(refused(get(ADA, "/lessons?proposedFor=" + UUID.randomUUID()), 404))
                .isEqualTo("not-found");
    }

    @Test
    void what_a_wave_teaches_is_gathered() {
        String word = word();
        UUID shortlisted = supplier(word());
        Topics.tell(
                shortlisted,
                Map.of(
                        "supplier.candidate-shortlisted.v1",
                        Topics.example("supplier.candidate-shortlisted.v1", shortlisted)));
        Map<String, Object> wave =
                Map.of(
                        "title", "Pilot",
                        "suppliers", List.of(shortlisted),
                        "criteria", List.of("Both sponsors met"));
        Response planned =
                await().atMost(Duration.ofSeconds(30))
                        .until(
                                () -> post(ADA, "/waves", wave),
                                answer -> answer.statusCode() == 201);
        String location = planned.header("Location");
        String self = location.substring(location.indexOf("/waves/"));
        String id = self.substring("/waves/".length());
        Map<String, Object> early =
                Map.of("source", "WAVE", "sourceId", id, "content", content("t", "t"));
        assertThat(refused(post(ADA, "/lessons", early), 422)).isEqualTo("source-open");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> post(ADA, self + "/begin").statusCode() == 200);
        post(ADA, self + "/learn", Map.of("text", "Tie the accounts of " + word))
                .then()
                .statusCode(200);
        post(ADA, self + "/abandon", Map.of("reason", "Tried")).then().statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        get(ENGINEER, "/lessons?source=WAVE&words=account " + word)
                                .then()
                                .body("items.sourceId", contains(id)));
    }

    @Test
    void a_success_story_is_handed_out_as_a_case_study() {
        UUID acme = supplier(word());
        Map<String, Object> story = new HashMap<>(content("Half the scrap", "In short"));
        String plain = path(learn(acme, story));
        assertThat(refused(get(ADA, plain + "/case-study"), 422)).isEqualTo("not-a-success-story");
        story.put(
                "story",
                Map.of("situation", "Before", "action", "Together", "result", "One in twenty"));
        Response told = learn(acme, story);
        told.then().body("kind", equalTo("SUCCESS_STORY"));
        get(AUDITOR, path(told) + "/case-study")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/markdown"))
                .header("Content-Disposition", containsString("attachment"))
                .body(startsWith("# Half the scrap\n\nWith "))
                .body(containsString("## Result\n\nOne in twenty"));
    }

    @Test
    void a_lesson_says_something_and_names_what_taught_it() {
        assertThat(learn(null, content(" ", "t")).statusCode()).isEqualTo(400);
        assertThat(learn(null, content("t", "t", "no/tag")).statusCode()).isEqualTo(400);
        assertThat(refused(learn(UUID.randomUUID(), content("t", "t")), 404))
                .isEqualTo("not-found");
        for (LessonSource source :
                List.of(
                        LessonSource.IMPROVEMENT_PLAN,
                        LessonSource.REVIEW,
                        LessonSource.WIND_DOWN)) {
            Map<String, Object> body =
                    Map.of(
                            "source",
                            source,
                            "sourceId",
                            UUID.randomUUID(),
                            "content",
                            content("t", "t"));
            assertThat(refused(post(ADA, "/lessons", body), 422)).isEqualTo("source-unknown");
        }
    }
}
