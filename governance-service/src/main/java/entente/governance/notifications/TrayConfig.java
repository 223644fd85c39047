package entente.governance.notifications;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability. */
@Singleton
public class TrayConfig {

    @Produces
    @Singleton
    CommandHandler<TrayCommand, TrayState, TrayEvent> trays(EventStore store) {
        return CommandHandler.of(store, TrayEvent.CATEGORY, new Tray());
    }
}
