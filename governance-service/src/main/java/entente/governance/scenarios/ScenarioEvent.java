package entente.governance.scenarios;

import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of a scenario. Persons are ids, never names. */
public sealed interface ScenarioEvent {

    Category<ScenarioEvent> CATEGORY = new Category<>("scenario", ScenarioEvent.class);

    UUID partnershipId();

    UUID supplierId();

    /**
     * Something could happen.
     *
     * @param likelihood and {@code impact} from 1, little, to 5, much
     */
    @EventType("scenario-described")
    record Described(
            UUID partnershipId,
            UUID supplierId,
            ScenarioKind kind,
            String title,
            @Nullable String description,
            int likelihood,
            int impact,
            String by)
            implements ScenarioEvent {}

    @EventType("scenario-rated")
    record Rated(UUID partnershipId, UUID supplierId, int likelihood, int impact, String by)
            implements ScenarioEvent {}

    /**
     * A side proposes what both do then; the newest proposal counts.
     *
     * @param version counts the proposals from 1
     */
    @EventType("scenario-response-proposed")
    record ResponseProposed(
            UUID partnershipId,
            UUID supplierId,
            int version,
            Response response,
            Side side,
            UUID personId,
            String by)
            implements ScenarioEvent {}

    /** The other side agrees, so both do. */
    @EventType("scenario-response-agreed")
    record ResponseAgreed(
            UUID partnershipId,
            UUID supplierId,
            int version,
            Response response,
            UUID personId,
            LocalDate on,
            String by)
            implements ScenarioEvent {}

    /** It is not looked at any more. */
    @EventType("scenario-retired")
    record Retired(UUID partnershipId, UUID supplierId, String reason, String by)
            implements ScenarioEvent {}
}
