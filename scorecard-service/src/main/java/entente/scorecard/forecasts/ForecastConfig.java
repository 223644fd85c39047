package entente.scorecard.forecasts;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who carries out the commands of this capability, who hears of them, and its settings. */
@Singleton
public class ForecastConfig {

    @Produces
    @Singleton
    CommandHandler<WatchCommand, ForecastWatch.State, WatchEvent> watches(EventStore store) {
        return CommandHandler.of(store, WatchEvent.CATEGORY, new ForecastWatch());
    }

    /** Both sides hear of what does not fit. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(WatchEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }

    @Produces
    @Singleton
    Terms terms(
            @ConfigProperty(name = "entente.scorecard.forecast-commit-days", defaultValue = "7")
                    int commitDays,
            @ConfigProperty(name = "entente.scorecard.forecast-lead-days", defaultValue = "30")
                    int leadDays,
            @ConfigProperty(name = "entente.scorecard.forecast-tolerance", defaultValue = "0")
                    BigDecimal tolerance) {
        return new Terms(commitDays, leadDays, tolerance);
    }
}
