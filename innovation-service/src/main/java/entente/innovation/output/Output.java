package entente.innovation.output;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partnership brought in some months, both included.
 *
 * @param total of all of them
 * @param months those in which there was something, in order
 */
public record Output(
        UUID supplierId, YearMonth from, YearMonth until, Counts total, List<Month> months) {

    public Output {
        months = List.copyOf(months);
    }

    /**
     * Numbers.
     *
     * @param answered answers given to ideas, {@code pursued} those with yes
     * @param prototypes pilots that ended with a result
     */
    public record Counts(
            int ideas,
            int answered,
            int pursued,
            int started,
            int gates,
            int prototypes,
            int commercialised) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(
                    ideas + more.ideas,
                    answered + more.answered,
                    pursued + more.pursued,
                    started + more.started,
                    gates + more.gates,
                    prototypes + more.prototypes,
                    commercialised + more.commercialised);
        }
    }

    /** A month's numbers. */
    public record Month(YearMonth month, Counts counts) {}

    static Output of(UUID supplierId, YearMonth from, YearMonth until, List<Month> all) {
        Map<YearMonth, Counts> months = new TreeMap<>();
        for (Month each : all) {
            if (!each.month().isBefore(from) && !each.month().isAfter(until)) {
                months.merge(each.month(), each.counts(), Counts::plus);
            }
        }
        return new Output(
                supplierId,
                from,
                until,
                months.values().stream().reduce(Counts.NONE, Counts::plus),
                months.entrySet().stream()
                        .map(each -> new Month(each.getKey(), each.getValue()))
                        .toList());
    }

    static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }

    /** Where the numbers of a supplier and month lie; without a day: nowhere in particular. */
    static String key(UUID supplierId, @Nullable LocalDate day) {
        return supplierId + (day == null ? "" : "/" + month(day));
    }
}
