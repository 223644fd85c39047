package entente.scorecard.heard;

import entente.scorecard.HistoryClient;
import entente.scorecard.Told;
import entente.scorecard.metrics.InnovationContribution;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.Observation;
import entente.scorecard.metrics.ObservationSource;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was heard of the work with suppliers, as facts that metrics are made of. */
@Singleton
public class HeardFactsView implements ObservationSource {

    private static final Map<String, Function<Told, List<Observation>>> FOLDS =
            Map.of(
                    ActionItemView.TABLE, ActionItems::observed,
                    EscalationView.TABLE, Escalations::observed,
                    IdeaView.TABLE, Ideas::observed,
                    InitiativeView.TABLE, Results::observed,
                    ValueView.TABLE, Values::observed);

    /** Earlier than anything that is heard of. */
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private final HistoryClient rows;

    HeardFactsView(HistoryClient rows) {
        this.rows = rows;
    }

    @Override
    public List<MetricDefinition> metrics() {
        return HeardMetrics.ALL;
    }

    @Override
    public List<String> views() {
        List<String> views = new ArrayList<>(FOLDS.keySet());
        views.add(InnovatorView.TABLE);
        return views.stream().sorted().toList();
    }

    @Override
    public Map<UUID, Long> marks() {
        return rows.marks(views());
    }

    @Override
    public List<Observation> observed(
            Collection<UUID> suppliers, LocalDate from, LocalDate to, @Nullable Instant asOf) {
        List<HistoryClient.Reading> readings = new ArrayList<>();
        FOLDS.forEach(
                (table, fold) -> readings.add(new HistoryClient.Reading(table, fold, from, to)));
        readings.add(
                new HistoryClient.Reading(
                        InnovatorView.TABLE, told -> List.of(innovating(told, from)), EVER, to));
        return rows.observed(readings, suppliers, asOf);
    }

    /** From its first day on, in every period; in a later one from the first day of that. */
    private static Observation innovating(Told told, LocalDate from) {
        LocalDate since = told.history().all().getLast().day(1);
        return told.quotient(
                InnovationContribution.INNOVATING,
                "innovates with us since " + since,
                since.isBefore(from) ? from : since,
                BigDecimal.ZERO,
                BigDecimal.ONE);
    }
}
