package entente.governance.escalations;

import entente.governance.escalations.EscalationEvent.Answered;
import entente.governance.escalations.EscalationEvent.Opened;
import entente.governance.escalations.EscalationEvent.Paused;
import entente.governance.escalations.EscalationEvent.Raised;
import entente.governance.escalations.EscalationEvent.Resolved;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Takes an escalation up a level when the time of the level below is over. */
@Singleton
public class EscalationDuePolicy implements Policy<EscalationEvent, EscalationCommand> {

    private final Supplier<CommandHandler<EscalationCommand, ?, ?>> escalations;

    @Inject
    EscalationDuePolicy(
            CommandHandler<EscalationCommand, EscalationState, EscalationEvent> escalations) {
        this(() -> escalations);
    }

    EscalationDuePolicy(Supplier<CommandHandler<EscalationCommand, ?, ?>> escalations) {
        this.escalations = escalations;
    }

    @Override
    public String name() {
        return "escalation-due";
    }

    @Override
    public Feed<EscalationEvent> feed() {
        return new Feed.Log<>(EscalationEvent.CATEGORY);
    }

    @Override
    public CommandHandler<EscalationCommand, ?, ?> handler() {
        return escalations.get();
    }

    @Override
    public List<Reaction<EscalationCommand>> react(Recorded<EscalationEvent> recorded) {
        return switch (recorded.event()) {
            case Opened e -> begin(recorded.id(), e.step());
            case Raised e -> begin(recorded.id(), e.step());
            case Paused e -> begin(recorded.id(), e.step());
            case Answered _ -> List.of();
            case Resolved _ -> List.of(new Reaction.Forget<>(recorded.id()));
        };
    }

    private static List<Reaction<EscalationCommand>> begin(String id, Step step) {
        Instant over = step.over();
        return List.of(over == null ? new Reaction.Forget<>(id) : new Reaction.Remind<>(id, over));
    }

    @Override
    public List<Reaction<EscalationCommand>> deadlinePassed(String key, Instant due) {
        return List.of(new Reaction.Send<>(key, new EscalationCommand.RunOut(due)));
    }
}
