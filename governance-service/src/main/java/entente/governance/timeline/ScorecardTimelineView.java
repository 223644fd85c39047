package entente.governance.timeline;

import entente.governance.timeline.OwnTimelineView.TimelineRow;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What did scorecard-service tell, in words? */
@Singleton
public class ScorecardTimelineView
        implements View<ScorecardSaid, ScorecardTimelineView.ScorecardRow> {

    @Entity
    @Table(
            name = "timeline_scorecard_v1",
            indexes = @Index(columnList = "supplier_id, occurred_at, place"))
    public static class ScorecardRow extends TimelineRow {
        @Override
        Source source() {
            return Source.SCORECARD;
        }
    }

    @Override
    public Feed<ScorecardSaid> feed() {
        return new Feed.Topic<>("scorecard-events", ScorecardSaid.class);
    }

    @Override
    public Class<ScorecardRow> row() {
        return ScorecardRow.class;
    }

    @Override
    public Object key(Recorded<ScorecardSaid> heard) {
        return heard.eventId();
    }

    @Override
    public @Nullable ScorecardRow evolve(
            @Nullable ScorecardRow known, Recorded<ScorecardSaid> heard) {
        return TimelineRow.of(
                new ScorecardRow(),
                heard,
                heard.event().supplierId(),
                ScorecardWords.tell(heard.event()));
    }
}
