package entente.governance.scenarios;

import entente.governance.people.Roster;
import entente.governance.people.Roster.Seat;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a scenario's stream; {@code who} is the seat of who asks. */
public sealed interface ScenarioCommand {

    record Describe(
            UUID partnershipId,
            UUID supplierId,
            ScenarioKind kind,
            String title,
            @Nullable String description,
            int likelihood,
            int impact,
            String by)
            implements ScenarioCommand {}

    record Rate(int likelihood, int impact, String by) implements ScenarioCommand {}

    /**
     * Proposes what both do then.
     *
     * @param roster who sits at the table
     */
    record ProposeResponse(Response response, Roster roster, Seat who, String by)
            implements ScenarioCommand {}

    record AgreeResponse(int version, Seat who, LocalDate today, String by)
            implements ScenarioCommand {}

    record Retire(String reason, String by) implements ScenarioCommand {}
}
