package entente.governance.plans;

import entente.governance.heard.MeasureTold;
import entente.governance.heard.Telling;
import entente.governance.partnership.PartnershipId;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** Lets a supplier's plans know what was measured. */
@Singleton
public class PlanMeasurePolicy implements Policy<MeasureTold, PlanCommand> {

    private final Supplier<CommandHandler<PlanCommand, ?, ?>> plans;

    @Inject
    PlanMeasurePolicy(CommandHandler<PlanCommand, PlanState, PlanEvent> plans) {
        this(() -> plans);
    }

    PlanMeasurePolicy(Supplier<CommandHandler<PlanCommand, ?, ?>> plans) {
        this.plans = plans;
    }

    @Override
    public String name() {
        return "plan-measured";
    }

    @Override
    public Feed<MeasureTold> feed() {
        return new Feed.Topic<>("scorecard-events", MeasureTold.class);
    }

    @Override
    public CommandHandler<PlanCommand, ?, ?> handler() {
        return plans.get();
    }

    @Override
    public List<Reaction<PlanCommand>> react(Recorded<MeasureTold> heard) {
        Telling telling = Telling.of(heard.event());
        return List.of(
                new Reaction.Send<>(
                        PartnershipId.of(heard.event().supplierId()),
                        new PlanCommand.Tell(
                                telling.level(),
                                telling.period(),
                                heard.event().aggregateVersion(),
                                telling.whole(),
                                telling.values(),
                                heard.eventId(),
                                heard.occurredAt())));
    }
}
