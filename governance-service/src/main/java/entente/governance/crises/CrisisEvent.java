package entente.governance.crises;

import entente.governance.scenarios.ScenarioKind;
import entente.platform.Category;
import entente.platform.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of a crisis, each about one supplier; without one where it concerns none. */
public sealed interface CrisisEvent {

    Category<CrisisEvent> CATEGORY = new Category<>("crisis", CrisisEvent.class);

    @Nullable UUID supplierId();

    /**
     * What both sides made of it.
     *
     * @param planVersion of the emergency plan that they agreed on since it began
     * @param kind of the joint innovation that is proposed, {@code proposal} in words; it asks
     *     innovation-service to take it up
     */
    record Outcome(int planVersion, IdeaKind kind, String proposal) {}

    /**
     * It is written into the log; once for each supplier that it concerns, all at once.
     *
     * @param categories that it touches, {@code suppliers} likewise
     * @param recurrences crises of the same kind with a category or supplier in common in the
     *     months before
     */
    @EventType("crisis-recorded")
    record Recorded(
            @Nullable UUID supplierId,
            ScenarioKind scenario,
            String title,
            LocalDate startedOn,
            List<String> categories,
            List<UUID> suppliers,
            int recurrences,
            String by)
            implements CrisisEvent {
        public Recorded {
            categories = List.copyOf(categories);
            suppliers = List.copyOf(suppliers);
        }
    }

    /** The supplier promises so much more. */
    @EventType("crisis-capacity-promised")
    record Promised(UUID supplierId, BigDecimal quantity, String unit, LocalDate on, String by)
            implements CrisisEvent {}

    /** So much more of it came. */
    @EventType("crisis-capacity-received")
    record Received(UUID supplierId, BigDecimal quantity, String unit, LocalDate on, String by)
            implements CrisisEvent {}

    /**
     * It is over; once for each supplier that it concerned, all at once.
     *
     * @param outcome null: there is no partnership with this supplier
     */
    @EventType("crisis-closed")
    record Closed(
            @Nullable UUID supplierId, LocalDate endedOn, @Nullable Outcome outcome, String by)
            implements CrisisEvent {}
}
