package entente.governance.actions;

import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reminds of an action some days before its due date is over, and says when it is. */
@Singleton
public class ActionDuePolicy implements Policy<ActionEvent, ActionCommand> {

    private static final String SOON = "/soon";

    private final Supplier<CommandHandler<ActionCommand, ?, ?>> actions;
    private final Duration before;

    @Inject
    ActionDuePolicy(
            CommandHandler<ActionCommand, ActionState, ActionEvent> actions,
            @ConfigProperty(name = "entente.governance.actions.remind-days", defaultValue = "3")
                    int days) {
        this(() -> actions, Duration.ofDays(days));
    }

    ActionDuePolicy(Supplier<CommandHandler<ActionCommand, ?, ?>> actions, Duration before) {
        this.actions = actions;
        this.before = before;
    }

    @Override
    public String name() {
        return "action-due";
    }

    @Override
    public Feed<ActionEvent> feed() {
        return new Feed.Log<>(ActionEvent.CATEGORY);
    }

    @Override
    public CommandHandler<ActionCommand, ?, ?> handler() {
        return actions.get();
    }

    @Override
    public List<Reaction<ActionCommand>> react(Recorded<ActionEvent> recorded) {
        String id = recorded.id();
        return switch (recorded.event()) {
            case ActionEvent.Agreed e -> begin(id, e.pledge());
            case ActionEvent.DueChanged e -> begin(id, e.pledge());
            case ActionEvent.OwnerChanged e -> begin(id, e.pledge());
            case ActionEvent.Reopened e -> begin(id, e.pledge());
            case ActionEvent.Completed _, ActionEvent.Withdrawn _ ->
                    List.of(new Reaction.Forget<>(id), new Reaction.Forget<>(id + SOON));
            case ActionEvent.Retitled _,
                    ActionEvent.Described _,
                    ActionEvent.Reprioritised _,
                    ActionEvent.ChangeOffered _,
                    ActionEvent.Started _,
                    ActionEvent.WithdrawalOffered _,
                    ActionEvent.Reminded _,
                    ActionEvent.Overdue _ ->
                    List.of();
        };
    }

    private List<Reaction<ActionCommand>> begin(String id, Pledge pledge) {
        return List.of(
                new Reaction.Remind<>(id, pledge.over()),
                new Reaction.Remind<>(id + SOON, pledge.over().minus(before)));
    }

    @Override
    public List<Reaction<ActionCommand>> deadlinePassed(String key, Instant due) {
        return List.of(
                key.endsWith(SOON)
                        ? new Reaction.Send<>(
                                key.substring(0, key.length() - SOON.length()),
                                new ActionCommand.Remind(due.plus(before)))
                        : new Reaction.Send<>(key, new ActionCommand.MarkOverdue(due)));
    }
}
