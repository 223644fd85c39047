package entente.governance.feed;

import entente.governance.feed.FeedEvent.Opened;
import entente.governance.feed.FeedEvent.Revoked;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which addresses has somebody given out? */
@Singleton
public class FeedView implements View<FeedEvent, FeedView.FeedRow> {

    /** An address of a calendar; {@code until}: last day on which it answers. */
    @Entity
    @Table(name = "calendar_feed_v1", indexes = @Index(columnList = "account, opened_on"))
    public static class FeedRow {
        @Id public UUID id = new UUID(0, 0);
        public String account = "";
        public LocalDate openedOn = LocalDate.EPOCH;
        public LocalDate until = LocalDate.EPOCH;
        public boolean revoked;
    }

    @Override
    public Feed<FeedEvent> feed() {
        return new Feed.Log<>(FeedEvent.CATEGORY);
    }

    @Override
    public Class<FeedRow> row() {
        return FeedRow.class;
    }

    @Override
    public Object key(Recorded<FeedEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public FeedRow evolve(@Nullable FeedRow before, Recorded<FeedEvent> recorded) {
        FeedRow row = before == null ? new FeedRow() : before;
        row.id = UUID.fromString(recorded.id());
        switch (recorded.event()) {
            case Opened e -> {
                row.account = e.account();
                row.openedOn = e.on();
                row.until = e.until();
            }
            case Revoked _ -> row.revoked = true;
        }
        return row;
    }
}
