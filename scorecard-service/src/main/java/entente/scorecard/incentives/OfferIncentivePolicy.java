package entente.scorecard.incentives;

import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.scorecard.incentives.IncentiveCommand.OfferByRule;
import entente.scorecard.issue.IssuedEvent;
import entente.scorecard.scoring.Template.Reward;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** Who exceeds a target that the template has a reward for is offered it. */
@Singleton
public class OfferIncentivePolicy implements Policy<IssuedEvent, IncentiveCommand> {

    private static final String NAME = "offer-incentive";

    /** As whom it acts. */
    static final String ACTOR = "policy:" + NAME;

    private final Supplier<CommandHandler<IncentiveCommand, ?, ?>> incentives;

    @Inject
    OfferIncentivePolicy(
            CommandHandler<IncentiveCommand, IncentiveState, IncentiveEvent> incentives) {
        this(() -> incentives);
    }

    OfferIncentivePolicy(Supplier<CommandHandler<IncentiveCommand, ?, ?>> incentives) {
        this.incentives = incentives;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Feed<IssuedEvent> feed() {
        return new Feed.Log<>(IssuedEvent.CATEGORY);
    }

    @Override
    public CommandHandler<IncentiveCommand, ?, ?> handler() {
        return incentives.get();
    }

    @Override
    public List<Reaction<IncentiveCommand>> react(Recorded<IssuedEvent> recorded) {
        return switch (recorded.event()) {
            case IssuedEvent.TargetExceeded e -> {
                Reward reward = e.reward();
                yield reward == null
                        ? List.of()
                        : List.of(
                                new Reaction.Send<>(
                                        IncentiveEvent.id(
                                                e.supplierId(), e.period(), e.level(), e.code()),
                                        new OfferByRule(
                                                e.supplierId(),
                                                e.period(),
                                                PassedLimit.of(recorded, e),
                                                reward,
                                                ACTOR)));
            }
            case IssuedEvent.Published _,
                    IssuedEvent.ThresholdBreached _,
                    IssuedEvent.Accepted _,
                    IssuedEvent.Disputed _,
                    IssuedEvent.DisputeSettled _,
                    IssuedEvent.DisputeWithdrawn _,
                    IssuedEvent.Finalised _,
                    IssuedEvent.Restated _ ->
                    List.of();
        };
    }
}
