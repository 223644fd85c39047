package entente.governance.charter;

import entente.governance.notifications.Bell;
import entente.governance.story.Chapter;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability, and who hears of them. */
@Singleton
public class CharterConfig {

    @Produces
    @Singleton
    CommandHandler<CharterCommand, CharterState, CharterEvent> charters(EventStore store) {
        return CommandHandler.of(store, CharterEvent.CATEGORY, new Charter());
    }

    /** Both sides hear of their charter. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(CharterEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new CharterChapter();
    }

    @Produces
    @Singleton
    Bell bell() {
        return new CharterBell();
    }
}
