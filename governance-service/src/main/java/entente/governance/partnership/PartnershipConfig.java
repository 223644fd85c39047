package entente.governance.partnership;

import entente.governance.notifications.Bell;
import entente.governance.story.Chapter;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability, and who hears of them. */
@Singleton
public class PartnershipConfig {

    @Produces
    @Singleton
    CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent> partnerships(
            EventStore store) {
        return CommandHandler.of(store, PartnershipEvent.CATEGORY, new Partnership());
    }

    /** Both sides hear of their partnership. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(
                PartnershipEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new PartnershipChapter();
    }

    @Produces
    @Singleton
    Bell bell() {
        return new PartnershipBell();
    }
}
