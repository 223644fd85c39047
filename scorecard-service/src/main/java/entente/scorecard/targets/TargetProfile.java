package entente.scorecard.targets;

import entente.scorecard.targets.TargetState.Report;
import entente.scorecard.targets.TargetState.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target as both sides see it; numbers are decimal strings in its unit.
 *
 * @param value the newest verified one; null when there is none
 * @param progress how much of the way from baseline to target that is, 0 to 100
 * @param reachedOn the day at which it was reached; null while it is not
 * @param withdrawnBecause why it was given up
 */
public record TargetProfile(
        UUID id,
        UUID supplierId,
        Area area,
        String title,
        String unit,
        String baseline,
        String target,
        LocalDate agreedOn,
        LocalDate dueOn,
        TargetStatus status,
        @Nullable String value,
        @Nullable BigDecimal progress,
        @Nullable LocalDate reachedOn,
        @Nullable String withdrawnBecause,
        List<Progress> reports) {

    /**
     * One report.
     *
     * @param on the day at which it stood so
     * @param by id of the reporter, {@code judgedBy} of who verified or dismissed it; null for the
     *     supplier's own people
     */
    public record Progress(
            int no,
            String value,
            LocalDate on,
            Evidence evidence,
            Side side,
            @Nullable String by,
            Verdict verdict,
            @Nullable String judgedBy,
            @Nullable String reason) {

        private static Progress of(Report report, boolean withPersons) {
            TargetEvent.Reported reported = report.reported();
            return new Progress(
                    reported.no(),
                    reported.value().toPlainString(),
                    reported.on(),
                    reported.evidence(),
                    reported.side(),
                    withPersons ? reported.by() : null,
                    report.verdict(),
                    withPersons ? report.judge() : null,
                    report.reason());
        }
    }

    /**
     * The target.
     *
     * @param withPersons whether it may be seen who reported and judged
     */
    static TargetProfile of(UUID id, TargetState.Known state, boolean withPersons) {
        TargetEvent.Agreed agreed = state.matter().agreed();
        BigDecimal value = state.matter().standing(LocalDate.MAX);
        return new TargetProfile(
                id,
                agreed.supplierId(),
                agreed.area(),
                agreed.title(),
                agreed.unit(),
                agreed.baseline().toPlainString(),
                agreed.target().toPlainString(),
                agreed.on(),
                agreed.dueOn(),
                switch (state) {
                    case TargetState.Running _ -> TargetStatus.RUNNING;
                    case TargetState.Met _ -> TargetStatus.REACHED;
                    case TargetState.Missed _ -> TargetStatus.MISSED;
                    case TargetState.Withdrawn _ -> TargetStatus.WITHDRAWN;
                },
                value == null ? null : value.toPlainString(),
                value == null ? null : agreed.progress(value),
                state instanceof TargetState.Met met ? met.reached().on() : null,
                state instanceof TargetState.Withdrawn gone ? gone.reason() : null,
                state.matter().reports().stream()
                        .map(report -> Progress.of(report, withPersons))
                        .toList());
    }
}
