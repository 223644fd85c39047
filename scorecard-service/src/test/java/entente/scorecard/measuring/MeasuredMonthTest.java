package entente.scorecard.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.DeciderSpec;
import entente.scorecard.measuring.MeasuredCommand.Measure;
import entente.scorecard.measuring.MeasuredCommand.Warn;
import entente.scorecard.measuring.MeasuredEvent.EarlyWarningRaised;
import entente.scorecard.measuring.MeasuredEvent.Figure;
import entente.scorecard.measuring.MeasuredEvent.MetricsMeasured;
import entente.scorecard.metrics.MetricDefinition.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasuredMonthTest {

    private static final UUID ACME = new UUID(0, 1);
    private static final LocalDate MONDAY = LocalDate.parse("2026-08-03");

    private final DeciderSpec<MeasuredCommand, MeasuredMonth.State, MeasuredEvent> july =
            DeciderSpec.of(new MeasuredMonth());

    private static MetricsMeasured told(@Nullable String otif, LocalDate on) {
        return new MetricsMeasured(
                ACME,
                "2026-07",
                "EUR",
                List.of(
                        new Figure(
                                "otif",
                                1,
                                Unit.PERCENT,
                                otif,
                                otif,
                                otif == null ? null : "100",
                                otif == null ? 0 : 100,
                                new TreeMap<>())),
                on);
    }

    private static EarlyWarningRaised warning(Signal signal, String value) {
        return new EarlyWarningRaised(
                ACME,
                "2026-07",
                "otif",
                1,
                Unit.PERCENT,
                null,
                signal,
                new BigDecimal(value),
                new BigDecimal("95"),
                new BigDecimal("89"),
                new BigDecimal("100"),
                null,
                12);
    }

    @Test
    void a_month_with_data_is_told() {
        july.given().when(new Measure(told("90", MONDAY))).then(told("90", MONDAY));
    }

    @Test
    void a_month_without_data_is_not_told() {
        july.given().when(new Measure(told(null, MONDAY))).thenNothing();
    }

    @Test
    void what_was_only_left_out_is_told_too() {
        Figure excluded =
                new Figure(
                        "otif",
                        1,
                        Unit.PERCENT,
                        null,
                        null,
                        null,
                        0,
                        new TreeMap<>(java.util.Map.of("buyer-caused", 2L)));
        MetricsMeasured measured =
                new MetricsMeasured(ACME, "2026-07", "EUR", List.of(excluded), MONDAY);
        july.given().when(new Measure(measured)).then(measured);
    }

    @Test
    void another_definition_without_data_is_no_news() {
        MetricsMeasured measured = told("90", MONDAY);
        List<Figure> more = new ArrayList<>(measured.metrics());
        more.add(new Figure("made-up", 1, Unit.RATIO, null, null, null, 0, new TreeMap<>()));
        MetricsMeasured later =
                new MetricsMeasured(ACME, "2026-07", "EUR", more, MONDAY.plusDays(1));
        july.given(measured).when(new Measure(later)).thenNothing();
        july.given().when(new Measure(later)).then(told("90", MONDAY.plusDays(1)));
    }

    @Test
    void what_was_held_back_is_left_to_be_told() {
        MetricsMeasured now = told("91", MONDAY);
        assertThat(new MeasuredMonth.State(told("90", MONDAY), Set.of()).says(now)).isFalse();
        assertThat(new MeasuredMonth.State(told("91", MONDAY), Set.of()).says(now)).isTrue();
        assertThat(new MeasuredMonth.State(null, Set.of()).says(now)).isFalse();
        assertThat(new MeasuredMonth.State(null, Set.of()).says(told(null, MONDAY))).isTrue();
    }

    @Test
    void a_month_is_judged_when_ten_days_of_bookings_are_in() {
        assertThat(Month.judged(LocalDate.parse("2026-08-01"), 10)).hasToString("2026-06");
        assertThat(Month.judged(LocalDate.parse("2026-08-09"), 10)).hasToString("2026-06");
        assertThat(Month.judged(LocalDate.parse("2026-08-10"), 10)).hasToString("2026-07");
        assertThat(Month.judged(LocalDate.parse("2026-08-31"), 10)).hasToString("2026-07");
        assertThat(Month.judged(LocalDate.parse("2026-08-01"), 0)).hasToString("2026-07");
    }

    @Test
    void the_same_numbers_are_not_told_again() {
        july.given(told("90", MONDAY))
                .when(new Measure(told("90", MONDAY.plusDays(1))))
                .thenNothing();
    }

    @Test
    void another_number_is_told_the_next_day_and_not_before() {
        july.given(told("90", MONDAY)).when(new Measure(told("91", MONDAY))).thenNothing();
        july.given(told("90", MONDAY))
                .when(new Measure(told("91", MONDAY.plusDays(1))))
                .then(told("91", MONDAY.plusDays(1)));
    }

    @Test
    void data_that_are_gone_are_told_too() {
        july.given(told("90", MONDAY))
                .when(new Measure(told(null, MONDAY.plusDays(1))))
                .then(new MetricsMeasured(ACME, "2026-07", "EUR", List.of(), MONDAY.plusDays(1)));
    }

    @Test
    void each_signal_of_a_metric_is_raised_once() {
        EarlyWarningRaised outside = warning(Signal.OUTSIDE_LIMITS, "81");
        EarlyWarningRaised run = warning(Signal.RUN, "81");
        july.given().when(new Warn(List.of(outside, run))).then(outside, run);
        july.given(outside).when(new Warn(List.of(outside, run))).then(run);
        july.given(outside)
                .when(new Warn(List.of(warning(Signal.OUTSIDE_LIMITS, "80"))))
                .thenNothing();
        july.given(outside).when(new Warn(List.of())).thenNothing();
    }

    @Test
    void warnings_and_numbers_do_not_stand_in_each_others_way() {
        EarlyWarningRaised outside = warning(Signal.OUTSIDE_LIMITS, "81");
        july.given(told("81", MONDAY), outside)
                .when(new Measure(told("82", MONDAY.plusDays(1))))
                .then(told("82", MONDAY.plusDays(1)));
        july.given(told("81", MONDAY)).when(new Warn(List.of(outside))).then(outside);
    }
}
