package entente.scorecard.issue;

import entente.scorecard.scoring.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which periods are to be published by their date. */
final class Due {

    /** Who was away for longer than this publishes the rest by hand. */
    private static final int MOST_MONTHS = 24;

    private Due() {}

    /**
     * The periods that ended on a day or before it, the earliest first.
     *
     * @param begun the first day that anything was recorded on: those that ended before it are left
     */
    static List<Period> periods(Collection<Period.Kind> kinds, LocalDate begun, LocalDate ended) {
        YearMonth from = YearMonth.from(ended).minusMonths(MOST_MONTHS);
        List<Period> due = new ArrayList<>();
        for (Period.Kind kind : kinds) {
            Period period = Period.containing(kind, YearMonth.from(ended));
            while (!period.end().isBefore(begun) && !period.last().isBefore(from)) {
                if (!period.end().isAfter(ended)) {
                    due.add(period);
                }
                period = period.previous();
            }
        }
        due.sort(Comparator.comparing(Period::end).thenComparing(Period::start));
        return due;
    }
}
