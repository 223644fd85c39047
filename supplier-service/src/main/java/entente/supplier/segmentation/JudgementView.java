package entente.supplier.segmentation;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.supplier.segmentation.JudgementEvent.Judged;
import entente.supplier.segmentation.JudgementEvent.Withdrawn;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is judged, by whom and when. */
@Singleton
public class JudgementView implements View<JudgementEvent, JudgementView.JudgementRow> {

    /** One judged input. */
    @Entity
    @Table(
            name = "segment_judgement_v1",
            indexes = {@Index(columnList = "category, supplier_id"), @Index(columnList = "at, id")})
    public static class JudgementRow {
        @Id public String id;
        public String category;
        public @Nullable UUID supplierId;
        public String factor;
        public BigDecimal input;
        public @Nullable String reason;
        public String judgedBy;
        public Instant at;
    }

    @Override
    public Feed<JudgementEvent> feed() {
        return new Feed.Log<>(JudgementEvent.CATEGORY);
    }

    @Override
    public Class<JudgementRow> row() {
        return JudgementRow.class;
    }

    @Override
    public Object key(Recorded<JudgementEvent> recorded) {
        return recorded.id() + " " + recorded.event().factor();
    }

    @Override
    public @Nullable JudgementRow evolve(
            @Nullable JudgementRow before, Recorded<JudgementEvent> recorded) {
        return switch (recorded.event()) {
            case Judged e -> {
                JudgementRow row = new JudgementRow();
                row.id = recorded.id() + " " + e.factor();
                row.category = e.category();
                row.supplierId = e.supplierId();
                row.factor = e.factor();
                row.input = e.input();
                row.reason = e.reason();
                row.judgedBy = recorded.actor();
                row.at = recorded.occurredAt();
                yield row;
            }
            case Withdrawn _ -> null;
        };
    }
}
