package entente.innovation.initiatives;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability, and who hears of them: both sides. */
@Singleton
public class InitiativeConfig {

    @Produces
    @Singleton
    CommandHandler<InitiativeCommand, InitiativeState, InitiativeEvent> initiatives(
            EventStore store) {
        return CommandHandler.of(store, InitiativeEvent.CATEGORY, new Initiative());
    }

    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(
                InitiativeEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }
}
