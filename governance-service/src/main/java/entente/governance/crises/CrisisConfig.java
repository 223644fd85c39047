package entente.governance.crises;

import entente.governance.crises.CrisisEvent.Closed;
import entente.governance.crises.CrisisEvent.Outcome;
import entente.governance.crises.CrisisEvent.Promised;
import entente.governance.crises.CrisisEvent.Received;
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
public class CrisisConfig {

    @Produces
    @Singleton
    CommandHandler<CrisisCommand, CrisisState, CrisisEvent> crises(EventStore store) {
        return CommandHandler.of(store, CrisisEvent.CATEGORY, new Crisis());
    }

    /** Each supplier hears of its own side of a crisis. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(CrisisEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new CrisisChapter();
    }

    /** What of crises is told to people. */
    static final class CrisisChapter implements Chapter {

        @Override
        public List<Category<?>> categories() {
            return List.of(CrisisEvent.CATEGORY);
        }

        @Override
        public Optional<Told> tell(Recorded<?> recorded) {
            return recorded.event() instanceof CrisisEvent event
                    ? Optional.of(new Told(words(event), "CRISIS", Set.of(Reader.values())))
                    : Optional.empty();
        }
    }

    private static String words(CrisisEvent event) {
        return switch (event) {
            case CrisisEvent.Recorded e ->
                    "Crisis since "
                            + e.startedOn()
                            + ": "
                            + e.title()
                            + (e.recurrences() == 0
                                    ? ""
                                    : ", after " + e.recurrences() + " like it");
            case Promised e ->
                    "Promised in the crisis: " + e.quantity().toPlainString() + " " + e.unit();
            case Received e ->
                    "Received in the crisis: " + e.quantity().toPlainString() + " " + e.unit();
            case Closed e -> {
                Outcome outcome = e.outcome();
                yield outcome == null
                        ? "Crisis over on " + e.endedOn()
                        : "Crisis over on "
                                + e.endedOn()
                                + ", emergency plan version "
                                + outcome.planVersion()
                                + "; proposed: "
                                + outcome.proposal();
            }
        };
    }
}
