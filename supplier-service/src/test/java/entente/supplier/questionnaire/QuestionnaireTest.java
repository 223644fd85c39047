package entente.supplier.questionnaire;

import static entente.supplier.questionnaire.QuestionTest.FIRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.platform.Rejected;
import entente.platform.testkit.DeciderSpec;
import entente.supplier.questionnaire.Questionnaire.Candidate;
import entente.supplier.questionnaire.Questionnaire.Command.Issue;
import entente.supplier.questionnaire.Questionnaire.Command.Reissue;
import entente.supplier.questionnaire.QuestionnaireEvent.Issued;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

    static final UUID ALARM = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000011");
    static final UUID MATURITY = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000012");
    static final UUID WORDS = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000013");
    static final Wording LEVEL =
            new Wording("How mature is quality control?", AnswerKind.NUMBER, List.of(), "1");
    static final Wording FREELY = new Wording("Anything else?", AnswerKind.TEXT, List.of(), null);
    static final List<Item> ITEMS =
            List.of(
                    new Item(ALARM, 1, "safety", FIRE),
                    new Item(MATURITY, 3, "quality", LEVEL),
                    new Item(WORDS, 1, null, FREELY));
    static final Issued FIRST = new Issued(1, "Basics", Purpose.DUE_DILIGENCE, ITEMS);

    private final DeciderSpec<Questionnaire.Command, Questionnaire.State, QuestionnaireEvent>
            questionnaire = DeciderSpec.of(new Questionnaire());

    private static Candidate candidate(Item item) {
        return new Candidate(
                item.questionId(), item.revision(), item.section(), item.wording(), false);
    }

    private static List<Candidate> candidates() {
        return ITEMS.stream().map(QuestionnaireTest::candidate).toList();
    }

    private void refuses(@Nullable Candidate candidate, String code) {
        List<Candidate> items = candidate == null ? List.of() : List.of(candidate);
        questionnaire
                .given()
                .when(new Issue("Basics", Purpose.DUE_DILIGENCE, items))
                .thenRejected(code);
    }

    private static Evaluation answers(String alarm, String level, String words) {
        return edition()
                .evaluate(
                        List.of(
                                new Answer(WORDS, words),
                                new Answer(ALARM, alarm),
                                new Answer(MATURITY, level)));
    }

    private static Edition edition() {
        return new Edition(1, "Basics", Purpose.DUE_DILIGENCE, ITEMS);
    }

    private static void refusesAnswers(String code, Answer... answers) {
        assertThatThrownBy(() -> edition().evaluate(List.of(answers)))
                .isInstanceOfSatisfying(Rejected.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void an_issue_keeps_the_words_of_every_question() {
        questionnaire
                .given()
                .when(new Issue("Basics", Purpose.DUE_DILIGENCE, candidates()))
                .then(FIRST);
        questionnaire
                .given(FIRST)
                .when(new Issue("Basics", Purpose.DUE_DILIGENCE, candidates()))
                .thenRejected("questionnaire-exists");
    }

    @Test
    void another_list_is_another_version_for_the_same_purpose() {
        List<Candidate> fewer = candidates().subList(0, 1);
        Issued second = new Issued(2, "Basics", Purpose.DUE_DILIGENCE, ITEMS.subList(0, 1));
        questionnaire.given(FIRST).when(new Reissue("Basics", fewer)).then(second);
        questionnaire.given(FIRST).when(new Reissue("Basics", candidates())).thenNothing();
        questionnaire.given().when(new Reissue("Basics", fewer)).thenRejected("not-found");
    }

    @Test
    void an_earlier_version_can_still_be_read() {
        Questionnaire decider = new Questionnaire();
        Questionnaire.State.Known state =
                (Questionnaire.State.Known) decider.evolve(decider.initial(), FIRST);
        assertThat(state.edition(1)).contains(edition());
        assertThat(state.edition(null)).contains(edition());
        assertThat(state.edition(2)).isEqualTo(Optional.empty());
    }

    @Test
    void only_known_questions_in_use_are_asked_each_once() {
        refuses(null, "questionnaire-empty");
        refuses(new Candidate(ALARM, 9, null, null, false), "question-unknown");
        refuses(new Candidate(ALARM, 1, null, FIRE, true), "question-retired");
        questionnaire
                .given()
                .when(
                        new Issue(
                                "Basics",
                                Purpose.DUE_DILIGENCE,
                                List.of(candidate(ITEMS.getFirst()), candidate(ITEMS.getFirst()))))
                .thenRejected("question-twice");
    }

    @Test
    void answers_keep_their_revision_and_earn_points_by_section() {
        Evaluation evaluation = answers("YES", "3", "no");
        assertThat(evaluation.answers())
                .containsExactly(
                        new Answered(ALARM, 1, "YES"),
                        new Answered(MATURITY, 3, "3"),
                        new Answered(WORDS, 1, "no"));
        assertThat(evaluation.score()).isEqualTo(new Score(8, 10));
        assertThat(evaluation.score().share()).isEqualTo(new BigDecimal("80.00"));
        assertThat(evaluation.sections())
                .isEqualTo(Map.of("safety", new Score(5, 5), "quality", new Score(3, 5)));
        assertThat(evaluation.knockedOut()).isEmpty();
    }

    @Test
    void a_knock_out_answer_is_named_at_its_limit_too() {
        assertThat(answers("NO", "2", "x").knockedOut()).containsExactly(ALARM);
        assertThat(answers("YES", "1", "x").knockedOut()).containsExactly(MATURITY);
        assertThat(answers("NO", "0", "x").knockedOut()).containsExactly(ALARM, MATURITY);
    }

    @Test
    void words_alone_have_no_share_of_points() {
        Edition open = new Edition(1, "Open", Purpose.READINESS_OURS, List.of(ITEMS.getLast()));
        assertThat(open.evaluate(List.of(new Answer(WORDS, "yes"))).score().share()).isNull();
    }

    @Test
    void every_question_is_answered_once_and_as_it_can_be() {
        Answer words = new Answer(WORDS, "x");
        Answer yes = new Answer(ALARM, "YES");
        refusesAnswers("answers-incomplete", words, yes);
        refusesAnswers("question-answered-twice", words, yes, yes);
        refusesAnswers("question-not-asked", new Answer(UUID.randomUUID(), "YES"));
        for (String wrong : List.of("6", "-1", "2.5", "two", "")) {
            refusesAnswers("answer-not-valid", words, yes, new Answer(MATURITY, wrong));
        }
        refusesAnswers("answer-not-valid", words, new Answer(ALARM, "yes"));
        refusesAnswers("answer-not-valid", yes, new Answer(MATURITY, "3"), new Answer(WORDS, " "));
    }
}
