package entente.scorecard.forecasts;

import static entente.scorecard.forecasts.Forecasting.ACME;
import static entente.scorecard.forecasts.Forecasting.HAM;
import static entente.scorecard.forecasts.Forecasting.NOV;
import static entente.scorecard.forecasts.Forecasting.NOV_END;
import static entente.scorecard.forecasts.Forecasting.RECORDED;
import static entente.scorecard.forecasts.Forecasting.asked;
import static entente.scorecard.forecasts.Forecasting.committed;
import static entente.scorecard.forecasts.Forecasting.december;
import static entente.scorecard.forecasts.Forecasting.demand;
import static entente.scorecard.forecasts.Forecasting.made;
import static entente.scorecard.forecasts.Forecasting.november;
import static entente.scorecard.forecasts.Forecasting.number;
import static entente.scorecard.forecasts.Forecasting.oct;
import static org.assertj.core.api.Assertions.assertThat;

import entente.scorecard.metrics.Observation;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitMeasuresTest {

    private static List<Observation> of(String measure, ForecastEvent... events) {
        return CommitMeasures.of(ACME, demand(events), _ -> RECORDED).stream()
                .filter(each -> each.measure().equals(measure))
                .toList();
    }

    private static BigDecimal numerators(List<Observation> all) {
        return all.stream().map(Observation::numerator).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal denominators(List<Observation> all) {
        return all.stream().map(Observation::denominator).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void the_time_to_commit_is_counted_per_bucket_so_that_it_is_a_mean_and_no_sum() {
        List<Observation> times =
                of(
                        CommitMeasures.TIME,
                        asked("W40", oct(1), november("1200"), december("900")),
                        committed("W40", oct(3), november("1200")),
                        committed("W40", oct(11), december("900"), november("1100")));
        assertThat(times).extracting(Observation::on).containsExactly(oct(3), oct(11));
        assertThat(numerators(times)).isEqualByComparingTo("12");
        assertThat(denominators(times)).isEqualByComparingTo("2");
        assertThat(times.getFirst().sources())
                .containsExactly(
                        "erp asked-HAM1W402026-10-01",
                        "erp committed-HAM1W402026-10-03",
                        "erp committed-HAM1W402026-10-11");
        assertThat(times.getFirst().label())
                .isEqualTo("forecast W40 of 4711-A for HAM1, 2026-11-01 to 2026-11-30");
    }

    @Test
    void a_commitment_is_due_on_the_seventh_day() {
        ForecastEvent asked = asked("W40", oct(1), november("1200"));
        List<Observation> inTime =
                of(CommitMeasures.ON_TIME, asked, committed("W40", oct(8), november("1")));
        assertThat(inTime.getFirst().on()).isEqualTo(oct(8));
        assertThat(numerators(inTime)).isEqualByComparingTo("1");
        List<Observation> late =
                of(CommitMeasures.ON_TIME, asked, committed("W40", oct(9), november("1200")));
        assertThat(late.getFirst().on()).isEqualTo(oct(8));
        assertThat(numerators(late)).isEqualByComparingTo("0");
        assertThat(denominators(late)).isEqualByComparingTo("1");
    }

    @Test
    void what_was_replaced_before_it_had_to_be_answered_counts_neither_way() {
        List<Observation> seen =
                of(
                        CommitMeasures.ON_TIME,
                        asked("W40", oct(1), november("1200")),
                        asked("W41", oct(5), november("1300")));
        assertThat(seen)
                .extracting(Observation::excluded)
                .containsExactlyInAnyOrder("forecast-replaced", null);
        assertThat(denominators(seen)).isEqualByComparingTo("1");
    }

    @Test
    void what_was_asked_for_too_late_to_be_answered_counts_neither_way() {
        ForecastEvent asked = asked("W48", NOV_END.minusDays(2), november("1200"));
        assertThat(of(CommitMeasures.ON_TIME, asked))
                .extracting(Observation::excluded)
                .containsExactly("asked-too-late");
        assertThat(of(CommitMeasures.COVERAGE, asked))
                .extracting(Observation::excluded)
                .containsExactly("asked-too-late");
    }

    @Test
    void coverage_is_what_was_committed_to_of_what_was_asked_for_and_never_more() {
        List<Observation> seen =
                of(
                        CommitMeasures.COVERAGE,
                        asked("W40", oct(1), november("1200"), december("900")),
                        committed("W40", oct(3), november("1000"), december("5000")));
        assertThat(seen).extracting(Observation::on).containsExactly(NOV_END, Forecasting.DEC_END);
        assertThat(numerators(seen)).isEqualByComparingTo("1900");
        assertThat(denominators(seen)).isEqualByComparingTo("2100");
    }

    @Test
    void accuracy_is_what_was_made_of_what_was_committed_to_and_each_report_counts_once() {
        Place lyon = new Place(HAM.itemNumber(), "LYN", HAM.unit());
        List<Observation> seen =
                of(
                        CommitMeasures.ACCURACY,
                        asked("W40", oct(1), november("500")),
                        asked(lyon, "W40", oct(1), november("500")),
                        committed("W40", oct(3), november("500")),
                        committed(lyon, "W40", oct(3), november("500")),
                        made(NOV_END, new Bucket(NOV, NOV.plusDays(9), number("400"))),
                        made(NOV_END, new Bucket(NOV.plusDays(10), NOV_END, number("300"))));
        assertThat(numerators(seen)).isEqualByComparingTo("700");
        assertThat(denominators(seen)).isEqualByComparingTo("1000");
    }

    @Test
    void without_a_report_on_production_nothing_is_known_of_accuracy() {
        List<Observation> seen =
                of(
                        CommitMeasures.ACCURACY,
                        asked("W40", oct(1), november("500")),
                        committed("W40", oct(3), november("500")));
        assertThat(seen)
                .extracting(Observation::excluded)
                .containsExactly("production-not-reported");
        assertThat(denominators(seen)).isEqualByComparingTo("0");
    }

    @Test
    void what_is_measured_in_kilograms_is_not_added_up_with_pieces() {
        Place steel = new Place("STEEL", "HAM1", "KG");
        assertThat(
                        of(
                                CommitMeasures.COVERAGE,
                                asked(steel, "W40", oct(1), november("500")),
                                committed(steel, "W40", oct(3), november("500"))))
                .extracting(Observation::excluded)
                .containsExactly("not-countable-unit");
    }

    @Test
    void a_commitment_of_a_day_before_the_forecast_is_left_out_of_the_mean() {
        assertThat(
                        of(
                                CommitMeasures.TIME,
                                asked("W40", oct(5), november("500")),
                                committed("W40", oct(3), november("500"))))
                .extracting(Observation::excluded)
                .containsExactly("committed-before-asked");
    }
}
