package entente.governance.reviews;

import entente.governance.partnership.Verdict;
import entente.governance.reviews.ReviewEvent.Concluded;
import entente.governance.reviews.ReviewEvent.Dropped;
import entente.governance.reviews.ReviewEvent.Opened;
import entente.governance.reviews.ReviewEvent.OpinionGiven;
import entente.governance.reviews.ReviewEvent.Prepared;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which reviews are due, and what did the others come to? */
@Singleton
public class ReviewView implements View<ReviewEvent, ReviewView.ReviewRow> {

    /** A review; {@code verdict} is null until it is concluded. */
    @Entity
    @Table(name = "review_v1", indexes = @Index(columnList = "supplier_id, due_on"))
    public static class ReviewRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID partnershipId = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);

        @Enumerated(EnumType.STRING)
        public ReviewStatus status = ReviewStatus.OPEN;

        public LocalDate dueOn = LocalDate.EPOCH;

        @Enumerated(EnumType.STRING)
        public @Nullable Verdict verdict;

        public @Nullable LocalDate concludedOn;
    }

    @Override
    public Feed<ReviewEvent> feed() {
        return new Feed.Log<>(ReviewEvent.CATEGORY);
    }

    @Override
    public Class<ReviewRow> row() {
        return ReviewRow.class;
    }

    @Override
    public Object key(Recorded<ReviewEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable ReviewRow evolve(@Nullable ReviewRow before, Recorded<ReviewEvent> recorded) {
        ReviewRow row = before == null ? new ReviewRow() : before;
        row.id = UUID.fromString(recorded.id());
        row.partnershipId = recorded.event().partnershipId();
        row.supplierId = recorded.event().supplierId();
        switch (recorded.event()) {
            case Opened e -> row.dueOn = e.dueOn();
            case Prepared _ -> row.status = ReviewStatus.PREPARED;
            case OpinionGiven _ -> {}
            case Concluded e -> {
                row.status = ReviewStatus.CONCLUDED;
                row.verdict = e.verdict();
                row.concludedOn = e.on();
            }
            case Dropped _ -> row.status = ReviewStatus.DROPPED;
        }
        return row;
    }
}
