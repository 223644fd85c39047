package entente.scorecard.heard;

import entente.platform.EventType;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.scorecard.History;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With whom do we innovate at all, and since when? From then on nothing that came of it is a zero;
 * before it is no data. Ideas of our own side, and answers to ideas, make nobody an innovator.
 */
@Singleton
public class InnovatorView implements View<InnovatorView.News, InnovatorView.InnovatorRow> {

    static final String TABLE = "innovator_v1";

    /** What it listens to. */
    public sealed interface News {

        UUID supplierId();

        @EventType("innovation.idea-submitted.v1")
        record Idea(UUID supplierId, String originSide) implements News {}

        @EventType("innovation.initiative-started.v1")
        record Initiative(UUID supplierId) implements News {}

        @EventType("innovation.prototype-completed.v1")
        record Prototype(UUID supplierId) implements News {}

        @EventType("innovation.commercialised.v1")
        record Commercialised(UUID supplierId) implements News {}

        @EventType("innovation.value-validated.v1")
        record Value(UUID supplierId) implements News {}
    }

    /** A supplier; {@code day}: of the first event, UTC. {@code history}: each that was earlier. */
    @Entity
    @Table(name = TABLE)
    public static class InnovatorRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public LocalDate day = LocalDate.MAX;
        public String[] history = {};
    }

    @Override
    public Feed<News> feed() {
        return new Feed.Topic<>("innovation-events", News.class);
    }

    @Override
    public Class<InnovatorRow> row() {
        return InnovatorRow.class;
    }

    @Override
    public @Nullable Object key(Recorded<News> recorded) {
        return recorded.event() instanceof News.Idea idea && !idea.originSide().equals("THEIRS")
                ? null
                : recorded.event().supplierId();
    }

    @Override
    public InnovatorRow evolve(@Nullable InnovatorRow before, Recorded<News> recorded) {
        InnovatorRow row = before == null ? new InnovatorRow() : before;
        row.id = recorded.event().supplierId();
        row.supplierId = recorded.event().supplierId();
        LocalDate day = LocalDate.ofInstant(recorded.occurredAt(), ZoneOffset.UTC);
        if (day.isBefore(row.day)) {
            row.day = day;
            row.history = History.and(row.history, recorded, "SINCE", day);
        }
        return row;
    }
}
