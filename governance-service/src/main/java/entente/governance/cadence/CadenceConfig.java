package entente.governance.cadence;

import entente.governance.calendar.OffDays;
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

/** Who carries out the commands of this capability, who hears of them, and in which words. */
@Singleton
public class CadenceConfig {

    @Produces
    @Singleton
    CommandHandler<CadenceCommand, CadenceState, CadenceEvent> cadences(
            EventStore store, OffDays offDays) {
        return CommandHandler.of(store, CadenceEvent.CATEGORY, new Cadence(offDays));
    }

    /** Both sides hear of their meetings. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(CadenceEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new CadenceChapter();
    }

    /** What is missed is told; what is planned stands in the calendar. */
    private static final class CadenceChapter implements Chapter {

        @Override
        public List<Category<?>> categories() {
            return List.of(CadenceEvent.CATEGORY);
        }

        @Override
        public Optional<Told> tell(Recorded<?> recorded) {
            return recorded.event() instanceof CadenceEvent.Set set
                    ? Optional.of(
                            new Told(
                                    "Cadence of charter version " + set.charterVersion(),
                                    "CADENCE",
                                    java.util.Set.of(Reader.values())))
                    : Optional.empty();
        }
    }
}
