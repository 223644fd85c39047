package entente.governance.commitments;

import entente.governance.commitments.CommitmentEvent.Kept;
import entente.governance.commitments.CommitmentEvent.Resolution;
import entente.governance.commitments.CommitmentState.Dispute;
import entente.governance.people.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far each side can be relied upon, quarter by quarter.
 *
 * @param lastYear of each side over the last four quarters, the present one included
 * @param quarters from the first in which anything was due or disputed to the present one
 */
public record Trust(
        UUID partnershipId, UUID supplierId, List<Reliance> lastYear, List<Quarter> quarters) {

    private static final int YEAR = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Trust {
        lastYear = List.copyOf(lastYear);
        quarters = List.copyOf(quarters);
    }

    /**
     * What a side kept of what was due.
     *
     * @param due commitments whose day is in that time and that were kept or broken; given up by
     *     both they do not count
     * @param keptOnTime of those
     * @param keptLate of those, behind their day
     * @param broken of those, and not kept to this day
     * @param onTime kept on time per due, percent; null: nothing was due
     */
    public record Reliance(
            Side side,
            int due,
            int keptOnTime,
            int keptLate,
            int broken,
            @Nullable BigDecimal onTime) {}

    /**
     * Disputes about scorecards that were raised in that time, and what became of them.
     *
     * @param accepted the supplier accepted the scorecard after all
     * @param decided the scorecard became final
     * @param open to this day
     * @param daysToSettle mean of those that came to their end; null: none did
     */
    public record Disputes(
            int raised, int accepted, int decided, int open, @Nullable BigDecimal daysToSettle) {}

    /**
     * A calendar quarter.
     *
     * @param quarter e.g. {@code 2026-Q3}
     */
    public record Quarter(String quarter, List<Reliance> sides, Disputes disputes) {
        public Quarter {
            sides = List.copyOf(sides);
        }
    }

    static Trust of(UUID partnershipId, UUID supplierId, CommitmentState state, LocalDate today) {
        List<Commitment> counted = state.commitments().stream().filter(Trust::isCounted).toList();
        LocalDate now = firstDay(today);
        Optional<LocalDate> first =
                Stream.concat(
                                counted.stream().map(each -> each.promise().dueOn()),
                                state.disputes().stream().map(Dispute::raisedOn))
                        .map(Trust::firstDay)
                        .min(LocalDate::compareTo);
        List<Quarter> quarters = new ArrayList<>();
        for (LocalDate from = first.orElse(now.plusMonths(3));
                !from.isAfter(now);
                from = from.plusMonths(3)) {
            LocalDate to = from.plusMonths(3);
            quarters.add(
                    new Quarter(
                            name(from),
                            reliance(counted, from, to),
                            disputes(state.disputes(), from, to)));
        }
        return new Trust(
                partnershipId,
                supplierId,
                reliance(counted, now.minusMonths(3L * (YEAR - 1)), now.plusMonths(3)),
                quarters);
    }

    private static boolean isCounted(Commitment each) {
        return each.status() == CommitmentStatus.KEPT || each.status() == CommitmentStatus.BROKEN;
    }

    private static List<Reliance> reliance(List<Commitment> counted, LocalDate from, LocalDate to) {
        return Stream.of(Side.values())
                .map(side ->
                        reliance(
                                side,
                                counted.stream()
                                        .filter(each -> each.promise().side() == side)
                                        .filter(each -> isWithin(each.promise().dueOn(), from, to))
                                        .toList()))
                .toList();
    }

    private static Reliance reliance(Side side, List<Commitment> due) {
        List<Kept> kept = due.stream().map(Commitment::kept).filter(Objects::nonNull).toList();
        int late = (int) kept.stream().filter(Kept::late).count();
        int onTime = kept.size() - late;
        return new Reliance(
                side,
                due.size(),
                onTime,
                late,
                due.size() - kept.size(),
                due.isEmpty()
                        ? null
                        : BigDecimal.valueOf(onTime)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(due.size()), 2, RoundingMode.HALF_UP));
    }

    private static Disputes disputes(List<Dispute> all, LocalDate from, LocalDate to) {
        List<Dispute> raised =
                all.stream().filter(each -> isWithin(each.raisedOn(), from, to)).toList();
        int accepted = count(raised, Resolution.ACCEPTED);
        int decided = count(raised, Resolution.DECIDED);
        long days = 0;
        for (Dispute each : raised) {
            LocalDate settled = each.settledOn();
            days += settled == null ? 0 : ChronoUnit.DAYS.between(each.raisedOn(), settled);
        }
        int settled = accepted + decided;
        return new Disputes(
                raised.size(),
                accepted,
                decided,
                raised.size() - settled,
                settled == 0
                        ? null
                        : BigDecimal.valueOf(days)
                                .divide(BigDecimal.valueOf(settled), 1, RoundingMode.HALF_UP));
    }

    private static int count(List<Dispute> raised, Resolution how) {
        return (int) raised.stream().filter(each -> each.how() == how).count();
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    private static LocalDate firstDay(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    private static String name(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }
}
