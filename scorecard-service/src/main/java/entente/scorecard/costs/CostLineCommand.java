package entente.scorecard.costs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What can be asked of a cost line. */
public sealed interface CostLineCommand {

    record RecordLine(
            UUID supplierId,
            CostKind kind,
            BigDecimal amount,
            String currency,
            LocalDate on,
            String text,
            String by)
            implements CostLineCommand {}

    record Confirm(String by) implements CostLineCommand {}

    record Withdraw(String reason, String by) implements CostLineCommand {}
}
