package entente.governance.crises;

import entente.governance.crises.CrisisEvent.Closed;
import entente.governance.crises.CrisisEvent.Promised;
import entente.governance.crises.CrisisEvent.Received;
import entente.governance.scenarios.ScenarioKind;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which crises concerned which supplier, and what did it promise and give? */
@Singleton
public class CrisisView implements View<CrisisEvent, CrisisView.CrisisRow> {

    /** A supplier in a crisis. {@code supplierId} null: it concerns none. */
    @Entity
    @Table(
            name = "crisis_v1",
            indexes = {
                @Index(columnList = "supplier_id, started_on"),
                @Index(columnList = "scenario, started_on")
            })
    public static class CrisisRow {
        @Id public String id = "";
        public UUID crisisId = new UUID(0, 0);
        public @Nullable UUID supplierId;

        @Enumerated(EnumType.STRING)
        public ScenarioKind scenario = ScenarioKind.OTHER;

        public String title = "";
        public LocalDate startedOn = LocalDate.EPOCH;
        public @Nullable LocalDate endedOn;
        public String[] categories = {};
        public int recurrences;
        public @Nullable String unit;
        public BigDecimal promised = BigDecimal.ZERO;
        public BigDecimal received = BigDecimal.ZERO;
        public @Nullable Integer planVersion;

        @Enumerated(EnumType.STRING)
        public @Nullable IdeaKind proposed;
    }

    @Override
    public Feed<CrisisEvent> feed() {
        return new Feed.Log<>(CrisisEvent.CATEGORY);
    }

    @Override
    public Class<CrisisRow> row() {
        return CrisisRow.class;
    }

    @Override
    public Object key(Recorded<CrisisEvent> recorded) {
        return recorded.id() + "/" + recorded.event().supplierId();
    }

    @Override
    public @Nullable CrisisRow evolve(@Nullable CrisisRow row, Recorded<CrisisEvent> recorded) {
        if (row == null) {
            return recorded.event() instanceof CrisisEvent.Recorded e ? logged(recorded, e) : null;
        }
        switch (recorded.event()) {
            case CrisisEvent.Recorded _ -> {} // once, above
            case Promised e -> {
                row.unit = e.unit();
                row.promised = row.promised.add(e.quantity());
            }
            case Received e -> {
                row.unit = e.unit();
                row.received = row.received.add(e.quantity());
            }
            case Closed e -> {
                row.endedOn = e.endedOn();
                CrisisEvent.Outcome outcome = e.outcome();
                row.planVersion = outcome == null ? null : outcome.planVersion();
                row.proposed = outcome == null ? null : outcome.kind();
            }
        }
        return row;
    }

    private CrisisRow logged(Recorded<CrisisEvent> recorded, CrisisEvent.Recorded e) {
        CrisisRow row = new CrisisRow();
        row.id = key(recorded).toString();
        row.crisisId = UUID.fromString(recorded.id());
        row.supplierId = e.supplierId();
        row.scenario = e.scenario();
        row.title = e.title();
        row.startedOn = e.startedOn();
        row.categories = e.categories().toArray(String[]::new);
        row.recurrences = e.recurrences();
        return row;
    }
}
