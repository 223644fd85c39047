package entente.scorecard.issue;

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
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What do suppliers not agree with, and what was answered? */
@Singleton
public class DisputeView implements View<IssuedEvent, DisputeView.DisputeRow> {

    /** A dispute. */
    @Entity
    @Table(
            name = "dispute_v1",
            indexes = {@Index(columnList = "supplier_id"), @Index(columnList = "state")})
    public static class DisputeRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public String period = "";
        public @Nullable String criterion;
        public @Nullable String metric;
        public @Nullable String factId;
        public String reason = "";

        @Enumerated(EnumType.STRING)
        public DisputeState state = DisputeState.OPEN;

        public @Nullable String answer;
        public Instant disputedAt = Instant.EPOCH;
        public @Nullable Instant closedAt;
    }

    @Override
    public Feed<IssuedEvent> feed() {
        return new Feed.Log<>(IssuedEvent.CATEGORY);
    }

    @Override
    public Class<DisputeRow> row() {
        return DisputeRow.class;
    }

    @Override
    public @Nullable Object key(Recorded<IssuedEvent> recorded) {
        return switch (recorded.event()) {
            case IssuedEvent.Disputed e -> e.disputeId();
            case IssuedEvent.DisputeSettled e -> e.disputeId();
            case IssuedEvent.DisputeWithdrawn e -> e.disputeId();
            case IssuedEvent.Published _,
                    IssuedEvent.ThresholdBreached _,
                    IssuedEvent.TargetExceeded _,
                    IssuedEvent.Accepted _,
                    IssuedEvent.Finalised _,
                    IssuedEvent.Restated _ ->
                    null;
        };
    }

    @Override
    public @Nullable DisputeRow evolve(@Nullable DisputeRow row, Recorded<IssuedEvent> recorded) {
        return switch (recorded.event()) {
            case IssuedEvent.Disputed e -> disputed(recorded, e);
            case IssuedEvent.DisputeSettled e ->
                    closed(row, DisputeState.valueOf(e.decision().name()), e.answer(), recorded);
            case IssuedEvent.DisputeWithdrawn _ ->
                    closed(row, DisputeState.WITHDRAWN, null, recorded);
            case IssuedEvent.Published _,
                    IssuedEvent.ThresholdBreached _,
                    IssuedEvent.TargetExceeded _,
                    IssuedEvent.Accepted _,
                    IssuedEvent.Finalised _,
                    IssuedEvent.Restated _ ->
                    row;
        };
    }

    private static DisputeRow disputed(Recorded<?> recorded, IssuedEvent.Disputed e) {
        DisputeRow row = new DisputeRow();
        row.id = e.disputeId();
        row.supplierId = e.supplierId();
        row.period = e.period();
        row.criterion = e.criterion();
        row.metric = e.metric();
        row.factId = e.factId();
        row.reason = e.reason();
        row.disputedAt = recorded.occurredAt();
        return row;
    }

    private static @Nullable DisputeRow closed(
            @Nullable DisputeRow row,
            DisputeState state,
            @Nullable String answer,
            Recorded<?> recorded) {
        if (row != null) {
            row.state = state;
            row.answer = answer;
            row.closedAt = recorded.occurredAt();
        }
        return row;
    }
}
