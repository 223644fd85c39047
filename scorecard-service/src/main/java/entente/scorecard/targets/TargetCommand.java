package entente.scorecard.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What can be asked of a target's stream; {@code today} is the day on which it is asked. */
public sealed interface TargetCommand {

    record Agree(
            UUID supplierId,
            Area area,
            String title,
            String unit,
            BigDecimal baseline,
            BigDecimal target,
            LocalDate dueOn,
            String by,
            LocalDate today)
            implements TargetCommand {}

    /** Tells where it stood on a day. */
    record Report(
            BigDecimal value,
            LocalDate on,
            Evidence evidence,
            Side side,
            String by,
            LocalDate today)
            implements TargetCommand {}

    record Verify(int no, String by) implements TargetCommand {}

    record Dismiss(int no, String reason, String by) implements TargetCommand {}

    /** The due date is over. */
    record MarkDue(LocalDate today) implements TargetCommand {}

    record Withdraw(String reason, String by) implements TargetCommand {}
}
