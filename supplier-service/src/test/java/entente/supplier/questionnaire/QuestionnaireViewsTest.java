package entente.supplier.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.ViewSpec;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionnaireViewsTest {

    private static final Instant JUNE = Instant.parse("2026-06-01T08:00:00Z");

    @Test
    void a_question_is_listed_in_its_latest_words() {
        Wording later = QuestionTest.yesNo("Is there an alarm?", null);
        QuestionView.QuestionRow row =
                ViewSpec.of(new QuestionView())
                        .given(
                                QuestionEvent.CATEGORY.stream(QuestionnaireTest.ALARM),
                                new QuestionEvent.Worded(1, QuestionTest.FIRE))
                        .at(JUNE)
                        .given(
                                QuestionEvent.CATEGORY.stream(QuestionnaireTest.ALARM),
                                new QuestionEvent.Worded(2, later),
                                new QuestionEvent.Retired())
                        .row(QuestionnaireTest.ALARM);
        QuestionView.Listed listed = QuestionView.Listed.of(row);
        assertThat(listed)
                .isEqualTo(
                        new QuestionView.Listed(
                                QuestionnaireTest.ALARM,
                                2,
                                "Is there an alarm?",
                                AnswerKind.YES_NO,
                                List.of("YES", "NO"),
                                null,
                                true,
                                JUNE));
    }

    @Test
    void a_questionnaire_is_listed_in_its_latest_version() {
        QuestionnaireView.QuestionnaireRow row =
                ViewSpec.of(new QuestionnaireView())
                        .given(
                                QuestionnaireEvent.CATEGORY.stream(QuestionnaireTest.ALARM),
                                QuestionnaireTest.FIRST)
                        .at(JUNE)
                        .given(
                                QuestionnaireEvent.CATEGORY.stream(QuestionnaireTest.ALARM),
                                new QuestionnaireEvent.Issued(
                                        2,
                                        "Less",
                                        Purpose.DUE_DILIGENCE,
                                        QuestionnaireTest.ITEMS.subList(0, 1)))
                        .row(QuestionnaireTest.ALARM);
        assertThat(QuestionnaireView.Listed.of(row))
                .isEqualTo(
                        new QuestionnaireView.Listed(
                                QuestionnaireTest.ALARM,
                                2,
                                "Less",
                                Purpose.DUE_DILIGENCE,
                                1,
                                JUNE));
    }
}
