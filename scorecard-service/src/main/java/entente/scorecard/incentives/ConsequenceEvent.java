package entente.scorecard.incentives;

import entente.platform.Category;
import entente.platform.EventType;
import java.util.UUID;

/** Facts of a consequence. Persons are ids, never names. */
public sealed interface ConsequenceEvent {

    Category<ConsequenceEvent> CATEGORY = new Category<>("consequence", ConsequenceEvent.class);

    UUID supplierId();

    /**
     * A threshold was breached although a plan was to prevent it.
     *
     * @param plan opened before this, and failed
     */
    @EventType("consequence-proposed")
    record Proposed(
            UUID supplierId,
            String period,
            Sanction sanction,
            PassedLimit breached,
            FailedPlan plan,
            String reason,
            String by)
            implements ConsequenceEvent {}

    /**
     * It is in force.
     *
     * @param plan as it was known at that moment
     */
    @EventType("consequence-imposed")
    record Imposed(UUID supplierId, FailedPlan plan, String by) implements ConsequenceEvent {}

    /**
     * It was given up before it was in force.
     *
     * @param taken what was claimed with the proposal
     */
    @EventType("consequence-withdrawn")
    record Withdrawn(UUID supplierId, String taken, String reason, String by)
            implements ConsequenceEvent {}

    /**
     * It is in force no more.
     *
     * @param taken what was claimed with the proposal
     */
    @EventType("consequence-lifted")
    record Lifted(UUID supplierId, String taken, String reason, String by)
            implements ConsequenceEvent {}
}
