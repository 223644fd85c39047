package entente.scorecard.measuring;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar month usually adds to a metric, or multiplies it by: the mean distance from the
 * centred mean of twelve months (classical decomposition), where there is such a thing at all.
 */
final class Season {

    /** So many months with data are needed before anything is called a season. */
    static final int LEAST_MONTHS = 24;

    /**
     * So much more must calendar months differ than the same one does from year to year: about the
     * 1 % point of F with 11 and 12 degrees of freedom. Else noise would pass for a season and make
     * the limits too narrow.
     */
    private static final double LEAST_F = 4.2;

    private static final int YEAR = 12;
    private static final int HALF_YEAR = 6;

    private final boolean ratio;
    private final double @Nullable [] index;
    private final double loss;

    private Season(boolean ratio, double @Nullable [] index, double loss) {
        this.ratio = ratio;
        this.index = index;
        this.loss = loss;
    }

    /**
     * The season in what was measured.
     *
     * @param values by month; months without data are left out
     * @param ratio whether it multiplies; it adds all the same when a value is not above zero
     */
    static Season of(SortedMap<YearMonth, Double> values, boolean ratio) {
        boolean multiplies = ratio && values.values().stream().allMatch(value -> value > 0);
        Season none = new Season(multiplies, null, 1);
        NavigableMap<YearMonth, Double> levels = centredMeans(values);
        if (values.size() < LEAST_MONTHS || levels.isEmpty()) {
            return none;
        }
        double[] sums = new double[YEAR];
        double[] squares = new double[YEAR];
        int[] counts = new int[YEAR];
        values.forEach((month, value) -> {
            double level = nearest(levels, month);
            double rest = multiplies ? value / level : value - level;
            int at = month.getMonthValue() - 1;
            sums[at] += rest;
            squares[at] += rest * rest;
            counts[at]++;
        });
        return of(multiplies, sums, squares, counts);
    }

    private static Season of(boolean multiplies, double[] sums, double[] squares, int[] counts) {
        Season none = new Season(multiplies, null, 1);
        int all = 0;
        int fewest = Integer.MAX_VALUE;
        double grand = 0;
        double within = 0;
        for (int i = 0; i < YEAR; i++) {
            if (counts[i] < 2) {
                return none;
            }
            all += counts[i];
            fewest = Math.min(fewest, counts[i]);
            grand += sums[i] / counts[i] / YEAR;
            within += squares[i] - sums[i] * sums[i] / counts[i];
        }
        double between = 0;
        double[] index = new double[YEAR];
        for (int i = 0; i < YEAR; i++) {
            double mean = sums[i] / counts[i];
            between += counts[i] * (mean - grand) * (mean - grand);
            index[i] = multiplies ? mean / grand : mean - grand;
        }
        boolean isThere = between / (YEAR - 1) > LEAST_F * within / (all - YEAR);
        // The indices follow the noise of so few years: what is left is calmer than it really was.
        return isThere
                ? new Season(multiplies, index, StrictMath.sqrt(fewest / (fewest - 1.0)))
                : none;
    }

    /** The mean of the twelve months around each month, by a year and a month with half weights. */
    static NavigableMap<YearMonth, Double> centredMeans(SortedMap<YearMonth, Double> values) {
        NavigableMap<YearMonth, Double> means = new TreeMap<>();
        for (YearMonth month : values.keySet()) {
            double sum = 0;
            boolean whole = true;
            for (int i = -HALF_YEAR; i <= HALF_YEAR && whole; i++) {
                Double value = values.get(month.plusMonths(i));
                whole = value != null;
                sum += value == null ? 0 : value * (Math.abs(i) == HALF_YEAR ? 0.5 : 1);
            }
            if (whole) {
                means.put(month, sum / YEAR);
            }
        }
        return means;
    }

    /** At the ends, and beside gaps, the nearest centred mean stands in. */
    private static double nearest(NavigableMap<YearMonth, Double> levels, YearMonth month) {
        Map.Entry<YearMonth, Double> before = levels.floorEntry(month);
        Map.Entry<YearMonth, Double> after = levels.ceilingEntry(month);
        if (before == null) {
            return Objects.requireNonNull(after).getValue();
        }
        if (after == null) {
            return before.getValue();
        }
        long back = before.getKey().until(month, ChronoUnit.MONTHS);
        long on = month.until(after.getKey(), ChronoUnit.MONTHS);
        return back <= on ? before.getValue() : after.getValue();
    }

    /** What the calendar month adds or multiplies by; null when there is no season. */
    @Nullable Double index(YearMonth month) {
        return index == null ? null : Double.valueOf(index[month.getMonthValue() - 1]);
    }

    /** A value without what its calendar month brings. */
    double out(YearMonth month, double value) {
        Double usual = index(month);
        if (usual == null) {
            return value;
        }
        return ratio ? value / usual : value - usual;
    }

    /** The other way round. */
    double in(YearMonth month, double value) {
        Double usual = index(month);
        if (usual == null) {
            return value;
        }
        return ratio ? value * usual : value + usual;
    }

    /** By what the spread that is left is to be multiplied. */
    double loss() {
        return loss;
    }
}
