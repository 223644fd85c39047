package entente.governance.waves;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability, of which no supplier hears. */
@Singleton
public class WaveConfig {

    @Produces
    @Singleton
    CommandHandler<WaveCommand, WaveState, WaveEvent> waves(EventStore store) {
        return CommandHandler.of(store, WaveEvent.CATEGORY, new Wave());
    }
}
