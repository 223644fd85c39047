package entente.scorecard.it;

import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.Observation;
import entente.scorecard.metrics.ObservationSource;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Plays whoever tells of validated benefits; of suppliers that tests name there, of no other. */
@Singleton
class Benefits implements ObservationSource {

    private static final List<Observation> TOLD = new CopyOnWriteArrayList<>();

    static void validated(UUID supplier, String id, String euros, LocalDate on) {
        TOLD.add(
                new Observation(
                        "validated-value",
                        supplier,
                        id,
                        "benefit",
                        on,
                        new BigDecimal(euros),
                        BigDecimal.ZERO,
                        "EUR",
                        null,
                        List.of(),
                        Instant.EPOCH));
    }

    @Override
    public List<MetricDefinition> metrics() {
        return List.of();
    }

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
        return TOLD.stream()
                .filter(each -> suppliers.contains(each.supplier()))
                .filter(each -> !each.on().isBefore(from) && !each.on().isAfter(to))
                .toList();
    }
}
