package entente.innovation.ideas;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability, and who hears of them: both sides. */
@Singleton
public class IdeaConfig {

    @Produces
    @Singleton
    CommandHandler<IdeaCommand, IdeaState, IdeaEvent> ideas(EventStore store) {
        return CommandHandler.of(store, IdeaEvent.CATEGORY, new Idea());
    }

    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(IdeaEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }
}
