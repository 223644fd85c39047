package entente.governance;

import entente.governance.partnership.Footing;
import entente.governance.partnership.PartnershipCommand;
import entente.governance.partnership.PartnershipEvent;
import entente.governance.partnership.PartnershipId;
import entente.governance.partnership.PartnershipState;
import entente.governance.resilience.ResilienceCommand;
import entente.governance.resilience.ResilienceEvent;
import entente.governance.resilience.ResilienceState;
import entente.governance.scenarios.ScenarioCommand;
import entente.governance.scenarios.ScenarioEvent;
import entente.governance.scenarios.ScenarioState;
import entente.platform.Rejected;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What exercises and crises have to know of scenarios and emergency plans. */
@Singleton
public class PreparednessClient {

    private final CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent>
            partnerships;
    private final CommandHandler<ResilienceCommand, ResilienceState, ResilienceEvent> resilience;
    private final CommandHandler<ScenarioCommand, ScenarioState, ScenarioEvent> scenarios;

    /**
     * How prepared we are with a supplier.
     *
     * @param partner whether there is an open partnership
     * @param planVersion of the emergency plan that both agreed on, with {@code planAgreedOn};
     *     null: there is none
     */
    public record Prepared(
            UUID supplierId,
            boolean partner,
            @Nullable Integer planVersion,
            @Nullable LocalDate planAgreedOn,
            List<Grounded.Seen> seen) {}

    PreparednessClient(
            CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent> partnerships,
            CommandHandler<ResilienceCommand, ResilienceState, ResilienceEvent> resilience,
            CommandHandler<ScenarioCommand, ScenarioState, ScenarioEvent> scenarios) {
        this.partnerships = partnerships;
        this.resilience = resilience;
        this.scenarios = scenarios;
    }

    /** The partnership and the emergency plan with a supplier; both are held. */
    public Prepared with(UUID supplierId) {
        Outcome<PartnershipState> partnership = partnerships.load(PartnershipId.of(supplierId));
        Outcome<ResilienceState> prepared = resilience.load(PartnershipId.of(supplierId));
        ResilienceState.Plan plan =
                prepared.state() instanceof ResilienceState.Known known ? known.plan() : null;
        return new Prepared(
                supplierId,
                partnership.state() instanceof PartnershipState.Open,
                plan == null ? null : plan.proposal().version(),
                plan == null ? null : plan.on(),
                List.of(Grounded.Seen.of(partnership), Grounded.Seen.of(prepared)));
    }

    /**
     * Lets a scenario of this partnership pass; null passes, too.
     *
     * @throws Rejected 422 {@code scenario-unknown}
     */
    public void requireScenario(Footing footing, @Nullable UUID scenarioId) {
        if (scenarioId == null) {
            return;
        }
        boolean known =
                scenarios.load(scenarioId).state() instanceof ScenarioState.Known scenario
                        && scenario.sheet()
                                .described()
                                .partnershipId()
                                .equals(footing.partnershipId());
        if (!known) {
            throw new Rejected("scenario-unknown", "This partnership has no such scenario");
        }
    }
}
