package entente.scorecard.measuring;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability. */
@Singleton
public class MeasuringConfig {

    @Produces
    @Singleton
    CommandHandler<MeasuredCommand, MeasuredMonth.State, MeasuredEvent> months(EventStore store) {
        return CommandHandler.of(store, MeasuredEvent.CATEGORY, new MeasuredMonth());
    }
}
