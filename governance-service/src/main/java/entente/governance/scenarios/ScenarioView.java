package entente.governance.scenarios;

import entente.governance.people.Side;
import entente.governance.scenarios.ScenarioEvent.Described;
import entente.governance.scenarios.ScenarioEvent.Rated;
import entente.governance.scenarios.ScenarioEvent.ResponseAgreed;
import entente.governance.scenarios.ScenarioEvent.ResponseProposed;
import entente.governance.scenarios.ScenarioEvent.Retired;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What could happen where, how bad is it, and is there a response to it? */
@Singleton
public class ScenarioView implements View<ScenarioEvent, ScenarioView.ScenarioRow> {

    /**
     * A scenario. {@code agreedVersion} of its response, null: there is none; {@code awaits} the
     * side whose answer to a proposal is missing.
     */
    @Entity
    @Table(
            name = "scenario_v1",
            indexes = {
                @Index(columnList = "supplier_id, severity"),
                @Index(columnList = "severity, id")
            })
    public static class ScenarioRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);

        @Enumerated(EnumType.STRING)
        public ScenarioKind kind = ScenarioKind.OTHER;

        public String title = "";
        public int likelihood;
        public int impact;
        public int severity;
        public @Nullable Integer agreedVersion;

        @Enumerated(EnumType.STRING)
        public @Nullable Side awaits;

        public boolean retired;
    }

    @Override
    public Feed<ScenarioEvent> feed() {
        return new Feed.Log<>(ScenarioEvent.CATEGORY);
    }

    @Override
    public Class<ScenarioRow> row() {
        return ScenarioRow.class;
    }

    @Override
    public Object key(Recorded<ScenarioEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable ScenarioRow evolve(
            @Nullable ScenarioRow row, Recorded<ScenarioEvent> recorded) {
        if (row == null) {
            return recorded.event() instanceof Described e ? described(recorded, e) : null;
        }
        switch (recorded.event()) {
            case Described _ -> {} // once, above
            case Rated e -> rate(row, e.likelihood(), e.impact());
            case ResponseProposed e -> row.awaits = e.side().other();
            case ResponseAgreed e -> {
                row.agreedVersion = e.version();
                row.awaits = null;
            }
            case Retired _ -> {
                row.retired = true;
                row.awaits = null;
            }
        }
        return row;
    }

    private static ScenarioRow described(Recorded<?> recorded, Described e) {
        ScenarioRow row = new ScenarioRow();
        row.id = UUID.fromString(recorded.id());
        row.supplierId = e.supplierId();
        row.kind = e.kind();
        row.title = e.title();
        rate(row, e.likelihood(), e.impact());
        return row;
    }

    private static void rate(ScenarioRow row, int likelihood, int impact) {
        row.likelihood = likelihood;
        row.impact = impact;
        row.severity = likelihood * impact;
    }
}
