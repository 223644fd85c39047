package entente.governance.lessons;

import entente.governance.lessons.LessonEvent.Learnt;
import entente.governance.lessons.LessonEvent.Revised;
import entente.governance.lessons.LessonEvent.Withdrawn;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.FullText;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was learnt that holds? */
@Singleton
public class LessonView implements View<LessonEvent, LessonView.LessonRow> {

    /** With whom a lesson was learnt that holds for all. */
    static final UUID ALL = new UUID(0, 0);

    /** A lesson; {@code supplierId} {@link #ALL}: it holds for all. */
    @Entity
    @Table(
            name = "lesson_v1",
            indexes = {
                @Index(columnList = "learnt_at, id"),
                @Index(columnList = "supplier_id, learnt_at")
            })
    public static class LessonRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = ALL;

        @Enumerated(EnumType.STRING)
        public LessonSource source = LessonSource.WORK;

        public @Nullable UUID sourceId;

        @Enumerated(EnumType.STRING)
        public Kind kind = Kind.LESSON;

        public String title = "";
        public String text = "";
        public String[] tags = {};
        public Instant learntAt = Instant.EPOCH;
        @FullText public String words = "";
    }

    @Override
    public Feed<LessonEvent> feed() {
        return new Feed.Log<>(LessonEvent.CATEGORY);
    }

    @Override
    public Class<LessonRow> row() {
        return LessonRow.class;
    }

    @Override
    public Object key(Recorded<LessonEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable LessonRow evolve(@Nullable LessonRow row, Recorded<LessonEvent> recorded) {
        return switch (recorded.event()) {
            case Learnt e -> learnt(UUID.fromString(recorded.id()), e);
            case Revised e -> row == null ? null : said(row, e.content());
            case Withdrawn _ -> null;
        };
    }

    private static LessonRow learnt(UUID id, Learnt e) {
        LessonRow row = new LessonRow();
        row.id = id;
        UUID supplier = e.supplierId();
        row.supplierId = supplier == null ? ALL : supplier;
        row.source = e.source();
        row.sourceId = e.sourceId();
        row.learntAt = e.at();
        return said(row, e.content());
    }

    private static LessonRow said(LessonRow row, Content content) {
        row.kind = content.kind();
        row.title = content.title();
        row.text = content.text();
        row.tags = content.tags().toArray(String[]::new);
        row.words = content.words();
        return row;
    }
}
