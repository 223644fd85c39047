package entente.scorecard.scoring;

import entente.scorecard.metrics.MarketBaseline;
import entente.scorecard.metrics.MarketBaselineBook;
import entente.scorecard.metrics.MetricBook;
import entente.scorecard.metrics.MetricDefinition;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stand in for the books that nobody keeps: nothing is in them. */
@Singleton
final class BooksConfig {

    @Produces
    @Singleton
    @DefaultBean
    MetricBook metrics() {
        return new MetricBook() {
            @Override
            public List<MetricDefinition> at(@Nullable Instant asOf) {
                return List.of();
            }

            @Override
            public List<String> views() {
                return List.of();
            }
        };
    }

    @Produces
    @Singleton
    @DefaultBean
    MarketBaselineBook baselines() {
        return new MarketBaselineBook() {
            @Override
            public List<MarketBaseline> at(@Nullable Instant asOf) {
                return List.of();
            }

            @Override
            public List<String> views() {
                return List.of();
            }
        };
    }
}
