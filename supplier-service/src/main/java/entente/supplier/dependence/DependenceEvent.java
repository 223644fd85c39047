package entente.supplier.dependence;

import entente.platform.Category;
import entente.platform.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Facts about how much we and a supplier depend on each other; one stream per supplier. */
public sealed interface DependenceEvent {

    Category<DependenceEvent> CATEGORY = new Category<>("dependence", DependenceEvent.class);

    /**
     * What the supplier earned in a year, as somebody read it.
     *
     * @param asOf end of that year
     * @param source where it is written
     */
    @EventType("supplier-revenue-stated")
    record RevenueStated(BigDecimal amount, String currency, LocalDate asOf, String source)
            implements DependenceEvent {}

    /**
     * There is something to do about this dependence.
     *
     * @param category null when it is about the supplier as a whole
     * @param value percent; null for what has no number
     * @param limit percent that was passed
     * @param note what was seen
     */
    @EventType("dependence-alert-raised")
    record AlertRaised(
            Trigger trigger,
            @Nullable String category,
            @Nullable BigDecimal value,
            @Nullable BigDecimal limit,
            @Nullable String note)
            implements DependenceEvent {}

    /** It is over. */
    @EventType("dependence-alert-cleared")
    record AlertCleared(
            Trigger trigger,
            @Nullable String category,
            @Nullable BigDecimal value,
            @Nullable String note)
            implements DependenceEvent {}
}
