package entente.innovation.rates;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability. */
@Singleton
public class ExchangeRateConfig {

    @Produces
    @Singleton
    CommandHandler<ExchangeRate.Command, ExchangeRate.Rates, ExchangeRateEvent> rates(
            EventStore store) {
        return CommandHandler.of(store, ExchangeRateEvent.CATEGORY, new ExchangeRate());
    }
}
