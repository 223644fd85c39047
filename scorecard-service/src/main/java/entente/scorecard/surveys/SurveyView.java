package entente.scorecard.surveys;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.scorecard.History;
import entente.scorecard.scoring.Period;
import entente.scorecard.surveys.SurveyEvent.Closed;
import entente.scorecard.surveys.SurveyEvent.Commented;
import entente.scorecard.surveys.SurveyEvent.Opened;
import entente.scorecard.surveys.SurveyEvent.Rated;
import entente.scorecard.surveys.SurveyEvent.Reopened;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which surveys are there, and what did they come to? */
@Singleton
public class SurveyView implements View<SurveyEvent, SurveyView.SurveyRow> {

    static final String CLOSED = "CLOSED";
    static final String REOPENED = "REOPENED";

    /**
     * A survey.
     *
     * <p>{@code day}: the last one of its period, to which its result belongs. {@code history}:
     * each closing with its results ({@code CLOSED <period> <code>:<points>:<ratings> …}), each
     * reopening.
     */
    @Entity
    @Table(name = "survey_v1", indexes = @Index(columnList = "supplier_id, day"))
    public static class SurveyRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public String period = "";
        public @Nullable LocalDate day;
        public String[] codes = {};

        @Enumerated(EnumType.STRING)
        public SurveyStatus status = SurveyStatus.OPEN;

        public LocalDate openedOn = LocalDate.EPOCH;
        public LocalDate dueOn = LocalDate.EPOCH;
        public @Nullable LocalDate closedOn;
        public String[] history = {};
    }

    @Override
    public Feed<SurveyEvent> feed() {
        return new Feed.Log<>(SurveyEvent.CATEGORY);
    }

    @Override
    public Class<SurveyRow> row() {
        return SurveyRow.class;
    }

    @Override
    public Object key(Recorded<SurveyEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable SurveyRow evolve(@Nullable SurveyRow row, Recorded<SurveyEvent> recorded) {
        if (row == null) {
            return recorded.event() instanceof Opened e ? opened(recorded, e) : null;
        }
        switch (recorded.event()) {
            case Opened _ -> {} // once, above
            case Rated _, Commented _ -> {} // told with the survey itself
            case Closed e -> {
                row.status = SurveyStatus.CLOSED;
                row.closedOn = e.on();
                List<Object> words = new ArrayList<>(List.of(CLOSED, row.period));
                e.results()
                        .forEach(result ->
                                words.add(
                                        result.code()
                                                + ":"
                                                + result.points()
                                                + ":"
                                                + result.ratings()));
                row.history = History.and(row.history, recorded, words.toArray());
            }
            case Reopened _ -> {
                row.status = SurveyStatus.OPEN;
                row.closedOn = null;
                row.history = History.and(row.history, recorded, REOPENED, row.period);
            }
        }
        return row;
    }

    private static SurveyRow opened(Recorded<?> recorded, Opened e) {
        SurveyRow row = new SurveyRow();
        row.id = UUID.fromString(recorded.id());
        row.supplierId = e.supplierId();
        row.period = e.period();
        row.day = Period.of(e.period()).map(Period::end).orElse(null);
        row.codes = e.codes().toArray(String[]::new);
        row.openedOn = e.on();
        row.dueOn = e.dueOn();
        return row;
    }
}
