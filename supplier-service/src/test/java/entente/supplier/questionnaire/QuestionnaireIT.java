package entente.supplier.questionnaire;

import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.fresh;
import static entente.supplier.onboarding.Suppliers.get;
import static entente.supplier.onboarding.Suppliers.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Questions and questionnaires over HTTP. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class QuestionnaireIT {

    private static final String USER = TestTokens.ofSupplier(UUID.randomUUID());

    @Inject Questionnaires questionnaires;

    private static String question(String text) {
        return post(ADA, "/questions", Map.of("text", text, "kind", "YES_NO", "knockOut", "NO"))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("revision", is(1))
                .body("revisions[0].options.answer", contains("YES", "NO"))
                .extract()
                .path("id");
    }

    private static Response issue(String title, String purpose, String question) {
        return post(
                ADA,
                "/questionnaires",
                Map.of(
                        "title",
                        title,
                        "purpose",
                        purpose,
                        "items",
                        List.of(Map.of("questionId", question, "section", "safety"))));
    }

    @Test
    void a_question_is_revised_and_a_questionnaire_keeps_the_words_it_was_issued_with() {
        String title = fresh("Basics");
        String question = question("Is there an alarm?");
        Response issued = issue(title, "DUE_DILIGENCE", question);
        issued.then().statusCode(201).body("version", is(1));
        String id = issued.path("id");
        String revised =
                post(
                                ADA,
                                "/questions/" + question + "/revise",
                                Map.of("text", "An alarm in every hall?", "kind", "YES_NO"))
                        .then()
                        .statusCode(200)
                        .body("revision", is(2))
                        .extract()
                        .header("Position");
        get(ADA, "/questionnaires/" + id)
                .then()
                .statusCode(200)
                .body("items[0].revision", is(1))
                .body("items[0].text", is("Is there an alarm?"))
                .body("items[0].points", contains(5, 0))
                .body("items[0].knockOut", is("NO"));
        post(
                        ADA,
                        "/questionnaires/" + id + "/reissue",
                        Map.of("title", title, "items", List.of(Map.of("questionId", question))))
                .then()
                .statusCode(200)
                .body("version", is(2))
                .body("items[0].revision", is(2));
        get(ADA, "/questionnaires/{id}?version=1", id).then().body("items[0].revision", is(1));
        get(ADA, "/questionnaires/{id}?version=3", id).then().statusCode(404);
        get(ADA, "/questions/" + question)
                .then()
                .body("revisions.text", contains("Is there an alarm?", "An alarm in every hall?"));
        get(ADA, "/questions?text={0}&kind=YES_NO&after={1}", "every hall", revised)
                .then()
                .statusCode(200)
                .body("items.id", org.hamcrest.Matchers.hasItem(question));
        Assertions.assertThat(questionnaires.find(UUID.fromString(id), null))
                .hasValueSatisfying(
                        edition -> Assertions.assertThat(edition.version()).isEqualTo(2));
    }

    @Test
    void refusals_have_their_codes() {
        String question = question("Retired soon?");
        post(ADA, "/questions/" + question + "/retire")
                .then()
                .statusCode(200)
                .body("retired", is(true));
        issue("Basics", "DUE_DILIGENCE", question)
                .then()
                .statusCode(422)
                .body("code", equalTo("question-retired"));
        issue("Basics", "DUE_DILIGENCE", UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("code", equalTo("question-unknown"));
        post(ADA, "/questions", Map.of("text", "Which?", "kind", "CHOICE"))
                .then()
                .statusCode(422)
                .body("code", equalTo("question-options-invalid"));
        post(
                        ADA,
                        "/questions",
                        Map.of(
                                "text",
                                "Which?",
                                "kind",
                                "CHOICE",
                                "options",
                                List.of(Map.of("answer", "a", "points", 6))))
                .then()
                .statusCode(400);
    }

    @Test
    void suppliers_read_what_they_answer_and_not_what_it_earns() {
        String title = fresh("Ready");
        String question = question("Do you meet regularly?");
        String theirs = issue(title, "READINESS_PARTNER", question).path("id");
        Response last = issue(title, "READINESS_OURS", question);
        String ours = last.path("id");
        get(USER, "/questionnaires/" + theirs)
                .then()
                .statusCode(200)
                .body("items[0].answers", contains("YES", "NO"))
                .body("items[0].points", nullValue())
                .body("items[0].knockOut", nullValue());
        get(USER, "/questionnaires/" + ours).then().statusCode(404);
        String list = "/questionnaires?title={0}&after={1}";
        get(USER, list, title, last.header("Position"))
                .then()
                .statusCode(200)
                .body("items.id", contains(theirs));
        get(USER, list + "&purpose=READINESS_OURS", title, last.header("Position"))
                .then()
                .body("items", empty());
        get(ADA, list, title, last.header("Position")).then().body("items", hasSize(2));
    }
}
