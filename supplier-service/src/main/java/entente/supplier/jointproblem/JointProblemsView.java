package entente.supplier.jointproblem;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.supplier.jointproblem.JointProblemEvent.Decided;
import entente.supplier.jointproblem.JointProblemEvent.Noted;
import entente.supplier.jointproblem.JointProblemEvent.Raised;
import entente.supplier.jointproblem.JointProblemEvent.Solved;
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

/** Which joint problems there are with whom, and what was decided. */
@Singleton
public class JointProblemsView
        implements View<JointProblemEvent, JointProblemsView.JointProblemRow> {

    /** A joint problem. */
    @Entity
    @Table(name = "joint_problems_v1", indexes = @Index(columnList = "supplier_id"))
    public static class JointProblemRow {
        @Id public UUID id;
        public UUID supplierId;
        public String title;

        @Enumerated(EnumType.STRING)
        public Standing status;

        @Enumerated(EnumType.STRING)
        public @Nullable SolvingOption decision;

        public Instant raisedAt;
    }

    /** A joint problem in a list. */
    public record Listed(
            UUID id,
            UUID supplierId,
            String title,
            Standing status,
            @Nullable SolvingOption decision,
            Instant raisedAt) {

        static Listed of(JointProblemRow row) {
            return new Listed(
                    row.id, row.supplierId, row.title, row.status, row.decision, row.raisedAt);
        }
    }

    @Override
    public Feed<JointProblemEvent> feed() {
        return new Feed.Log<>(JointProblemEvent.CATEGORY);
    }

    @Override
    public Class<JointProblemRow> row() {
        return JointProblemRow.class;
    }

    @Override
    public Object key(Recorded<JointProblemEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable JointProblemRow evolve(
            @Nullable JointProblemRow row, Recorded<JointProblemEvent> recorded) {
        if (row == null) {
            return recorded.event() instanceof Raised e ? raised(recorded, e) : null;
        }
        switch (recorded.event()) {
            case Raised _ -> {} // once, above
            case Noted _ -> {} // told with the problem itself
            case Decided e -> {
                row.status = Standing.DECIDED;
                row.decision = e.option();
            }
            case Solved _ -> row.status = Standing.SOLVED;
        }
        return row;
    }

    private static JointProblemRow raised(Recorded<?> recorded, Raised e) {
        JointProblemRow row = new JointProblemRow();
        row.id = UUID.fromString(recorded.id());
        row.supplierId = e.supplierId();
        row.title = e.title();
        row.status = Standing.OPEN;
        row.raisedAt = recorded.occurredAt();
        return row;
    }
}
