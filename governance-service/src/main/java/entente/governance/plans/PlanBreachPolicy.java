package entente.governance.plans;

import entente.governance.matters.Matter;
import entente.governance.matters.MatterEvent;
import entente.governance.matters.MatterKind;
import entente.platform.Ids;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Opens a plan when a threshold was breached, and ends all plans with the partnership. */
@Singleton
public class PlanBreachPolicy implements Policy<MatterEvent, PlanCommand> {

    private static final UUID PLANS = UUID.fromString("3b0c6a52-77d1-5e0f-9a35-0f6c2d84b1e9");

    private final Supplier<CommandHandler<PlanCommand, ?, ?>> plans;

    @Inject
    PlanBreachPolicy(CommandHandler<PlanCommand, PlanState, PlanEvent> plans) {
        this(() -> plans);
    }

    PlanBreachPolicy(Supplier<CommandHandler<PlanCommand, ?, ?>> plans) {
        this.plans = plans;
    }

    @Override
    public String name() {
        return "plan-on-breach";
    }

    @Override
    public Feed<MatterEvent> feed() {
        return new Feed.Log<>(MatterEvent.CATEGORY);
    }

    @Override
    public CommandHandler<PlanCommand, ?, ?> handler() {
        return plans.get();
    }

    @Override
    public List<Reaction<PlanCommand>> react(Recorded<MatterEvent> recorded) {
        return switch (recorded.event()) {
            case MatterEvent.Noted e when e.matter().kind() == MatterKind.SCORE_BREACHED -> take(e);
            case MatterEvent.Ended e ->
                    List.of(
                            new Reaction.Send<>(
                                    e.partnershipId(),
                                    new PlanCommand.EndAll(recorded.occurredAt())));
            case MatterEvent.Noted _,
                    MatterEvent.Begun _,
                    MatterEvent.Held _,
                    MatterEvent.Taken _,
                    MatterEvent.Settled _,
                    MatterEvent.Dropped _ ->
                    List.of();
        };
    }

    /** The plan that one matter opens has one id, however often it is heard. */
    static UUID planOf(UUID matterId) {
        return Ids.derived(PLANS, matterId.toString());
    }

    private static List<Reaction<PlanCommand>> take(MatterEvent.Noted e) {
        Matter matter = e.matter();
        String code = matter.code();
        BigDecimal threshold = matter.threshold();
        if (code == null || threshold == null) {
            return List.of();
        }
        return List.of(
                new Reaction.Send<>(
                        e.partnershipId(),
                        new PlanCommand.TakeUp(
                                e.partnershipId(),
                                e.supplierId(),
                                planOf(matter.id()),
                                new Breach(
                                        matter.id(),
                                        code,
                                        matter.period(),
                                        matter.value(),
                                        threshold,
                                        matter.on()),
                                "LOWER".equals(matter.better()) ? Better.LOWER : Better.HIGHER,
                                e.calendar().zone())));
    }
}
