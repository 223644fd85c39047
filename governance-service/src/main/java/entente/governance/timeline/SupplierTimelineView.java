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

/** What did supplier-service tell, in words? */
@Singleton
public class SupplierTimelineView implements View<SupplierSaid, SupplierTimelineView.SupplierRow> {

    @Entity
    @Table(
            name = "timeline_supplier_v1",
            indexes = @Index(columnList = "supplier_id, occurred_at, place"))
    public static class SupplierRow extends TimelineRow {
        @Override
        Source source() {
            return Source.SUPPLIER;
        }
    }

    @Override
    public Feed<SupplierSaid> feed() {
        return new Feed.Topic<>("supplier-events", SupplierSaid.class);
    }

    @Override
    public Class<SupplierRow> row() {
        return SupplierRow.class;
    }

    @Override
    public Object key(Recorded<SupplierSaid> heard) {
        return heard.eventId();
    }

    @Override
    public @Nullable SupplierRow evolve(@Nullable SupplierRow known, Recorded<SupplierSaid> heard) {
        return TimelineRow.of(
                new SupplierRow(),
                heard,
                heard.event().supplierId(),
                SupplierWords.tell(heard.event()));
    }
}
