package entente.scorecard.costs;

import entente.platform.Category;
import entente.platform.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Facts of a cost line. Persons are ids, never names. */
public sealed interface CostLineEvent {

    Category<CostLineEvent> CATEGORY = new Category<>("cost-line", CostLineEvent.class);

    UUID supplierId();

    /**
     * Somebody says that this was paid.
     *
     * @param amount above zero, in {@code currency} (ISO 4217)
     * @param on the day to which it belongs, and whose rate converts it
     */
    @EventType("cost-line-recorded")
    record Recorded(
            UUID supplierId,
            CostKind kind,
            BigDecimal amount,
            String currency,
            LocalDate on,
            String text,
            String by)
            implements CostLineEvent {}

    @EventType("cost-line-confirmed")
    record Confirmed(UUID supplierId, String by) implements CostLineEvent {}

    @EventType("cost-line-withdrawn")
    record Withdrawn(UUID supplierId, String reason, String by) implements CostLineEvent {}
}
