package entente.governance.resilience;

import entente.governance.people.Side;
import entente.governance.scenarios.Response;
import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of how prepared a partnership is. Persons are ids, never names. */
public sealed interface ResilienceEvent {

    Category<ResilienceEvent> CATEGORY = new Category<>("resilience", ResilienceEvent.class);

    UUID partnershipId();

    UUID supplierId();

    /** Whether the partner may know of it. */
    default boolean joint() {
        return true;
    }

    /**
     * A side proposes an emergency plan; the newest proposal counts.
     *
     * @param version counts the proposals from 1
     * @param response who owns it on either side, and what is done
     */
    @EventType("emergency-plan-proposed")
    record PlanProposed(
            UUID partnershipId,
            UUID supplierId,
            int version,
            String text,
            Response response,
            Side side,
            UUID personId,
            String by)
            implements ResilienceEvent {}

    /**
     * The other side agrees, so it is the plan of both.
     *
     * @param exerciseDueOn last day of the next exercise
     * @param zone in which that day ends
     */
    @EventType("emergency-plan-agreed")
    record PlanAgreed(
            UUID partnershipId,
            UUID supplierId,
            int version,
            UUID personId,
            LocalDate on,
            LocalDate exerciseDueOn,
            ZoneId zone,
            String by)
            implements ResilienceEvent {}

    /**
     * The plan was tried.
     *
     * @param planVersion that was
     * @param scenarioId that was played; null: none in particular
     * @param nextDueOn last day of the next one
     */
    @EventType("emergency-exercise-held")
    record ExerciseHeld(
            UUID partnershipId,
            UUID supplierId,
            LocalDate on,
            int planVersion,
            @Nullable UUID scenarioId,
            List<String> findings,
            LocalDate nextDueOn,
            ZoneId zone,
            String by)
            implements ResilienceEvent {
        public ExerciseHeld {
            findings = List.copyOf(findings);
        }
    }

    /** The last day of an exercise went by without it; once per day. */
    @EventType("emergency-exercise-overdue")
    record ExerciseOverdue(UUID partnershipId, UUID supplierId, LocalDate dueOn)
            implements ResilienceEvent {}

    @EventType("resilience-initiative-started")
    record InitiativeStarted(
            UUID partnershipId,
            UUID supplierId,
            UUID id,
            InitiativeKind kind,
            String title,
            String target,
            LocalDate dueOn,
            ZoneId zone,
            boolean joint,
            String by)
            implements ResilienceEvent {}

    /**
     * It came so far.
     *
     * @param percent of the way to the target
     */
    @EventType("resilience-initiative-progressed")
    record InitiativeProgressed(
            UUID partnershipId,
            UUID supplierId,
            UUID id,
            int percent,
            String note,
            boolean joint,
            String by)
            implements ResilienceEvent {}

    @EventType("resilience-initiative-completed")
    record InitiativeCompleted(
            UUID partnershipId,
            UUID supplierId,
            UUID id,
            String result,
            LocalDate on,
            boolean joint,
            String by)
            implements ResilienceEvent {}

    @EventType("resilience-initiative-stopped")
    record InitiativeStopped(
            UUID partnershipId,
            UUID supplierId,
            UUID id,
            String reason,
            LocalDate on,
            boolean joint,
            String by)
            implements ResilienceEvent {}

    /** Its last day went by while it was running; once. */
    @EventType("resilience-initiative-overdue")
    record InitiativeOverdue(
            UUID partnershipId,
            UUID supplierId,
            UUID id,
            String title,
            LocalDate dueOn,
            boolean joint)
            implements ResilienceEvent {}

    /** The partnership was closed: nothing is due any more. */
    @EventType("resilience-ended")
    record Ended(UUID partnershipId, UUID supplierId) implements ResilienceEvent {}
}
