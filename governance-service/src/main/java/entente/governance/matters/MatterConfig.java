package entente.governance.matters;

import entente.governance.matters.MatterEvent.Noted;
import entente.governance.matters.MatterEvent.Settled;
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
public class MatterConfig {

    @Produces
    @Singleton
    CommandHandler<MatterCommand, MatterState, MatterEvent> matters(EventStore store) {
        return CommandHandler.of(store, MatterEvent.CATEGORY, new Matters());
    }

    /** What is open is ours until it stands on an agenda. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(MatterEvent.CATEGORY, _ -> null);
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new MatterChapter();
    }

    /** What of it is told to people. */
    private static final class MatterChapter implements Chapter {

        @Override
        public List<Category<?>> categories() {
            return List.of(MatterEvent.CATEGORY);
        }

        @Override
        public Optional<Told> tell(Recorded<?> recorded) {
            return switch (recorded.event()) {
                case Noted noted -> told(noted.matter().words());
                case Settled settled -> told("No longer open: " + settled.how());
                default -> Optional.empty();
            };
        }

        private static Optional<Told> told(String words) {
            return Optional.of(new Told(words, "MATTER", Set.of(Reader.OURS)));
        }
    }
}
