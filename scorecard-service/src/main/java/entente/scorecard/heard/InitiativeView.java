package entente.scorecard.heard;

import entente.platform.EventType;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.scorecard.History;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of joint initiatives: which prototypes were completed, what came into use? */
@Singleton
public class InitiativeView implements View<InitiativeView.News, InitiativeView.ResultRow> {

    static final String TABLE = "initiative_result_v1";

    /** What it listens to. */
    public sealed interface News {

        UUID supplierId();

        /** An initiative may have several pilots; each is one prototype. */
        @EventType("innovation.prototype-completed.v1")
        record Prototype(UUID supplierId, UUID pilotId, LocalDate completedOn) implements News {}

        @EventType("innovation.commercialised.v1")
        record Commercialised(UUID supplierId, UUID initiativeId, LocalDate commercialisedOn)
                implements News {}
    }

    /** A result; {@code day}: when it was there first. */
    @Entity
    @Table(name = TABLE, indexes = @Index(columnList = "supplier_id, day"))
    public static class ResultRow {
        @Id public String id = "";
        public UUID supplierId = new UUID(0, 0);
        public LocalDate day = LocalDate.EPOCH;
        public String[] history = {};
    }

    @Override
    public Feed<News> feed() {
        return new Feed.Topic<>("innovation-events", News.class);
    }

    @Override
    public Class<ResultRow> row() {
        return ResultRow.class;
    }

    @Override
    public Object key(Recorded<News> recorded) {
        return switch (recorded.event()) {
            case News.Prototype e -> "prototype/" + e.pilotId();
            case News.Commercialised e -> "commercialised/" + e.initiativeId();
        };
    }

    @Override
    public ResultRow evolve(@Nullable ResultRow before, Recorded<News> recorded) {
        ResultRow row = before == null ? new ResultRow() : before;
        row.id = (String) key(recorded);
        row.supplierId = recorded.event().supplierId();
        row.history =
                switch (recorded.event()) {
                    case News.Prototype e ->
                            History.and(row.history, recorded, Results.PROTOTYPE, e.completedOn());
                    case News.Commercialised e ->
                            History.and(
                                    row.history,
                                    recorded,
                                    Results.COMMERCIALISED,
                                    e.commercialisedOn());
                };
        row.day = Results.day(History.of(row.history));
        return row;
    }
}
