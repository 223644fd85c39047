package entente.governance.decisions;

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

/** Who carries out the commands of this capability, who hears of them, and in which words. */
@Singleton
public class DecisionConfig {

    @Produces
    @Singleton
    CommandHandler<DecisionCommand, DecisionState, DecisionEvent> decisions(EventStore store) {
        return CommandHandler.of(store, DecisionEvent.CATEGORY, new Decision());
    }

    /** Both sides hear of a decision. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(DecisionEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new DecisionChapter();
    }

    /** What of decisions is told to people. */
    private static final class DecisionChapter implements Chapter {

        @Override
        public List<Category<?>> categories() {
            return List.of(DecisionEvent.CATEGORY);
        }

        @Override
        public Optional<Told> tell(Recorded<?> recorded) {
            return recorded.event() instanceof DecisionEvent.Taken taken
                    ? Optional.of(
                            new Told(
                                    "Decided: " + taken.question() + " " + taken.chosen(),
                                    "DECISION",
                                    Set.of(Reader.values())))
                    : Optional.empty();
        }
    }
}
