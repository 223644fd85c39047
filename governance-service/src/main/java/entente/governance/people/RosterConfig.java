package entente.governance.people;

import entente.governance.story.Chapter;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability, and who hears of them. */
@Singleton
public class RosterConfig {

    @Produces
    @Singleton
    CommandHandler<RosterCommand, RosterState, RosterEvent> rosters(EventStore store) {
        return CommandHandler.of(store, RosterEvent.CATEGORY, new RosterDecider());
    }

    /** Accounts are each side's own matter: the live feed of the partner tells none of them. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(
                RosterEvent.CATEGORY,
                recorded ->
                        recorded.event() instanceof RosterEvent.Unseated e ? e.supplierId() : null);
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new RosterChapter();
    }
}
