package entente.governance.resilience;

import entente.governance.people.Side;
import entente.governance.resilience.ResilienceEvent.ExerciseHeld;
import entente.governance.resilience.ResilienceEvent.PlanProposed;
import entente.governance.resilience.ResilienceState.Known;
import entente.governance.scenarios.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How prepared a partnership is.
 *
 * @param plan that both agreed on; null: none yet
 * @param proposed waits for the other side; null: nothing does
 * @param exerciseDueOn last day of the next exercise; null: none is due
 * @param exerciseOverdue whether that day went by
 * @param initiatives for the partner's people the joint ones only
 */
public record ResilienceProfile(
        UUID partnershipId,
        UUID supplierId,
        @Nullable Plan plan,
        @Nullable Proposed proposed,
        @Nullable LocalDate exerciseDueOn,
        boolean exerciseOverdue,
        List<Held> exercises,
        List<Undertaken> initiatives) {

    public ResilienceProfile {
        exercises = List.copyOf(exercises);
        initiatives = List.copyOf(initiatives);
    }

    /** The emergency plan, and since when. */
    public record Plan(int version, String text, Response response, LocalDate agreedOn) {}

    /** A proposal, and by which side. */
    public record Proposed(int version, String text, Response response, Side side) {}

    /**
     * An exercise.
     *
     * @param scenarioId that was played; null: none in particular
     */
    public record Held(
            LocalDate on, int planVersion, @Nullable UUID scenarioId, List<String> findings) {}

    /**
     * An initiative.
     *
     * @param percent of the way to the target
     * @param note on the progress, the result or why it was stopped; null: nothing was said yet
     */
    public record Undertaken(
            UUID id,
            InitiativeKind kind,
            String title,
            String target,
            LocalDate dueOn,
            boolean joint,
            InitiativeStatus status,
            int percent,
            @Nullable String note,
            boolean overdue) {

        static Undertaken of(Initiative it) {
            return new Undertaken(
                    it.id(),
                    it.kind(),
                    it.title(),
                    it.target(),
                    it.dueOn(),
                    it.joint(),
                    it.status(),
                    it.percent(),
                    it.note(),
                    it.isRunning() && it.overdue());
        }
    }

    static ResilienceProfile of(Known state, boolean ofSupplier) {
        ResilienceState.Plan plan = state.plan();
        PlanProposed proposed = state.proposed();
        ResilienceState.Exercise next = state.next();
        return new ResilienceProfile(
                state.partnershipId(),
                state.supplierId(),
                plan == null
                        ? null
                        : new Plan(
                                plan.proposal().version(),
                                plan.proposal().text(),
                                plan.proposal().response(),
                                plan.on()),
                proposed == null
                        ? null
                        : new Proposed(
                                proposed.version(),
                                proposed.text(),
                                proposed.response(),
                                proposed.side()),
                next == null ? null : next.dueOn(),
                next != null && next.overdue(),
                state.held().stream().map(ResilienceProfile::held).toList(),
                state.initiatives().stream()
                        .filter(it -> it.joint() || !ofSupplier)
                        .map(Undertaken::of)
                        .toList());
    }

    private static Held held(ExerciseHeld e) {
        return new Held(e.on(), e.planVersion(), e.scenarioId(), e.findings());
    }
}
