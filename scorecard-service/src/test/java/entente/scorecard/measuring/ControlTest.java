package entente.scorecard.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.scorecard.measuring.Chart.Point;
import entente.scorecard.measuring.Charted.Bad;
import entente.scorecard.measuring.Control.Judged;
import entente.scorecard.measuring.Control.Reading;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Against published series, and against what a person would see on the chart. */
class ControlTest {

    private static final YearMonth FIRST = YearMonth.of(2023, 1);
    private static final Charted DAYS = Charted.value(Bad.ABOVE, 0.0, null);
    private static final Charted ON_TIME = Charted.share(Bad.BELOW, 100);

    /** NIST/SEMATECH e-Handbook, 6.3.2.2: ten batches of liquid, flow rate. */
    private static final double[] FLOW_RATE = {
        49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1
    };

    /** NIST/SEMATECH e-Handbook, 6.3.2.4. */
    private static final double[] NIST_EWMA = {
        52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8,
        51.2, 52.6, 52.4, 53.6, 52.1
    };

    /** Box and Jenkins, series G: international airline passengers, 1949 to 1951. */
    private static final double[] PASSENGERS = {
        112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, //
        115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114, 140, //
        145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166
    };

    private static List<Point> points(double... values) {
        return Arrays.stream(values).mapToObj(value -> new Point(value, 1)).toList();
    }

    private static SortedMap<YearMonth, Double> months(double... values) {
        SortedMap<YearMonth, Double> months = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            months.put(FIRST.plusMonths(i), values[i]);
        }
        return months;
    }

    private static SortedMap<YearMonth, Reading> readings(double size, double... values) {
        SortedMap<YearMonth, Reading> readings = new TreeMap<>();
        months(values)
                .forEach((month, value) ->
                        readings.put(
                                month,
                                new Reading(BigDecimal.valueOf(value), BigDecimal.valueOf(size))));
        return readings;
    }

    private static Judged last(Charted metric, double... values) {
        return last(metric, 1, values);
    }

    private static Judged last(Charted metric, double size, double[] values) {
        return new Control(metric, readings(size, values)).at(FIRST.plusMonths(values.length - 1L));
    }

    private static double[] repeated(int times, double... values) {
        double[] all = new double[times * values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = values[i % values.length];
        }
        return all;
    }

    private static double[] then(double[] some, double... more) {
        double[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    @Test
    void the_limits_of_individual_values_are_those_of_the_nist_handbook() {
        Chart chart = Chart.ofValues(points(FLOW_RATE));
        assertThat(chart.mean()).isCloseTo(50.81, within(0.00005));
        assertThat(chart.lower(1)).isCloseTo(45.8159, within(0.0001));
        assertThat(chart.upper(1)).isCloseTo(55.8041, within(0.0001));
    }

    @Test
    void the_weighted_average_is_that_of_the_nist_handbook() {
        Ewma ewma = new Ewma(0.3, 3);
        double[] published = {
            50.60, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36,
            49.52, 50.05, 49.38, 49.92, 50.73, 51.23, 51.94, 51.99
        };
        double average = 50;
        for (int i = 0; i < published.length; i++) {
            average = ewma.after(average, NIST_EWMA[i]);
            assertThat(average).isCloseTo(published[i], within(0.0051));
        }
        // UCL = 50 + 3 (0.4201) (2.0539)
        assertThat(50 + ewma.limit(10_000) * 2.0539).isCloseTo(52.5884, within(0.0005));
    }

    /** D. C. Montgomery, Introduction to Statistical Quality Control, EWMA with λ 0.1, L 2.7. */
    @Test
    void the_limits_of_the_average_widen_as_montgomery_prints_them() {
        Ewma ewma = new Ewma(0.1, 2.7);
        assertThat(10 + ewma.limit(1)).isCloseTo(10.27, within(0.005));
        assertThat(10 + ewma.limit(2)).isCloseTo(10.36, within(0.005));
        assertThat(10 + ewma.limit(1_000)).isCloseTo(10.62, within(0.005));
    }

    @Test
    void shares_of_equal_numbers_have_the_limits_of_single_values() {
        // Laney: with one size p′ is the individuals chart of the shares.
        List<Point> shares =
                Arrays.stream(FLOW_RATE).mapToObj(value -> new Point(value, 40)).toList();
        Chart chart = Chart.ofShares(shares, 100);
        assertThat(chart.mean()).isCloseTo(50.81, within(1e-9));
        assertThat(chart.lower(40)).isCloseTo(45.8159, within(0.0001));
        assertThat(chart.upper(40)).isCloseTo(55.8041, within(0.0001));
    }

    @Test
    void shares_of_more_facts_have_narrower_limits() {
        Chart chart =
                Chart.ofShares(
                        List.of(new Point(50, 100), new Point(60, 100), new Point(50, 100)), 100);
        // p̄ = 160/300; z differs by 10/σ each time, so one deviation is 10/1.128 at 100 facts.
        assertThat(chart.sigma(100)).isCloseTo(10 / 1.128, within(1e-9));
        assertThat(chart.sigma(400)).isCloseTo(5 / 1.128, within(1e-9));
        assertThat(chart.sigma(25)).isCloseTo(20 / 1.128, within(1e-9));
    }

    @Test
    void where_all_was_always_well_chance_makes_the_limits() {
        Chart chart = Chart.ofShares(List.of(new Point(100, 20), new Point(100, 20)), 100);
        // (40 + 2) ÷ (40 + 4), binomial over 20
        double share = 42.0 / 44;
        assertThat(chart.sigma(20))
                .isCloseTo(100 * StrictMath.sqrt(share * (1 - share) / 20), within(1e-9));
        assertThat(last(ON_TIME, 20, then(repeated(12, 100), 95)).signals()).isEmpty();
        assertThat(last(ON_TIME, 20, then(repeated(12, 100), 60)).signals())
                .contains(Signal.OUTSIDE_LIMITS);
    }

    @Test
    void the_centred_mean_of_the_airline_passengers_is_the_published_one() {
        SortedMap<YearMonth, Double> means = Season.centredMeans(months(PASSENGERS));
        assertThat(means.firstKey()).isEqualTo(FIRST.plusMonths(6));
        assertThat(means.values().stream().limit(4))
                .zipSatisfy(
                        List.of(126.7917, 127.2500, 127.9583, 128.5833),
                        (mean, published) ->
                                assertThat(mean).isCloseTo(published, within(0.00005)));
    }

    @Test
    void the_seasonal_indices_of_the_airline_passengers_are_near_those_of_all_twelve_years() {
        // Classical multiplicative decomposition of 1949 to 1960, as R prints it.
        double[] published = {
            0.9102, 0.8836, 1.0074, 0.9759, 0.9814, 1.1128, 1.2266, 1.2199, 1.0605, 0.9218, 0.8012,
            0.8988
        };
        Season season = Season.of(months(PASSENGERS), true);
        double sum = 0;
        for (int i = 0; i < published.length; i++) {
            double index = Objects.requireNonNull(season.index(FIRST.plusMonths(i)));
            assertThat(index).isCloseTo(published[i], within(0.1));
            sum += index;
        }
        assertThat(sum).isCloseTo(12, within(1e-9));
    }

    @Test
    void a_season_alone_never_warns() {
        double[] year = {10, 10, 12, 14, 20, 30, 42, 40, 28, 18, 12, 10};
        double[] values = new double[48];
        for (int i = 0; i < values.length; i++) {
            values[i] = year[i % 12] + (i * 7 % 5) * 0.2;
        }
        Control control = new Control(DAYS, readings(1, values));
        for (int i = 24; i < values.length; i++) {
            Judged judged = control.at(FIRST.plusMonths(i));
            assertThat(judged.seasonal()).as("%s", judged.month()).isNotNull();
            assertThat(judged.signals()).as("%s", judged).isEmpty();
        }
    }

    @Test
    void noise_is_no_season() {
        Random random = new Random(7);
        double[] values = random.doubles(36, 8, 12).toArray();
        assertThat(Season.of(months(values), true).index(FIRST)).isNull();
    }

    @Test
    void noise_seldom_warns() {
        Random random = new Random(11);
        int warned = 0;
        int months = 0;
        for (int series = 0; series < 400; series++) {
            double[] values = random.doubles(48).map(_ -> 20 + 2 * random.nextGaussian()).toArray();
            Control control = new Control(DAYS, readings(1, values));
            for (int i = 20; i < values.length; i++) {
                months++;
                warned += control.at(FIRST.plusMonths(i)).signals().isEmpty() ? 0 : 1;
            }
        }
        assertThat(warned).isLessThan(months / 50);
    }

    @Test
    void a_drift_is_no_season() {
        double[] year = {10, 10, 12, 14, 20, 30, 42, 40, 28, 18, 12, 10};
        double[] calm = new double[30];
        for (int i = 0; i < calm.length; i++) {
            calm[i] = year[i % 12] + (i * 7 % 5) * 0.2;
        }
        double[] drift = new double[8];
        double[] steady = new double[8];
        for (int i = 0; i < drift.length; i++) {
            steady[i] = year[(calm.length + i) % 12] + 0.4;
            drift[i] = steady[i] * (1 + 0.04 * (i + 1));
        }
        Judged drifting = last(DAYS, then(calm, drift));
        assertThat(drifting.signals()).contains(Signal.TREND);
        assertThat(drifting.seasonal()).isNotNull();
        assertThat(drifting.seasonal()).isEqualTo(last(DAYS, then(calm, steady)).seasonal());
    }

    @Test
    void a_drift_warns_before_the_quarters_average_crosses_the_threshold() {
        double threshold = 90;
        double[] calm = repeated(6, 97, 98.5);
        double[] values = then(calm, 97, 95.5, 94, 92.5, 91, 89.5, 88, 86.5);
        Control control = new Control(ON_TIME, readings(60, values));
        int warned = -1;
        int crossed = -1;
        for (int i = calm.length; i < values.length; i++) {
            if (warned < 0 && !control.at(FIRST.plusMonths(i)).signals().isEmpty()) {
                warned = i;
            }
            double quarter = (values[i] + values[i - 1] + values[i - 2]) / 3;
            if (crossed < 0 && quarter < threshold) {
                crossed = i;
            }
        }
        assertThat(warned).isPositive();
        assertThat(warned).isLessThan(crossed - 1);
    }

    @Test
    void only_the_bad_direction_warns() {
        double[] calm = repeated(6, 20, 21);
        assertThat(last(DAYS, then(calm, 60)).signals()).contains(Signal.OUTSIDE_LIMITS);
        assertThat(last(DAYS, then(calm, 1)).signals()).isEmpty();
        assertThat(last(Charted.value(Bad.NEITHER, null, null), then(calm, 60)).signals())
                .isEmpty();
        assertThat(last(Charted.value(Bad.BELOW, null, null), then(calm, 1)).signals())
                .contains(Signal.OUTSIDE_LIMITS);
    }

    @Test
    void eight_months_on_the_bad_side_are_a_run_and_seven_are_not() {
        double[] calm = repeated(6, 22, 18);
        double[] worse = {21.1, 21.3, 21.1, 21.3, 21.1, 21.3, 21.1};
        assertThat(last(DAYS, then(calm, worse)).signals()).doesNotContain(Signal.RUN);
        assertThat(last(DAYS, then(then(calm, worse), 21.3)).signals()).containsExactly(Signal.RUN);
    }

    @Test
    void six_months_that_each_get_worse_are_a_trend_and_five_are_not() {
        double[] calm = repeated(6, 18, 22);
        assertThat(last(DAYS, then(calm, 18, 18.5, 19, 19.5, 20)).signals()).isEmpty();
        assertThat(last(DAYS, then(calm, 18, 18.5, 19, 19.5, 20, 20.5)).signals())
                .containsExactly(Signal.TREND);
    }

    @Test
    void a_slow_change_does_not_become_what_is_usual() {
        double[] calm = repeated(6, 19.5, 20.5);
        double[] slow = {21.5, 22, 22, 22.5, 22.5, 23, 23};
        assertThat(last(DAYS, then(calm, slow)).signals()).contains(Signal.TREND);
        assertThat(Objects.requireNonNull(last(DAYS, then(calm, slow)).mean()).doubleValue())
                .isBetween(19.9, 20.6);
    }

    @Test
    void limits_end_where_values_do() {
        Judged shares = last(ON_TIME, 30, then(repeated(6, 98, 100), 99));
        assertThat(shares.upper()).isEqualByComparingTo("100");
        Judged days = last(DAYS, then(repeated(6, 0, 4), 2));
        assertThat(days.lower()).isEqualByComparingTo("0");
    }

    @Test
    void with_fewer_than_eight_months_there_is_nothing_to_compare_with() {
        Judged seventh = last(DAYS, repeated(8, 20));
        assertThat(seventh.value()).isEqualByComparingTo("20");
        assertThat(seventh.mean()).isNull();
        assertThat(last(DAYS, then(repeated(8, 20), 90)).signals()).contains(Signal.OUTSIDE_LIMITS);
    }

    @Test
    void a_month_without_data_is_no_zero() {
        SortedMap<YearMonth, Reading> readings = readings(1, repeated(6, 20, 21));
        YearMonth empty = FIRST.plusMonths(12);
        readings.put(empty.plusMonths(1), Reading.of(new BigDecimal("20.5")));
        Control control = new Control(DAYS, readings);
        assertThat(control.at(empty).value()).isNull();
        assertThat(control.at(empty).signals()).isEmpty();
        assertThat(control.at(empty.plusMonths(1)).signals()).isEmpty();
    }

    @Test
    void what_comes_later_changes_no_judgement() {
        double[] calm = then(repeated(6, 20, 21), 30);
        Judged before = last(DAYS, calm);
        Judged after =
                new Control(DAYS, readings(1, then(calm, 90, 90, 90))).at(FIRST.plusMonths(12));
        assertThat(after).isEqualTo(before);
    }
}
