package entente.scorecard.surveys;

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
import entente.scorecard.scoring.Period;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What closed surveys came to. */
@Singleton
public class SurveyFactsView implements ObservationSource {

    private static final String TABLE = "survey_v1";

    private static final List<MetricDefinition> METRICS =
            Arrays.stream(Criterion.values()).map(SurveyFactsView::definition).toList();

    private final HistoryClient rows;

    SurveyFactsView(HistoryClient rows) {
        this.rows = rows;
    }

    @Override
    public List<MetricDefinition> metrics() {
        return METRICS;
    }

    private static MetricDefinition definition(Criterion criterion) {
        return new MetricDefinition(
                new MetricKey(criterion.code(), 1),
                criterion.title(),
                Unit.POINTS,
                Direction.HIGHER_IS_BETTER,
                Level.OBSERVATION,
                "Σ points, 25 × (rating − 1) each",
                "ratings",
                "the period that was asked about, no shorter or longer one",
                "",
                "mean points of the ratings, 1 (poor) = 0 to 5 (excellent) = 100; closed surveys"
                        + " only, the newest rating of each person",
                "surveys; Entente's metric definitions",
                new Rule.Observed(criterion.code(), 1));
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
        return rows.observed(TABLE, SurveyFactsView::observed, suppliers, from, to, asOf);
    }

    /** Only of surveys that asked about exactly these days: no month answers for its year. */
    @Override
    public List<Observation> observedIn(
            Collection<UUID> suppliers,
            LocalDate first,
            LocalDate last,
            LocalDate to,
            @Nullable Instant asOf) {
        return rows.observed(
                TABLE, told -> observedIn(told, first, last), suppliers, first, to, asOf);
    }

    static List<Observation> observedIn(Told told, LocalDate first, LocalDate last) {
        return Period.of(told.history().all().getLast().word(1))
                .filter(asked -> asked.start().equals(first) && asked.end().equals(last))
                .map(_ -> observed(told))
                .orElse(List.of());
    }

    /** The results of the last closing, unless it was reopened since. */
    static List<Observation> observed(Told told) {
        Heard last = told.history().all().getLast();
        LocalDate on = Period.of(last.word(1)).map(Period::end).orElse(null);
        if (!last.kind().equals(SurveyView.CLOSED) || on == null) {
            return List.of();
        }
        return last.words().stream()
                .skip(2)
                .map(result -> {
                    String[] parts = result.split(":", -1);
                    return told.quotient(
                            parts[0],
                            "survey of " + last.word(1),
                            on,
                            new BigDecimal(parts[1]),
                            new BigDecimal(parts[2]));
                })
                .toList();
    }
}
