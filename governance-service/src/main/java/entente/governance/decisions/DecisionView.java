package entente.governance.decisions;

import entente.governance.decisions.DecisionEvent.Superseded;
import entente.governance.decisions.DecisionEvent.Taken;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was decided with whom? */
@Singleton
public class DecisionView implements View<DecisionEvent, DecisionView.DecisionRow> {

    /** A decision; {@code supersededBy} null: it holds. */
    @Entity
    @Table(
            name = "decision_v1",
            indexes = {@Index(columnList = "supplier_id, day"), @Index(columnList = "meeting_id")})
    public static class DecisionRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID partnershipId = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public @Nullable UUID meetingId;

        @Enumerated(EnumType.STRING)
        public Topic topic = Topic.OTHER;

        public String question = "";
        public String chosen = "";

        @Column(name = "day")
        public LocalDate takenOn = LocalDate.EPOCH;

        public @Nullable UUID supersededBy;
    }

    @Override
    public Feed<DecisionEvent> feed() {
        return new Feed.Log<>(DecisionEvent.CATEGORY);
    }

    @Override
    public Class<DecisionRow> row() {
        return DecisionRow.class;
    }

    @Override
    public Object key(Recorded<DecisionEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable DecisionRow evolve(
            @Nullable DecisionRow before, Recorded<DecisionEvent> recorded) {
        DecisionRow row = before == null ? new DecisionRow() : before;
        row.id = UUID.fromString(recorded.id());
        row.partnershipId = recorded.event().partnershipId();
        row.supplierId = recorded.event().supplierId();
        switch (recorded.event()) {
            case Taken e -> {
                row.meetingId = e.meetingId();
                row.topic = e.topic();
                row.question = e.question();
                row.chosen = e.chosen();
                row.takenOn = e.on();
            }
            case Superseded e -> row.supersededBy = e.decisionId();
        }
        return row;
    }
}
