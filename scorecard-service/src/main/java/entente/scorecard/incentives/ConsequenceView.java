package entente.scorecard.incentives;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.scorecard.incentives.ConsequenceView.ConsequenceRow;
import entente.scorecard.issue.IssuedEvent.Level;
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

/** Which consequences are proposed or in force, for whom and for what? */
@Singleton
public class ConsequenceView implements View<ConsequenceEvent, ConsequenceRow> {

    /** A consequence. */
    @Entity
    @Table(name = "consequence_v1", indexes = @Index(columnList = "supplier_id"))
    public static class ConsequenceRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public String period = "";

        @Enumerated(EnumType.STRING)
        public Level level = Level.METRIC;

        public String code = "";

        @Enumerated(EnumType.STRING)
        public ConsequenceStatus status = ConsequenceStatus.PROPOSED;

        @Enumerated(EnumType.STRING)
        public Sanction.Kind kind = Sanction.Kind.PENALTY;

        public @Nullable BigDecimal amount;
        public @Nullable String currency;
        public @Nullable BigDecimal sharePoints;
        public @Nullable String category;
        public UUID planId = new UUID(0, 0);
        public Instant proposedAt = Instant.EPOCH;
    }

    @Override
    public Feed<ConsequenceEvent> feed() {
        return new Feed.Log<>(ConsequenceEvent.CATEGORY);
    }

    @Override
    public Class<ConsequenceRow> row() {
        return ConsequenceRow.class;
    }

    @Override
    public Object key(Recorded<ConsequenceEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public ConsequenceRow evolve(
            @Nullable ConsequenceRow before, Recorded<ConsequenceEvent> recorded) {
        ConsequenceRow row = before == null ? new ConsequenceRow() : before;
        switch (recorded.event()) {
            case ConsequenceEvent.Proposed e -> {
                row.id = UUID.fromString(recorded.id());
                row.supplierId = e.supplierId();
                row.period = e.period();
                row.level = e.breached().level();
                row.code = e.breached().code();
                row.status = ConsequenceStatus.PROPOSED;
                row.kind = e.sanction().kind();
                row.amount = e.sanction().amount();
                row.currency = e.sanction().currency();
                row.sharePoints = e.sanction().sharePoints();
                row.category = e.sanction().category();
                row.planId = e.plan().planId();
                row.proposedAt = recorded.recordedAt();
            }
            case ConsequenceEvent.Imposed _ -> row.status = ConsequenceStatus.IMPOSED;
            case ConsequenceEvent.Withdrawn _ -> row.status = ConsequenceStatus.WITHDRAWN;
            case ConsequenceEvent.Lifted _ -> row.status = ConsequenceStatus.LIFTED;
        }
        return row;
    }
}
