package entente.scorecard.costs;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability. Only our own people hear of them. */
@Singleton
public class CostLineConfig {

    @Produces
    @Singleton
    CommandHandler<CostLineCommand, CostLineState, CostLineEvent> costLines(EventStore store) {
        return CommandHandler.of(store, CostLineEvent.CATEGORY, new CostLine());
    }
}
