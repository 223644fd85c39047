package entente.governance.kickoff;

import entente.governance.notifications.Bell;
import entente.governance.story.Chapter;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability, and who hears of them. */
@Singleton
public class WorkshopConfig {

    @Produces
    @Singleton
    CommandHandler<WorkshopCommand, WorkshopState, WorkshopEvent> workshops(EventStore store) {
        return CommandHandler.of(store, WorkshopEvent.CATEGORY, new Workshop());
    }

    /** Both sides hear of their workshop. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(WorkshopEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new WorkshopChapter();
    }

    @Produces
    @Singleton
    Bell bell() {
        return new WorkshopBell();
    }
}
