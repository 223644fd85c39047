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

/** Which actions were agreed with whom, and when were they done? */
@Singleton
public class ActionItemView implements View<ActionItemView.News, ActionItemView.ActionItemRow> {

    static final String TABLE = "action_item_v1";

    /** What it listens to. */
    public sealed interface News {

        UUID actionItemId();

        UUID supplierId();

        /** Told again with another date or owner when both sides agree on that. */
        @EventType("governance.action-item-agreed.v1")
        record Agreed(
                UUID supplierId,
                UUID actionItemId,
                int aggregateVersion,
                String ownerSide,
                LocalDate dueOn)
                implements News {}

        @EventType("governance.action-item-completed.v1")
        record Completed(
                UUID supplierId,
                UUID actionItemId,
                int aggregateVersion,
                String ownerSide,
                LocalDate dueOn,
                LocalDate completedOn,
                String outcome)
                implements News {}
    }

    /** An action item; {@code day}: when it is due, null when it was given up. */
    @Entity
    @Table(name = TABLE, indexes = @Index(columnList = "supplier_id, day"))
    public static class ActionItemRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public @Nullable LocalDate day;
        public String[] history = {};
    }

    @Override
    public Feed<News> feed() {
        return new Feed.Topic<>("governance-events", News.class);
    }

    @Override
    public Class<ActionItemRow> row() {
        return ActionItemRow.class;
    }

    @Override
    public Object key(Recorded<News> recorded) {
        return recorded.event().actionItemId();
    }

    @Override
    public ActionItemRow evolve(@Nullable ActionItemRow before, Recorded<News> recorded) {
        ActionItemRow row = before == null ? new ActionItemRow() : before;
        row.id = recorded.event().actionItemId();
        row.supplierId = recorded.event().supplierId();
        row.history =
                switch (recorded.event()) {
                    case News.Agreed e ->
                            History.and(
                                    row.history,
                                    recorded,
                                    ActionItems.AGREED,
                                    e.aggregateVersion(),
                                    e.ownerSide(),
                                    e.dueOn());
                    case News.Completed e ->
                            History.and(
                                    row.history,
                                    recorded,
                                    ActionItems.CLOSED,
                                    e.aggregateVersion(),
                                    e.ownerSide(),
                                    e.dueOn(),
                                    e.completedOn(),
                                    e.outcome());
                };
        row.day = ActionItems.day(History.of(row.history));
        return row;
    }
}
