package entente.governance.resilience;

import entente.governance.calendar.Due;
import entente.governance.resilience.ResilienceEvent.ExerciseHeld;
import entente.governance.resilience.ResilienceEvent.PlanAgreed;
import entente.governance.resilience.ResilienceEvent.PlanProposed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How prepared a partnership is. */
public sealed interface ResilienceState {

    /** Nothing was ever said of it. */
    record Absent() implements ResilienceState {}

    /**
     * A plan that both agreed on.
     *
     * @param on when
     */
    record Plan(PlanProposed proposal, LocalDate on) {}

    /**
     * The next exercise.
     *
     * @param overdue whether it was told that its day went by
     */
    record Exercise(LocalDate dueOn, ZoneId zone, boolean overdue) {
        Instant over() {
            return Due.over(dueOn, zone);
        }
    }

    /**
     * What is known.
     *
     * @param proposed waits for the other side; null: nothing does
     * @param plan null: none was agreed on yet
     * @param next null: none is due
     * @param held exercises, the latest last
     * @param proposals how many there were
     * @param ended whether the partnership is closed
     */
    record Known(
            UUID partnershipId,
            UUID supplierId,
            @Nullable PlanProposed proposed,
            @Nullable Plan plan,
            @Nullable Exercise next,
            List<ExerciseHeld> held,
            List<Initiative> initiatives,
            int proposals,
            boolean ended)
            implements ResilienceState {

        public Known {
            held = List.copyOf(held);
            initiatives = List.copyOf(initiatives);
        }

        static Known empty(ResilienceEvent first) {
            return new Known(
                    first.partnershipId(),
                    first.supplierId(),
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    0,
                    false);
        }

        Known proposed(PlanProposed e) {
            return new Known(
                    partnershipId,
                    supplierId,
                    e,
                    plan,
                    next,
                    held,
                    initiatives,
                    e.version(),
                    false);
        }

        Known agreed(PlanAgreed e) {
            PlanProposed waiting = proposed;
            Plan agreed = waiting == null ? plan : new Plan(waiting, e.on());
            Exercise same = next;
            Exercise due =
                    same != null && same.dueOn().equals(e.exerciseDueOn())
                            ? same
                            : new Exercise(e.exerciseDueOn(), e.zone(), false);
            return with(null, agreed, due, held);
        }

        Known held(ExerciseHeld e) {
            return with(
                    proposed,
                    plan,
                    new Exercise(e.nextDueOn(), e.zone(), false),
                    Stream.concat(held.stream(), Stream.of(e)).toList());
        }

        Known overdue(LocalDate dueOn) {
            Exercise missed = next;
            return missed == null
                    ? this
                    : with(proposed, plan, new Exercise(dueOn, missed.zone(), true), held);
        }

        private Known with(
                @Nullable PlanProposed waiting,
                @Nullable Plan agreed,
                @Nullable Exercise due,
                List<ExerciseHeld> exercises) {
            return new Known(
                    partnershipId,
                    supplierId,
                    waiting,
                    agreed,
                    due,
                    exercises,
                    initiatives,
                    proposals,
                    ended);
        }

        Known with(Initiative added) {
            return with(Stream.concat(initiatives.stream(), Stream.of(added)).toList(), ended);
        }

        Known with(UUID id, UnaryOperator<Initiative> change) {
            return with(
                    initiatives.stream()
                            .map(each -> each.id().equals(id) ? change.apply(each) : each)
                            .toList(),
                    ended);
        }

        /** A plan is agreed on anew when the partnership is opened again. */
        Known end() {
            return new Known(
                    partnershipId,
                    supplierId,
                    null,
                    plan,
                    null,
                    held,
                    initiatives,
                    proposals,
                    true);
        }

        private Known with(List<Initiative> changed, boolean over) {
            return new Known(
                    partnershipId,
                    supplierId,
                    proposed,
                    plan,
                    next,
                    held,
                    changed,
                    proposals,
                    over);
        }
    }

    default Optional<Initiative> initiative(UUID id) {
        return switch (this) {
            case Absent _ -> Optional.empty();
            case Known known ->
                    known.initiatives.stream().filter(each -> each.id().equals(id)).findFirst();
        };
    }
}
