package entente.supplier.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.DeciderSpec;
import entente.supplier.questionnaire.Question.Command.Define;
import entente.supplier.questionnaire.Question.Command.Retire;
import entente.supplier.questionnaire.Question.Command.Revise;
import entente.supplier.questionnaire.QuestionEvent.Retired;
import entente.supplier.questionnaire.QuestionEvent.Worded;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionTest {

    static final Wording FIRE = yesNo("Is there a fire alarm?", "NO");

    private final DeciderSpec<Question.Command, Question.State, QuestionEvent> question =
            DeciderSpec.of(new Question());

    static Wording yesNo(String text, @Nullable String knockOut) {
        return new Wording(text, AnswerKind.YES_NO, List.of(), knockOut);
    }

    static Wording choice(@Nullable String knockOut, Option... options) {
        return new Wording("Which?", AnswerKind.CHOICE, List.of(options), knockOut);
    }

    @Test
    void another_wording_is_another_revision_and_the_first_stays() {
        Wording alarms = yesNo("Is there a fire alarm in every hall?", "NO");
        question.given().when(new Define(FIRE)).then(new Worded(1, FIRE));
        question.given(new Worded(1, FIRE))
                .when(new Revise(alarms))
                .then(new Worded(2, alarms))
                .thenState(new Question.State.Known(List.of(FIRE, alarms), false));
        question.given(new Worded(1, FIRE)).when(new Revise(FIRE)).thenNothing();
    }

    @Test
    void a_question_that_is_not_there_cannot_be_changed() {
        question.given().when(new Revise(FIRE)).thenRejected("not-found");
        question.given().when(new Retire()).thenRejected("not-found");
        question.given(new Worded(1, FIRE)).when(new Define(FIRE)).thenRejected("question-exists");
    }

    @Test
    void a_retired_question_stays_as_it_is() {
        question.given(new Worded(1, FIRE)).when(new Retire()).then(new Retired());
        question.given(new Worded(1, FIRE), new Retired()).when(new Retire()).thenNothing();
        question.given(new Worded(1, FIRE), new Retired())
                .when(new Revise(yesNo("Another?", null)))
                .thenRejected("question-retired");
    }

    @Test
    void yes_earns_five_points_unless_said_otherwise() {
        assertThat(FIRE.points("YES")).isEqualTo(5);
        assertThat(FIRE.points("NO")).isZero();
        Wording inverse =
                new Wording(
                        "Any fines?",
                        AnswerKind.YES_NO,
                        List.of(new Option("YES", 0), new Option("NO", 5)),
                        null);
        assertThat(inverse.points("NO")).isEqualTo(5);
    }

    @Test
    void what_is_offered_must_fit_the_kind() {
        List<Option> two = List.of(new Option("a", 1), new Option("b", 3));
        question.given()
                .when(new Define(choice(null, two.get(0), two.get(1))))
                .then(new Worded(1, choice(null, two.get(0), two.get(1))));
        for (Wording wrong :
                List.of(
                        choice(null),
                        choice(null, two.get(0)),
                        choice(null, two.get(0), two.get(0)),
                        new Wording("?", AnswerKind.YES_NO, two, null),
                        new Wording("?", AnswerKind.NUMBER, two, null),
                        new Wording("?", AnswerKind.TEXT, two, null))) {
            question.given().when(new Define(wrong)).thenRejected("question-options-invalid");
        }
    }

    @Test
    void a_knock_out_is_one_of_the_answers() {
        for (Wording wrong :
                List.of(
                        yesNo("?", "MAYBE"),
                        choice("c", new Option("a", 1), new Option("b", 3)),
                        new Wording("?", AnswerKind.NUMBER, List.of(), "6"),
                        new Wording("?", AnswerKind.TEXT, List.of(), "no"))) {
            question.given().when(new Define(wrong)).thenRejected("knock-out-not-an-answer");
        }
    }
}
