package entente.scorecard.definitions;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability. */
@Singleton
public class DefinitionsConfig {

    @Produces
    @Singleton
    CommandHandler<MetricVersions.Command, MetricVersions.State, MetricEvent> metrics(
            EventStore store) {
        return CommandHandler.of(store, MetricEvent.CATEGORY, new MetricVersions());
    }

    @Produces
    @Singleton
    CommandHandler<ToleranceVersions.Draft, ToleranceVersions.State, ToleranceEvent> tolerances(
            EventStore store) {
        return CommandHandler.of(store, ToleranceEvent.CATEGORY, new ToleranceVersions());
    }
}
