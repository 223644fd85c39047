package entente.governance.scenarios;

import entente.governance.people.Side;
import entente.governance.scenarios.ScenarioEvent.ResponseAgreed;
import entente.governance.scenarios.ScenarioEvent.ResponseProposed;
import entente.governance.scenarios.ScenarioState.Known;
import entente.governance.scenarios.ScenarioState.Sheet;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as both sides see it.
 *
 * @param severity likelihood times impact, 1 to 25
 * @param proposed waits for the other side; null: nothing does
 * @param agreed what both do then; null: nothing is agreed yet
 * @param retiredBecause null: it is looked at
 */
public record ScenarioProfile(
        UUID id,
        UUID partnershipId,
        UUID supplierId,
        ScenarioKind kind,
        String title,
        @Nullable String description,
        int likelihood,
        int impact,
        int severity,
        @Nullable Proposed proposed,
        @Nullable Agreed agreed,
        @Nullable String retiredBecause) {

    /** A proposal, and by which side. */
    public record Proposed(int version, Response response, Side side) {

        private static @Nullable Proposed of(@Nullable ResponseProposed e) {
            return e == null ? null : new Proposed(e.version(), e.response(), e.side());
        }
    }

    /** What both agreed on, and when. */
    public record Agreed(int version, Response response, LocalDate on) {

        private static @Nullable Agreed of(@Nullable ResponseAgreed e) {
            return e == null ? null : new Agreed(e.version(), e.response(), e.on());
        }
    }

    static ScenarioProfile of(UUID id, Known state) {
        Sheet sheet = state.sheet();
        ScenarioEvent.Described described = sheet.described();
        return new ScenarioProfile(
                id,
                described.partnershipId(),
                described.supplierId(),
                described.kind(),
                described.title(),
                described.description(),
                sheet.likelihood(),
                sheet.impact(),
                sheet.likelihood() * sheet.impact(),
                Proposed.of(sheet.proposed()),
                Agreed.of(sheet.agreed()),
                state instanceof ScenarioState.Retired gone ? gone.reason() : null);
    }
}
