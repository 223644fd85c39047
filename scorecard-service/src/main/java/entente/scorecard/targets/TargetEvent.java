package entente.scorecard.targets;

import entente.platform.Category;
import entente.platform.EventType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of a sustainability target. Persons are ids, never names. */
public sealed interface TargetEvent {

    Category<TargetEvent> CATEGORY = new Category<>("target", TargetEvent.class);

    UUID supplierId();

    /**
     * A target is agreed. It is lower or higher than the baseline, which says which way is good.
     *
     * @param unit of baseline, target and every report
     */
    @EventType("target-agreed")
    record Agreed(
            UUID supplierId,
            Area area,
            String title,
            String unit,
            BigDecimal baseline,
            BigDecimal target,
            LocalDate dueOn,
            String by,
            LocalDate on)
            implements TargetEvent {

        /** Whether a value is as good as agreed, or better. */
        boolean isMetBy(BigDecimal value) {
            return target.compareTo(baseline) < 0
                    ? value.compareTo(target) <= 0
                    : value.compareTo(target) >= 0;
        }

        /** How much of the way a value is: 0 at the baseline or behind it, 100 at the target. */
        BigDecimal progress(BigDecimal value) {
            BigDecimal percent =
                    value.subtract(baseline)
                            .multiply(BigDecimal.valueOf(100))
                            .divide(target.subtract(baseline), 2, RoundingMode.HALF_EVEN);
            return percent.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100));
        }
    }

    /**
     * Somebody says where it stands; it counts once somebody else has verified it.
     *
     * @param no counts the target's reports, from 1
     * @param on the day at which it stood so
     */
    @EventType("target-progress-reported")
    record Reported(
            UUID supplierId,
            int no,
            BigDecimal value,
            LocalDate on,
            Evidence evidence,
            Side side,
            String by)
            implements TargetEvent {}

    @EventType("target-progress-verified")
    record Verified(UUID supplierId, int no, String by) implements TargetEvent {}

    /** A report does not hold. */
    @EventType("target-progress-dismissed")
    record Dismissed(UUID supplierId, int no, String reason, String by) implements TargetEvent {}

    /**
     * Verified progress of this day shows that it was reached in time.
     *
     * @param on no later than its due date
     */
    @EventType("target-reached")
    record Reached(UUID supplierId, int no, BigDecimal value, LocalDate on)
            implements TargetEvent {}

    /**
     * It was due and nothing verified shows that it was reached.
     *
     * @param reached newest verified value of a day up to the due date; null when there is none
     */
    @EventType("target-missed")
    record Missed(
            UUID supplierId,
            Area area,
            String unit,
            BigDecimal baseline,
            BigDecimal target,
            LocalDate dueOn,
            @Nullable BigDecimal reached)
            implements TargetEvent {}

    @EventType("target-withdrawn")
    record Withdrawn(UUID supplierId, String reason, String by) implements TargetEvent {}
}
