package entente.supplier.dependence;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.supplier.dependence.DependenceEvent.AlertCleared;
import entente.supplier.dependence.DependenceEvent.AlertRaised;
import entente.supplier.dependence.DependenceEvent.RevenueStated;
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

/** Which dependence alerts are open? */
@Singleton
public class DependenceAlertView implements View<DependenceEvent, DependenceAlertView.AlertRow> {

    /** An open alert. */
    @Entity
    @Table(
            name = "dependence_alert_v1",
            indexes = {@Index(columnList = "since, id"), @Index(columnList = "supplier_id")})
    public static class AlertRow {
        @Id public String id;
        public UUID supplierId;

        @Enumerated(EnumType.STRING)
        public Trigger trigger;

        public @Nullable String category;
        public @Nullable BigDecimal value;
        public @Nullable String note;
        public Instant since;
    }

    @Override
    public Feed<DependenceEvent> feed() {
        return new Feed.Log<>(DependenceEvent.CATEGORY);
    }

    @Override
    public Class<AlertRow> row() {
        return AlertRow.class;
    }

    @Override
    public @Nullable Object key(Recorded<DependenceEvent> recorded) {
        return switch (recorded.event()) {
            case RevenueStated _ -> null;
            case AlertRaised e -> key(recorded.id(), e.trigger(), e.category());
            case AlertCleared e -> key(recorded.id(), e.trigger(), e.category());
        };
    }

    private static String key(String supplier, Trigger trigger, @Nullable String category) {
        return supplier + " " + trigger + (category == null ? "" : " " + category);
    }

    @Override
    public @Nullable AlertRow evolve(
            @Nullable AlertRow before, Recorded<DependenceEvent> recorded) {
        return switch (recorded.event()) {
            case RevenueStated _ -> before;
            case AlertCleared _ -> null;
            case AlertRaised e -> {
                AlertRow row = new AlertRow();
                row.id = key(recorded.id(), e.trigger(), e.category());
                row.supplierId = UUID.fromString(recorded.id());
                row.trigger = e.trigger();
                row.category = e.category();
                row.value = e.value();
                row.note = e.note();
                row.since = recorded.occurredAt();
                yield row;
            }
        };
    }
}
