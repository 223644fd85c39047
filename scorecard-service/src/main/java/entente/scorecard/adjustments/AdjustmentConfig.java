package entente.scorecard.adjustments;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability, and who hears of it at once. */
@Singleton
public class AdjustmentConfig {

    @Produces
    @Singleton
    CommandHandler<AdjustmentCommand, AdjustmentState, AdjustmentEvent> adjustments(
            EventStore store) {
        return CommandHandler.of(store, AdjustmentEvent.CATEGORY, new Adjustment());
    }

    /** A supplier's users hear what of their facts is corrected. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(
                AdjustmentEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }
}
