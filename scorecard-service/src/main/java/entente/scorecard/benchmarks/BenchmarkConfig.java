package entente.scorecard.benchmarks;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability. */
@Singleton
public class BenchmarkConfig {

    @Produces
    @Singleton
    CommandHandler<Benchmark.Command, Benchmark.State, BenchmarkEvent> benchmarks(
            EventStore store) {
        return CommandHandler.of(store, BenchmarkEvent.CATEGORY, new Benchmark());
    }

    @Produces
    @Singleton
    CommandHandler<PremiumCommand, PremiumState, PremiumEvent> premiums(EventStore store) {
        return CommandHandler.of(store, PremiumEvent.CATEGORY, new Premium());
    }
}
