package entente.scorecard.costs;

import entente.scorecard.History.Heard;
import entente.scorecard.HistoryClient;
import entente.scorecard.Told;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Direction;
import entente.scorecard.metrics.MetricDefinition.Level;
import entente.scorecard.metrics.MetricDefinition.Rule;
import entente.scorecard.metrics.MetricDefinition.Unit;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.metrics.Observation;
import entente.scorecard.metrics.ObservationSource;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Confirmed cost lines. */
@Singleton
public class CostFactsView implements ObservationSource {

    private static final String TABLE = "cost_line_v1";

    private final HistoryClient rows;

    CostFactsView(HistoryClient rows) {
        this.rows = rows;
    }

    @Override
    public List<MetricDefinition> metrics() {
        return List.of(
                definition(Observation.SWITCHING, "Cost of switching"),
                definition(Observation.INVESTMENT, "Investment"));
    }

    private static MetricDefinition definition(String measure, String name) {
        return new MetricDefinition(
                new MetricKey(measure, 1),
                name,
                Unit.MONEY,
                Direction.NEUTRAL,
                Level.OBSERVATION,
                "Σ amount of confirmed lines",
                "",
                "the day of the line",
                "",
                "Σ amount of confirmed cost lines of this kind, by the rate of their day",
                "cost lines; Entente's metric definitions",
                new Rule.Summed(measure));
    }

    private static String measure(CostKind kind) {
        return switch (kind) {
            case SWITCHING -> Observation.SWITCHING;
            case INVESTMENT -> Observation.INVESTMENT;
        };
    }

    @Override
    public List<String> views() {
        return List.of(TABLE);
    }

    @Override
    public Map<UUID, Long> marks() {
        return rows.marks(views());
    }

    @Override
    public List<Observation> observed(
            Collection<UUID> suppliers, LocalDate from, LocalDate to, @Nullable Instant asOf) {
        return rows.observed(TABLE, CostFactsView::observed, suppliers, from, to, asOf);
    }

    /** What was recorded and is not confirmed, or not any more, counts nowhere. */
    static List<Observation> observed(Told told) {
        if (!told.history().all().getLast().kind().equals(CostLineView.CONFIRMED)) {
            return List.of();
        }
        Heard line = told.history().all().getFirst();
        return List.of(
                told.amount(
                        measure(CostKind.valueOf(line.word(1))),
                        line.word(1).toLowerCase(Locale.ROOT) + " cost of " + line.word(2),
                        line.day(2),
                        new BigDecimal(line.word(3)),
                        line.word(4)));
    }
}
