package entente.scorecard.surveys;

import static entente.scorecard.surveys.SurveyTest.ACME;
import static entente.scorecard.surveys.SurveyTest.CLOSED;
import static entente.scorecard.surveys.SurveyTest.FIVE;
import static entente.scorecard.surveys.SurveyTest.OPENED;
import static entente.scorecard.surveys.SurveyTest.THREE;
import static entente.scorecard.surveys.SurveyTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.ViewSpec;
import entente.scorecard.History;
import entente.scorecard.Told;
import entente.scorecard.metrics.Observation;
import entente.scorecard.surveys.SurveyEvent.Reopened;
import entente.scorecard.surveys.SurveyView.SurveyRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SurveyViewTest {

    private static final UUID SELF = new UUID(11, 1);

    private static SurveyRow row(SurveyEvent... after) {
        String stream = SurveyEvent.CATEGORY.stream(SELF);
        return ViewSpec.of(new SurveyView())
                .given(stream, OPENED, THREE, FIVE)
                .given(stream, after)
                .row(SELF);
    }

    private static List<Observation> observed(SurveyRow row, int events) {
        History history = History.of(row.history);
        return SurveyFactsView.observed(
                new Told(
                        row.id.toString(),
                        row.supplierId,
                        history.known(history.all().get(events - 1).at())));
    }

    @Test
    void an_open_survey_is_listed_and_tells_nothing() {
        SurveyRow row = row();
        assertThat(row.status).isEqualTo(SurveyStatus.OPEN);
        assertThat(row.period).isEqualTo("2026-Q3");
        assertThat(row.history).isEmpty();
    }

    @Test
    void its_result_belongs_to_the_end_of_its_period() {
        SurveyRow row = row(CLOSED);
        assertThat(row.status).isEqualTo(SurveyStatus.CLOSED);
        assertThat(row.closedOn).isEqualTo(TODAY);
        Observation fact = observed(row, 1).getFirst();
        assertThat(fact.measure()).isEqualTo("flexibility");
        assertThat(fact.supplier()).isEqualTo(ACME);
        assertThat(fact.on()).isEqualTo(LocalDate.of(2026, 9, 30)).isEqualTo(row.day);
        assertThat(fact.numerator()).isEqualTo(BigDecimal.valueOf(150));
        assertThat(fact.denominator()).isEqualTo(BigDecimal.valueOf(2));
        assertThat(fact.sources()).hasSize(1);
    }

    @Test
    void it_answers_for_the_period_it_asked_about_and_for_no_other() {
        SurveyRow row = row(CLOSED);
        Told told = new Told(row.id.toString(), row.supplierId, History.of(row.history));
        LocalDate end = LocalDate.of(2026, 9, 30);
        assertThat(SurveyFactsView.observedIn(told, LocalDate.of(2026, 7, 1), end)).hasSize(1);
        assertThat(SurveyFactsView.observedIn(told, LocalDate.of(2026, 9, 1), end)).isEmpty();
        assertThat(SurveyFactsView.observedIn(told, LocalDate.of(2025, 10, 1), end)).isEmpty();
        assertThat(
                        SurveyFactsView.observedIn(
                                told, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
    }

    @Test
    void reopened_it_counts_no_longer_and_counted_before() {
        SurveyRow row = row(CLOSED, new Reopened(ACME, "wrong site", "ada", TODAY));
        assertThat(row.status).isEqualTo(SurveyStatus.OPEN);
        assertThat(observed(row, 2)).isEmpty();
        assertThat(observed(row, 1)).hasSize(1);
    }
}
