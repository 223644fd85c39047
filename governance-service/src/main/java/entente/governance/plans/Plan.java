package entente.governance.plans;

import entente.governance.people.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it stands.
 *
 * @param breaches that opened it or joined it later
 * @param terms that were proposed last, or are agreed
 * @param proposedBy side that proposed them
 * @param measures told of its KPIs, one per KPI, level and period
 */
public record Plan(
        UUID id,
        Trigger trigger,
        List<Breach> breaches,
        List<Kpi> kpis,
        ZoneId zone,
        LocalDate openedOn,
        PlanStatus status,
        @Nullable Terms terms,
        @Nullable Side proposedBy,
        List<Measure> measures,
        Course course,
        @Nullable Ending ending) {

    /**
     * How it goes.
     *
     * @param reached numbers of milestones, {@code overdue} likewise
     * @param offer of an extension that waits for the other side
     * @param lastChance it was extended for lack of data, which is done once
     */
    public record Course(
            Set<Integer> reached, Set<Integer> overdue, @Nullable Offer offer, boolean lastChance) {
        public Course {
            reached = Set.copyOf(reached);
            overdue = Set.copyOf(overdue);
        }

        static Course begun() {
            return new Course(Set.of(), Set.of(), null, false);
        }

        Course offered(@Nullable Offer other) {
            return new Course(reached, overdue, other, lastChance);
        }

        Course extended(boolean forLackOfData) {
            return new Course(reached, overdue, null, lastChance || forLackOfData);
        }

        Course reached(int no) {
            Set<Integer> more = new TreeSet<>(reached);
            more.add(no);
            Set<Integer> less = new TreeSet<>(overdue);
            less.remove(no);
            return new Course(more, less, offer, lastChance);
        }

        Course overdue(int no) {
            Set<Integer> more = new TreeSet<>(overdue);
            more.add(no);
            return new Course(reached, more, offer, lastChance);
        }
    }

    /** Until when a side wants it to run longer. */
    public record Offer(YearMonth until, String reason, Side side) {}

    /**
     * How it ended.
     *
     * @param reason of a withdrawal
     */
    public record Ending(
            LocalDate on,
            List<Result> results,
            @Nullable Proposal proposal,
            @Nullable String reason) {
        public Ending {
            results = List.copyOf(results);
        }
    }

    public Plan {
        breaches = List.copyOf(breaches);
        kpis = List.copyOf(kpis);
        measures = List.copyOf(measures);
    }

    Optional<Kpi> kpi(String code) {
        return kpis.stream().filter(kpi -> kpi.code().equals(code)).findFirst();
    }

    /**
     * The telling that counts for a month: of the periods that hold it the shortest, and a metric
     * before a criterion of the same code.
     */
    Optional<Measure> measured(String code, YearMonth month) {
        return measures.stream()
                .filter(measure -> measure.code().equals(code) && measure.isOf(month))
                .min(
                        Comparator.comparingInt(Measure::length)
                                .thenComparing(Measure::level, Comparator.reverseOrder()));
    }

    /** Each KPI with what was measured of the month. */
    List<Result> results(YearMonth month) {
        return kpis.stream()
                .map(kpi -> {
                    Measure measure = measured(kpi.code(), month).orElse(null);
                    BigDecimal value = measure == null ? null : measure.value();
                    return new Result(
                            kpi.code(),
                            kpi.target(),
                            value,
                            measure == null || value == null ? null : measure.event());
                })
                .toList();
    }

    Plan with(PlanStatus other) {
        return new Plan(
                id,
                trigger,
                breaches,
                kpis,
                zone,
                openedOn,
                other,
                terms,
                proposedBy,
                measures,
                course,
                ending);
    }

    Plan with(Course other) {
        return new Plan(
                id,
                trigger,
                breaches,
                kpis,
                zone,
                openedOn,
                status,
                terms,
                proposedBy,
                measures,
                other,
                ending);
    }

    Plan with(Terms other, @Nullable Side side) {
        return new Plan(
                id, trigger, breaches, kpis, zone, openedOn, status, other, side, measures, course,
                ending);
    }

    Plan joined(Breach breach) {
        List<Breach> more = new ArrayList<>(breaches);
        more.add(breach);
        return new Plan(
                id,
                trigger,
                more,
                kpis,
                zone,
                openedOn,
                status,
                terms,
                proposedBy,
                measures,
                course,
                ending);
    }

    Plan measured(Measure measure) {
        List<Measure> more = new ArrayList<>(measures);
        more.removeIf(measure::replaces);
        more.add(measure);
        return new Plan(
                id,
                trigger,
                breaches,
                kpis,
                zone,
                openedOn,
                status,
                terms,
                proposedBy,
                more,
                course,
                ending);
    }

    Plan ended(PlanStatus how, Ending end) {
        return new Plan(
                id,
                trigger,
                breaches,
                kpis,
                zone,
                openedOn,
                how,
                terms,
                proposedBy,
                measures,
                course,
                end);
    }
}
