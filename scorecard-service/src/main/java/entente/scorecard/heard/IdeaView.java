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

/** Which ideas were handed in, and when did they get an answer? */
@Singleton
public class IdeaView implements View<IdeaView.News, IdeaView.IdeaRow> {

    static final String TABLE = "idea_feedback_v1";

    /** What it listens to. */
    public sealed interface News {

        UUID ideaId();

        UUID supplierId();

        @EventType("innovation.idea-submitted.v1")
        record Submitted(UUID supplierId, UUID ideaId, String originSide) implements News {}

        @EventType("innovation.feedback-given.v1")
        record Answered(UUID supplierId, UUID ideaId, LocalDate submittedOn, LocalDate answeredOn)
                implements News {}
    }

    /** An idea; {@code day}: when it was answered, null while it is not. */
    @Entity
    @Table(name = TABLE, indexes = @Index(columnList = "supplier_id, day"))
    public static class IdeaRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public @Nullable LocalDate day;
        public String[] history = {};
    }

    @Override
    public Feed<News> feed() {
        return new Feed.Topic<>("innovation-events", News.class);
    }

    @Override
    public Class<IdeaRow> row() {
        return IdeaRow.class;
    }

    @Override
    public Object key(Recorded<News> recorded) {
        return recorded.event().ideaId();
    }

    @Override
    public IdeaRow evolve(@Nullable IdeaRow before, Recorded<News> recorded) {
        IdeaRow row = before == null ? new IdeaRow() : before;
        row.id = recorded.event().ideaId();
        row.supplierId = recorded.event().supplierId();
        row.history =
                switch (recorded.event()) {
                    case News.Submitted e ->
                            History.and(row.history, recorded, Ideas.SUBMITTED, e.originSide());
                    case News.Answered e ->
                            History.and(
                                    row.history,
                                    recorded,
                                    Ideas.ANSWERED,
                                    e.submittedOn(),
                                    e.answeredOn());
                };
        row.day = Ideas.day(History.of(row.history));
        return row;
    }
}
