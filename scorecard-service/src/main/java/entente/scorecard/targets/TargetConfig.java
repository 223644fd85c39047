package entente.scorecard.targets;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability, and who hears of them. */
@Singleton
public class TargetConfig {

    @Produces
    @Singleton
    CommandHandler<TargetCommand, TargetState, TargetEvent> targets(EventStore store) {
        return CommandHandler.of(store, TargetEvent.CATEGORY, new Target());
    }

    /** Both sides hear of a target. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(TargetEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }
}
