package entente.scorecard.heard;

import entente.platform.EventType;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.scorecard.History;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was escalated with whom, and was it settled in time? */
@Singleton
public class EscalationView implements View<EscalationView.News, EscalationView.EscalationRow> {

    static final String TABLE = "escalation_v1";

    /** What it listens to. */
    public sealed interface News {

        UUID escalationId();

        UUID supplierId();

        /** Told again for each level that it reaches; the highest has no due date. */
        @EventType("governance.escalation-raised.v1")
        record Raised(
                UUID supplierId,
                UUID escalationId,
                int aggregateVersion,
                @Nullable LocalDate dueOn,
                String cause,
                LocalDate raisedOn)
                implements News {}

        @EventType("governance.escalation-resolved.v1")
        record Resolved(
                UUID supplierId,
                UUID escalationId,
                int aggregateVersion,
                @Nullable LocalDate dueOn,
                LocalDate resolvedOn,
                boolean inTime)
                implements News {}
    }

    /** An escalation; {@code day}: when its first level is to have settled it. */
    @Entity
    @Table(name = TABLE, indexes = @Index(columnList = "supplier_id, day"))
    public static class EscalationRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public LocalDate day = LocalDate.EPOCH;
        public String[] history = {};
    }

    @Override
    public Feed<News> feed() {
        return new Feed.Topic<>("governance-events", News.class);
    }

    @Override
    public Class<EscalationRow> row() {
        return EscalationRow.class;
    }

    @Override
    public Object key(Recorded<News> recorded) {
        return recorded.event().escalationId();
    }

    @Override
    public EscalationRow evolve(@Nullable EscalationRow before, Recorded<News> recorded) {
        EscalationRow row = before == null ? new EscalationRow() : before;
        row.id = recorded.event().escalationId();
        row.supplierId = recorded.event().supplierId();
        row.history =
                switch (recorded.event()) {
                    case News.Raised e ->
                            History.and(
                                    row.history,
                                    recorded,
                                    Escalations.RAISED,
                                    e.aggregateVersion(),
                                    e.dueOn() == null ? Escalations.NONE : e.dueOn(),
                                    e.raisedOn(),
                                    e.cause());
                    case News.Resolved e ->
                            History.and(
                                    row.history,
                                    recorded,
                                    Escalations.RESOLVED,
                                    e.aggregateVersion(),
                                    e.dueOn() == null ? Escalations.NONE : e.dueOn(),
                                    e.resolvedOn(),
                                    e.inTime());
                };
        row.day = Escalations.day(History.of(row.history));
        return row;
    }
}
