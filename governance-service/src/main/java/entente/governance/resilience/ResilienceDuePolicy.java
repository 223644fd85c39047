package entente.governance.resilience;

import entente.governance.calendar.Due;
import entente.governance.resilience.ResilienceEvent.Ended;
import entente.governance.resilience.ResilienceEvent.ExerciseHeld;
import entente.governance.resilience.ResilienceEvent.ExerciseOverdue;
import entente.governance.resilience.ResilienceEvent.InitiativeCompleted;
import entente.governance.resilience.ResilienceEvent.InitiativeOverdue;
import entente.governance.resilience.ResilienceEvent.InitiativeProgressed;
import entente.governance.resilience.ResilienceEvent.InitiativeStarted;
import entente.governance.resilience.ResilienceEvent.InitiativeStopped;
import entente.governance.resilience.ResilienceEvent.PlanAgreed;
import entente.governance.resilience.ResilienceEvent.PlanProposed;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Says when the last day of an exercise or an initiative went by. */
@Singleton
public class ResilienceDuePolicy implements Policy<ResilienceEvent, ResilienceCommand> {

    private final Supplier<CommandHandler<ResilienceCommand, ?, ?>> resilience;

    @Inject
    ResilienceDuePolicy(
            CommandHandler<ResilienceCommand, ResilienceState, ResilienceEvent> resilience) {
        this(() -> resilience);
    }

    ResilienceDuePolicy(Supplier<CommandHandler<ResilienceCommand, ?, ?>> resilience) {
        this.resilience = resilience;
    }

    @Override
    public String name() {
        return "resilience-due";
    }

    @Override
    public Feed<ResilienceEvent> feed() {
        return new Feed.Log<>(ResilienceEvent.CATEGORY);
    }

    @Override
    public CommandHandler<ResilienceCommand, ?, ?> handler() {
        return resilience.get();
    }

    @Override
    public List<Reaction<ResilienceCommand>> react(Recorded<ResilienceEvent> recorded) {
        String id = recorded.id();
        return switch (recorded.event()) {
            case PlanAgreed e -> List.of(await(id, e.exerciseDueOn(), e.zone()));
            case ExerciseHeld e -> List.of(await(id, e.nextDueOn(), e.zone()));
            case InitiativeStarted e -> List.of(await(key(id, e.id()), e.dueOn(), e.zone()));
            case InitiativeCompleted e -> List.of(new Reaction.Forget<>(key(id, e.id())));
            case InitiativeStopped e -> List.of(new Reaction.Forget<>(key(id, e.id())));
            case Ended _ -> List.of(new Reaction.Forget<>(id));
            case PlanProposed _, ExerciseOverdue _, InitiativeProgressed _, InitiativeOverdue _ ->
                    List.of();
        };
    }

    private static Reaction<ResilienceCommand> await(String key, LocalDate day, ZoneId zone) {
        return new Reaction.Remind<>(key, Due.over(day, zone));
    }

    private static String key(String id, UUID initiative) {
        return id + "/" + initiative;
    }

    @Override
    public List<Reaction<ResilienceCommand>> deadlinePassed(String key, Instant due) {
        int slash = key.indexOf('/');
        return List.of(
                slash < 0
                        ? new Reaction.Send<>(key, new ResilienceCommand.MarkExerciseOverdue(due))
                        : new Reaction.Send<>(
                                key.substring(0, slash),
                                new ResilienceCommand.MarkInitiativeOverdue(
                                        UUID.fromString(key.substring(slash + 1)), due)));
    }
}
