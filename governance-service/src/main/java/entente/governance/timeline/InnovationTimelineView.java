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

/** What did innovation-service tell, in words? */
@Singleton
public class InnovationTimelineView
        implements View<InnovationSaid, InnovationTimelineView.InnovationRow> {

    @Entity
    @Table(
            name = "timeline_innovation_v1",
            indexes = @Index(columnList = "supplier_id, occurred_at, place"))
    public static class InnovationRow extends TimelineRow {
        @Override
        Source source() {
            return Source.INNOVATION;
        }
    }

    @Override
    public Feed<InnovationSaid> feed() {
        return new Feed.Topic<>("innovation-events", InnovationSaid.class);
    }

    @Override
    public Class<InnovationRow> row() {
        return InnovationRow.class;
    }

    @Override
    public Object key(Recorded<InnovationSaid> heard) {
        return heard.eventId();
    }

    @Override
    public @Nullable InnovationRow evolve(
            @Nullable InnovationRow known, Recorded<InnovationSaid> heard) {
        return TimelineRow.of(
                new InnovationRow(),
                heard,
                heard.event().supplierId(),
                InnovationWords.tell(heard.event()));
    }
}
