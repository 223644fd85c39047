package entente.scorecard.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import entente.platform.Rejected;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.scoring.Assumption;
import entente.scorecard.scoring.Points;
import entente.scorecard.scoring.Template;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final Points RAMP =
            new Points.Ramp(BigDecimal.valueOf(80), BigDecimal.valueOf(98));
    private static final Template TWO =
            new Template(
                    "TWO", 1, "Two", List.of(criterion("delivery", 60), criterion("quality", 40)));

    private static Template.Criterion criterion(String code, int weight) {
        return new Template.Criterion(
                code,
                code,
                BigDecimal.valueOf(weight),
                List.of(new Template.MeasuredBy("otif", 1, BigDecimal.ONE, RAMP)));
    }

    private static Map<String, BigDecimal> weights(String delivery, String quality) {
        return Map.of("delivery", new BigDecimal(delivery), "quality", new BigDecimal(quality));
    }

    private static String code(Question question) {
        Rejected refused =
                catchThrowableOfType(
                        Rejected.class, () -> question.check(Catalogue.SHIPPED, List.of()));
        return refused == null ? "" : refused.code();
    }

    @Test
    void nothing_different_is_the_template_in_force() {
        Assumption same = new Question(null, Map.of(), Map.of()).assumption(TWO, Catalogue.SHIPPED);
        assertThat(same.template()).isEqualTo(TWO);
        assertThat(same.versions()).isEmpty();
    }

    @Test
    void weights_replace_those_of_a_template_with_the_same_criteria() {
        Question question = new Question(null, weights("30", "70"), Map.of());
        Template weighed =
                Objects.requireNonNull(question.assumption(TWO, Catalogue.SHIPPED).template());
        assertThat(weighed.criteria())
                .extracting(Template.Criterion::weight)
                .containsExactly(BigDecimal.valueOf(30), BigDecimal.valueOf(70));
        Template other = new Template("ONE", 1, "One", List.of(criterion("cost", 100)));
        assertThat(question.assumption(other, Catalogue.SHIPPED).template()).isEqualTo(other);
    }

    @Test
    void versions_replace_every_other_one_of_the_metric() {
        assertThat(
                        new Question(null, Map.of(), Map.of("otif", 1))
                                .assumption(TWO, Catalogue.SHIPPED)
                                .versions())
                .containsEntry(new MetricKey("otif", 1), new MetricKey("otif", 1));
    }

    @Test
    void what_cannot_be_computed_has_its_own_code() {
        assertThat(code(new Question(null, weights("60", "39.99"), Map.of())))
                .isEqualTo("weights-not-100");
        assertThat(code(new Question(null, weights("100", "0"), Map.of())))
                .isEqualTo("weight-not-positive");
        assertThat(code(new Question(TWO, Map.of("cost", BigDecimal.valueOf(100)), Map.of())))
                .isEqualTo("criterion-unknown");
        assertThat(code(new Question(null, Map.of(), Map.of("wit", 1))))
                .isEqualTo("metric-unknown");
        assertThat(code(new Question(null, Map.of(), Map.of("otif", 9))))
                .isEqualTo("metric-version-unknown");
        assertThat(code(new Question(TWO, weights("50", "50"), Map.of("otif", 1)))).isEmpty();
    }

    @Test
    void weights_for_nobody_are_refused() {
        Question question = new Question(null, weights("30", "70"), Map.of());
        question.requireSome(Set.of(Set.of("cost"), Set.of("delivery", "quality")));
        question.requireSome(Set.of());
        assertThat(
                        catchThrowableOfType(
                                        Rejected.class,
                                        () -> question.requireSome(Set.of(Set.of("cost"))))
                                .code())
                .isEqualTo("criterion-unknown");
    }
}
