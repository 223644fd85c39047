package entente.scorecard.issue;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.scorecard.issue.PublishingEvent.Asked;
import entente.scorecard.issue.PublishingEvent.Counted;
import entente.scorecard.issue.PublishingEvent.Finished;
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

/** Which scorecards did somebody want to have published, and how far is that? */
@Singleton
public class PublishingView implements View<PublishingEvent, PublishingView.PublishingRow> {

    static final String TABLE = "publishing_v1";

    /** A publication that was asked for. */
    @Entity
    @Table(name = TABLE, indexes = @Index(columnList = "progress"))
    public static class PublishingRow {
        @Id public UUID id = new UUID(0, 0);
        public String period = "";
        public @Nullable String category;

        @Enumerated(EnumType.STRING)
        public PublicationProgress progress = PublicationProgress.RUNNING;

        public int suppliers;
        public int published;
        public int publishedBefore;
        public int withoutData;
        public int failed;
        public Instant askedAt = Instant.EPOCH;
        public @Nullable Instant finishedAt;
    }

    @Override
    public Feed<PublishingEvent> feed() {
        return new Feed.Log<>(PublishingEvent.CATEGORY);
    }

    @Override
    public Class<PublishingRow> row() {
        return PublishingRow.class;
    }

    @Override
    public Object key(Recorded<PublishingEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable PublishingRow evolve(
            @Nullable PublishingRow before, Recorded<PublishingEvent> recorded) {
        PublishingRow row = before == null ? new PublishingRow() : before;
        switch (recorded.event()) {
            case Asked e -> {
                row.id = UUID.fromString(recorded.id());
                row.period = e.period();
                row.category = e.category();
                row.askedAt = recorded.occurredAt();
            }
            case Counted e -> {
                row.suppliers = e.suppliers();
                row.published = e.published();
                row.publishedBefore = e.before();
                row.withoutData = e.withoutData();
                row.failed = e.failed();
            }
            case Finished _ -> {
                row.progress = PublicationProgress.DONE;
                row.finishedAt = recorded.occurredAt();
            }
        }
        return row;
    }
}
