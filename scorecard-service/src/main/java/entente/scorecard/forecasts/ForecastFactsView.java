package entente.scorecard.forecasts;

import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.Observation;
import entente.scorecard.metrics.ObservationSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How suppliers answer forecasts, as facts that metrics are made of. */
@Singleton
public class ForecastFactsView implements ObservationSource {

    private final DemandView demand;

    ForecastFactsView(DemandView demand) {
        this.demand = demand;
    }

    @Override
    public List<MetricDefinition> metrics() {
        return ForecastMetrics.ALL;
    }

    /** None: whoever takes forecasts in says of whom, as is done for purchases. */
    @Override
    public List<String> views() {
        return List.of();
    }

    @Override
    public Map<UUID, Long> marks() {
        return Map.of();
    }

    @Override
    public List<Observation> observed(
            Collection<UUID> suppliers, LocalDate from, LocalDate to, @Nullable Instant asOf) {
        return demand.of(suppliers, asOf).values().stream()
                .flatMap(known -> known.observed().stream())
                .filter(each -> !each.on().isBefore(from) && !each.on().isAfter(to))
                .toList();
    }
}
