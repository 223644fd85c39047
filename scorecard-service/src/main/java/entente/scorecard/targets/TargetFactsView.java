package entente.scorecard.targets;

import entente.scorecard.History.Heard;
import entente.scorecard.HistoryClient;
import entente.scorecard.Told;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.Observation;
import entente.scorecard.metrics.ObservationSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which targets were due, and which of them were reached by then. */
@Singleton
public class TargetFactsView implements ObservationSource {

    private static final String TABLE = "target_v1";
    private static final String MEASURE = "targets-met";

    private final HistoryClient rows;

    TargetFactsView(HistoryClient rows) {
        this.rows = rows;
    }

    /** Its metric is shipped. */
    @Override
    public List<MetricDefinition> metrics() {
        return List.of();
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
        return rows.observed(TABLE, TargetFactsView::observed, suppliers, from, to, asOf);
    }

    /** It belongs to its due date; whether the clock has marked it missed makes no difference. */
    static List<Observation> observed(Told told) {
        Heard agreed = told.history().all().getFirst();
        if (!told.history().ofKind(TargetView.WITHDRAWN).isEmpty()) {
            return List.of();
        }
        LocalDate due = agreed.day(2);
        String area = agreed.word(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        return List.of(
                told.counted(
                        MEASURE,
                        "target on " + area + " due on " + due,
                        due,
                        !told.history().ofKind(TargetView.REACHED).isEmpty()));
    }
}
