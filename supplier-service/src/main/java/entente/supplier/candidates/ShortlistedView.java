package entente.supplier.candidates;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.supplier.candidates.ShortlistEvent.Shortlisted;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was shortlisted, when and why? */
@Singleton
public class ShortlistedView implements View<ShortlistEvent, ShortlistedView.ShortlistedRow> {

    /** A supplier on a shortlist. */
    @Entity
    @Table(
            name = "candidate_shortlisted_v1",
            indexes = {@Index(columnList = "at, id"), @Index(columnList = "supplier_id")})
    public static class ShortlistedRow {
        @Id public String id;
        public UUID shortlistId;
        public UUID supplierId;
        public String category;
        public int rank;
        public String[] reasons;
        public String decidedBy;
        public Instant at;
    }

    @Override
    public Feed<ShortlistEvent> feed() {
        return new Feed.Log<>(ShortlistEvent.CATEGORY);
    }

    @Override
    public Class<ShortlistedRow> row() {
        return ShortlistedRow.class;
    }

    @Override
    public Object key(Recorded<ShortlistEvent> recorded) {
        return recorded.id() + " " + recorded.version();
    }

    @Override
    public ShortlistedRow evolve(
            @Nullable ShortlistedRow before, Recorded<ShortlistEvent> recorded) {
        return switch (recorded.event()) {
            case Shortlisted e -> {
                ShortlistedRow row = new ShortlistedRow();
                row.id = recorded.id() + " " + recorded.version();
                row.shortlistId = UUID.fromString(recorded.id());
                row.supplierId = e.supplierId();
                row.category = e.category();
                row.rank = e.rank();
                row.reasons = e.reasons().stream().map(Reason::name).toArray(String[]::new);
                row.decidedBy = recorded.actor();
                row.at = recorded.occurredAt();
                yield row;
            }
        };
    }
}
