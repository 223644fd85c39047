package entente.innovation.ideas;

import entente.innovation.ideas.IdeaCommand.MarkOverdue;
import entente.innovation.ideas.IdeaEvent.AnswerOverdue;
import entente.innovation.ideas.IdeaEvent.Answered;
import entente.innovation.ideas.IdeaEvent.Linked;
import entente.innovation.ideas.IdeaEvent.Submitted;
import entente.innovation.ideas.IdeaEvent.Withdrawn;
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

/** Says when the day for an answer is over. */
@Singleton
public class IdeaDuePolicy implements Policy<IdeaEvent, IdeaCommand> {

    private final Supplier<CommandHandler<IdeaCommand, ?, ?>> ideas;

    @Inject
    IdeaDuePolicy(CommandHandler<IdeaCommand, IdeaState, IdeaEvent> ideas) {
        this(() -> ideas);
    }

    IdeaDuePolicy(Supplier<CommandHandler<IdeaCommand, ?, ?>> ideas) {
        this.ideas = ideas;
    }

    @Override
    public String name() {
        return "idea-due";
    }

    @Override
    public Feed<IdeaEvent> feed() {
        return new Feed.Log<>(IdeaEvent.CATEGORY);
    }

    @Override
    public CommandHandler<IdeaCommand, ?, ?> handler() {
        return ideas.get();
    }

    @Override
    public List<Reaction<IdeaCommand>> react(Recorded<IdeaEvent> recorded) {
        return switch (recorded.event()) {
            case Submitted e -> List.of(new Reaction.Remind<>(recorded.id(), e.over()));
            case Answered _, Withdrawn _ -> List.of(new Reaction.Forget<>(recorded.id()));
            case AnswerOverdue _, Linked _ -> List.of();
        };
    }

    @Override
    public List<Reaction<IdeaCommand>> deadlinePassed(String key, Instant due) {
        return List.of(new Reaction.Send<>(key, new MarkOverdue(due)));
    }
}
