package entente.governance.scenarios;

import entente.governance.scenarios.ScenarioEvent.Described;
import entente.governance.scenarios.ScenarioEvent.Rated;
import entente.governance.scenarios.ScenarioEvent.ResponseAgreed;
import entente.governance.scenarios.ScenarioEvent.ResponseProposed;
import entente.governance.scenarios.ScenarioEvent.Retired;
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
public class ScenarioConfig {

    @Produces
    @Singleton
    CommandHandler<ScenarioCommand, ScenarioState, ScenarioEvent> scenarios(EventStore store) {
        return CommandHandler.of(store, ScenarioEvent.CATEGORY, new Scenario());
    }

    /** Both sides hear of a scenario. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(ScenarioEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new ScenarioChapter();
    }

    /** What of scenarios is told to people. */
    static final class ScenarioChapter implements Chapter {

        @Override
        public List<Category<?>> categories() {
            return List.of(ScenarioEvent.CATEGORY);
        }

        @Override
        public Optional<Told> tell(Recorded<?> recorded) {
            return recorded.event() instanceof ScenarioEvent event
                    ? Optional.of(new Told(words(event), "RESILIENCE", Set.of(Reader.values())))
                    : Optional.empty();
        }
    }

    private static String words(ScenarioEvent event) {
        return switch (event) {
            case Described e -> "Scenario described: " + e.title();
            case Rated e ->
                    "Scenario rated: likelihood " + e.likelihood() + ", impact " + e.impact();
            case ResponseProposed e -> "Response to a scenario proposed, version " + e.version();
            case ResponseAgreed e -> "Response to a scenario agreed, version " + e.version();
            case Retired e -> "Scenario retired: " + e.reason();
        };
    }
}
