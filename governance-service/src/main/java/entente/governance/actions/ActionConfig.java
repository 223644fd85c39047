package entente.governance.actions;

import entente.governance.notifications.Bell;
import entente.governance.people.Side;
import entente.governance.story.Chapter;
import entente.governance.story.Reader;
import entente.governance.story.Told;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who carries out the commands of this capability, who hears of them, and in which words. */
@Singleton
public class ActionConfig {

    @Produces
    @Singleton
    CommandHandler<ActionCommand, ActionState, ActionEvent> actions(EventStore store) {
        return CommandHandler.of(store, ActionEvent.CATEGORY, new Action());
    }

    /** Both sides hear of an action. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(ActionEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new ActionChapter();
    }

    @Produces
    @Singleton
    Bell bell() {
        return new ActionBell();
    }

    /** What of actions is told to people. */
    private static final class ActionChapter implements Chapter {

        @Override
        public List<Category<?>> categories() {
            return List.of(ActionEvent.CATEGORY);
        }

        @Override
        public Optional<Told> tell(Recorded<?> recorded) {
            return recorded.event() instanceof ActionEvent event
                    ? Optional.ofNullable(words(event)).map(ActionConfig::told)
                    : Optional.empty();
        }
    }

    private static Told told(String words) {
        return new Told(words, "ACTION", Set.of(Reader.values()));
    }

    private static @Nullable String words(ActionEvent event) {
        return switch (event) {
            case ActionEvent.Agreed e -> "Action agreed: " + e.title() + ", " + until(e.pledge());
            case ActionEvent.DueChanged e -> "Action has another due date, " + until(e.pledge());
            case ActionEvent.OwnerChanged e -> "Action has another owner, " + until(e.pledge());
            case ActionEvent.Completed e -> "Action done on " + e.on();
            case ActionEvent.Withdrawn e -> "Action given up: " + e.reason();
            case ActionEvent.Reopened e -> "Action opened again: " + e.reason();
            case ActionEvent.Overdue e -> "Action overdue: " + e.title() + ", " + until(e.pledge());
            case ActionEvent.Retitled _,
                    ActionEvent.Described _,
                    ActionEvent.Reprioritised _,
                    ActionEvent.ChangeOffered _,
                    ActionEvent.Started _,
                    ActionEvent.WithdrawalOffered _,
                    ActionEvent.Reminded _ ->
                    null;
        };
    }

    private static String until(Pledge pledge) {
        return (pledge.ownerSide() == Side.OURS ? "ours" : "theirs") + " until " + pledge.dueOn();
    }
}
