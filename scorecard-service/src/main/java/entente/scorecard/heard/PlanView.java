package entente.scorecard.heard;

import entente.platform.EventType;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which improvement plans were opened with whom, for what, and how did they end? */
@Singleton
public class PlanView implements View<PlanView.News, PlanView.PlanRow> {

    /** What it listens to. */
    public sealed interface News {

        UUID planId();

        UUID supplierId();

        @EventType("governance.improvement-plan-opened.v1")
        record Opened(UUID supplierId, UUID planId, @Nullable String period, List<Kpi> kpis)
                implements News {
            public Opened {
                kpis = List.copyOf(kpis);
            }
        }

        @EventType("governance.improvement-plan-succeeded.v1")
        record Succeeded(UUID supplierId, UUID planId) implements News {}

        @EventType("governance.improvement-plan-failed.v1")
        record Failed(UUID supplierId, UUID planId) implements News {}
    }

    /** A metric to be improved. */
    public record Kpi(String code) {}

    /** A plan; {@code openedAt} is null while only its end was heard of. */
    @Entity
    @Table(name = "improvement_plan_v2", indexes = @Index(columnList = "supplier_id"))
    public static class PlanRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public @Nullable String period;
        public String[] codes = {};
        public @Nullable Instant openedAt;
        public long openedPosition;

        @Enumerated(EnumType.STRING)
        public PlanBook.@Nullable End ended;

        public @Nullable Instant endedAt;
        public long endedPosition;
    }

    @Override
    public Feed<News> feed() {
        return new Feed.Topic<>("governance-events", News.class);
    }

    @Override
    public Class<PlanRow> row() {
        return PlanRow.class;
    }

    @Override
    public Object key(Recorded<News> recorded) {
        return recorded.event().planId();
    }

    @Override
    public PlanRow evolve(@Nullable PlanRow before, Recorded<News> recorded) {
        PlanRow row = before == null ? new PlanRow() : before;
        row.id = recorded.event().planId();
        row.supplierId = recorded.event().supplierId();
        switch (recorded.event()) {
            case News.Opened e -> {
                row.period = e.period();
                row.codes = e.kpis().stream().map(Kpi::code).toArray(String[]::new);
                row.openedAt = recorded.recordedAt();
                row.openedPosition = recorded.position();
            }
            case News.Succeeded _ -> {
                row.ended = PlanBook.End.SUCCEEDED;
                row.endedAt = recorded.recordedAt();
                row.endedPosition = recorded.position();
            }
            case News.Failed _ -> {
                row.ended = PlanBook.End.FAILED;
                row.endedAt = recorded.recordedAt();
                row.endedPosition = recorded.position();
            }
        }
        return row;
    }
}
