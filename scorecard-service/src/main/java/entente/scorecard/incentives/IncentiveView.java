package entente.scorecard.incentives;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.scorecard.incentives.IncentiveEvent.Changed;
import entente.scorecard.incentives.IncentiveEvent.Declined;
import entente.scorecard.incentives.IncentiveEvent.Granted;
import entente.scorecard.incentives.IncentiveEvent.Offered;
import entente.scorecard.incentives.IncentiveView.IncentiveRow;
import entente.scorecard.issue.IssuedEvent.Level;
import entente.scorecard.scoring.Template.Reward;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which incentives were offered to whom, and what came of them? */
@Singleton
public class IncentiveView implements View<IncentiveEvent, IncentiveRow> {

    /** An incentive. */
    @Entity
    @Table(name = "incentive_v1", indexes = @Index(columnList = "supplier_id"))
    public static class IncentiveRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public String period = "";

        @Enumerated(EnumType.STRING)
        public Level level = Level.METRIC;

        public String code = "";

        @Enumerated(EnumType.STRING)
        public IncentiveStatus status = IncentiveStatus.OFFERED;

        @Enumerated(EnumType.STRING)
        public Reward.Kind kind = Reward.Kind.BONUS;

        public @Nullable BigDecimal amount;
        public @Nullable String currency;
        public @Nullable BigDecimal sharePoints;
        public @Nullable String category;
        public Instant offeredAt = Instant.EPOCH;
    }

    @Override
    public Feed<IncentiveEvent> feed() {
        return new Feed.Log<>(IncentiveEvent.CATEGORY);
    }

    @Override
    public Class<IncentiveRow> row() {
        return IncentiveRow.class;
    }

    @Override
    public Object key(Recorded<IncentiveEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public IncentiveRow evolve(@Nullable IncentiveRow before, Recorded<IncentiveEvent> recorded) {
        IncentiveRow row = before == null ? new IncentiveRow() : before;
        switch (recorded.event()) {
            case Offered e -> {
                row.id = UUID.fromString(recorded.id());
                row.supplierId = e.supplierId();
                row.period = e.period();
                row.level = e.exceeded().level();
                row.code = e.exceeded().code();
                row.status = IncentiveStatus.OFFERED;
                row.offeredAt = recorded.recordedAt();
                give(row, e.reward());
            }
            case Changed e -> give(row, e.reward());
            case Granted _ -> row.status = IncentiveStatus.GRANTED;
            case Declined _ -> row.status = IncentiveStatus.DECLINED;
        }
        return row;
    }

    private static void give(IncentiveRow row, Reward reward) {
        boolean bonus = reward.kind() == Reward.Kind.BONUS;
        row.kind = reward.kind();
        row.amount = bonus ? reward.amount() : null;
        row.currency = bonus ? reward.currency() : null;
        row.sharePoints = bonus ? null : reward.sharePoints();
        row.category = bonus ? null : reward.category();
    }
}
