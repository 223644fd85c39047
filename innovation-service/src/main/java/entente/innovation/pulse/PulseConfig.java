package entente.innovation.pulse;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability; how lively it is stays with us. */
@Singleton
public class PulseConfig {

    @Produces
    @Singleton
    CommandHandler<PulseCommand, PulseState, PulseEvent> pulses(EventStore store) {
        return CommandHandler.of(store, PulseEvent.CATEGORY, new Pulse());
    }

    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(PulseEvent.CATEGORY, _ -> null);
    }
}
