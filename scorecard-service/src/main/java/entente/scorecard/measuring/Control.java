package entente.scorecard.measuring;

import entente.scorecard.measuring.Chart.Point;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A metric's months on a control chart. Each month is judged by those before it alone: by a
 * baseline that ends before the last eight, so that a slow change does not become what is usual.
 *
 * <p>Only the bad direction is a signal. Signals are decided on the numbers as shown, with {@value
 * #DIGITS} digits, so that who reads them comes to the same.
 */
final class Control {

    /** Months that a baseline is made of, at least and at most. */
    static final int LEAST = 8;

    static final int MOST = 12;

    /** Months before a month that are looked at. */
    static final int MEMORY = 36;

    static final int DIGITS = 8;

    private static final int RUN = 8;
    private static final int WORSE_IN_A_ROW = 6;
    private static final MathContext SHOWN = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

    private final Charted metric;
    private final SortedMap<YearMonth, Reading> readings;

    /**
     * What was measured in a month.
     *
     * @param size the number of facts that it is a share of, above zero; single values have 1
     */
    record Reading(BigDecimal value, BigDecimal size) {

        static Reading of(BigDecimal value) {
            return new Reading(value, BigDecimal.ONE);
        }
    }

    /**
     * A month and what it is judged by; no limits while too few months were measured before.
     *
     * @param seasonal what the calendar month adds or multiplies by; null: no season is known
     * @param mean what was to be expected of the month: the centre line with its season
     * @param ewma weighted average, with the month's season
     * @param months how many the baseline is made of
     */
    record Judged(
            YearMonth month,
            @Nullable BigDecimal value,
            @Nullable BigDecimal seasonal,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal ewma,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            int months,
            Set<Signal> signals) {

        Judged {
            signals = Set.copyOf(signals);
        }

        private static Judged unlimited(YearMonth month, @Nullable BigDecimal value) {
            return new Judged(month, value, null, null, null, null, null, 0, Set.of());
        }
    }

    Control(Charted metric, SortedMap<YearMonth, Reading> readings) {
        this.metric = metric;
        this.readings = new TreeMap<>(readings);
    }

    Judged at(YearMonth month) {
        Reading now = readings.get(month);
        SortedMap<YearMonth, Reading> before = readings.subMap(month.minusMonths(MEMORY), month);
        if (now == null || before.size() < LEAST) {
            return Judged.unlimited(month, now == null ? null : shown(now.value));
        }
        // The month itself and the seven before it stay outside, as soon as enough are left.
        int end = Math.max(LEAST, before.size() + 1 - RUN);
        Season season = season(before, end);
        List<Point> points = new ArrayList<>();
        before.forEach((at, reading) -> points.add(point(season, at, reading)));
        points.add(point(season, month, now));
        int start = Math.max(0, end - MOST);
        Chart chart = metric.chart(points.subList(start, end)).spreadBy(season.loss());
        return judged(month, now, season, chart, points.subList(start, points.size()), end - start);
    }

    /** From what the baseline may be made of, else a drift would pass for a season. */
    private Season season(SortedMap<YearMonth, Reading> before, int end) {
        SortedMap<YearMonth, Double> values = new TreeMap<>();
        before.entrySet().stream()
                .limit(Math.max(end, Season.LEAST_MONTHS))
                .forEach(entry ->
                        values.put(entry.getKey(), entry.getValue().value().doubleValue()));
        return Season.of(values, metric.ratio());
    }

    private static Point point(Season season, YearMonth month, Reading reading) {
        return new Point(
                season.out(month, reading.value.doubleValue()), reading.size.doubleValue());
    }

    /**
     * Judges a month.
     *
     * @param points without season, from the baseline's first to the month's own
     */
    private Judged judged(
            YearMonth month,
            Reading now,
            Season season,
            Chart chart,
            List<Point> points,
            int months) {
        double size = now.size.doubleValue();
        BigDecimal value = shown(now.value);
        BigDecimal mean = number(season.in(month, chart.mean()));
        BigDecimal lower = number(metric.cut(season.in(month, chart.lower(size))));
        BigDecimal upper = number(metric.cut(season.in(month, chart.upper(size))));
        double average = average(chart, points);
        double limit = Ewma.STANDARD.limit(points.size(), months);
        BigDecimal ewma = number(season.in(month, chart.mean() + average * chart.sigma(size)));
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        if (isWorse(value, lower) && isWorse(value, upper)) {
            signals.add(Signal.OUTSIDE_LIMITS);
        }
        if (isRun(points, chart, months)) {
            signals.add(Signal.RUN);
        }
        double drift = rounded(StrictMath.abs(average));
        boolean drifts = drift > rounded(limit) && metric.isWorse(average, 0);
        if (drifts || isWorsening(points)) {
            signals.add(Signal.TREND);
        }
        Double seasonal = season.index(month);
        return new Judged(
                month,
                value,
                seasonal == null ? null : number(seasonal),
                mean,
                ewma,
                lower,
                upper,
                months,
                signals);
    }

    /** In deviations from the centre, since shares of more facts deviate less. */
    private static double average(Chart chart, List<Point> points) {
        double average = 0;
        for (Point point : points) {
            double sigma = chart.sigma(point.size());
            double deviation = sigma == 0 ? 0 : (point.value() - chart.mean()) / sigma;
            average = Ewma.STANDARD.after(average, deviation);
        }
        return average;
    }

    /**
     * Whether the last months were all worse than the centre and how far it may be wrong itself,
     * which is one standard error of a mean of so many months.
     */
    private boolean isRun(List<Point> points, Chart chart, int months) {
        return points.size() >= RUN
                && points.subList(points.size() - RUN, points.size()).stream()
                        .allMatch(point -> {
                            double error = chart.sigma(point.size()) / StrictMath.sqrt(months);
                            double worse =
                                    metric.isWorse(1, 0)
                                            ? chart.mean() + error
                                            : chart.mean() - error;
                            return metric.isWorse(rounded(point.value()), rounded(worse));
                        });
    }

    private boolean isWorsening(List<Point> points) {
        int from = points.size() - WORSE_IN_A_ROW;
        if (from < 0) {
            return false;
        }
        for (int i = from + 1; i < points.size(); i++) {
            double before = rounded(points.get(i - 1).value());
            if (!metric.isWorse(rounded(points.get(i).value()), before)) {
                return false;
            }
        }
        return true;
    }

    private boolean isWorse(BigDecimal one, BigDecimal other) {
        return metric.isWorse(one.doubleValue(), other.doubleValue());
    }

    private static BigDecimal number(double number) {
        return shown(BigDecimal.valueOf(number));
    }

    private static BigDecimal shown(BigDecimal number) {
        return number.round(SHOWN);
    }

    private static double rounded(double number) {
        return number(number).doubleValue();
    }
}
