package entente.governance.winddown;

import entente.governance.partnership.Verdict;
import entente.governance.reviews.ReviewEvent;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The verdict of a review to end a partnership has its wind-down planned. */
@Singleton
public class PlanByVerdictPolicy implements Policy<ReviewEvent, WindDownCommand> {

    private final Supplier<CommandHandler<WindDownCommand, ?, ?>> windDowns;

    @Inject
    PlanByVerdictPolicy(CommandHandler<WindDownCommand, WindDownState, WindDownEvent> windDowns) {
        this(() -> windDowns);
    }

    PlanByVerdictPolicy(Supplier<CommandHandler<WindDownCommand, ?, ?>> windDowns) {
        this.windDowns = windDowns;
    }

    @Override
    public String name() {
        return "plan-wind-down";
    }

    @Override
    public Feed<ReviewEvent> feed() {
        return new Feed.Log<>(ReviewEvent.CATEGORY);
    }

    @Override
    public CommandHandler<WindDownCommand, ?, ?> handler() {
        return windDowns.get();
    }

    @Override
    public List<Reaction<WindDownCommand>> react(Recorded<ReviewEvent> recorded) {
        return switch (recorded.event()) {
            case ReviewEvent.Concluded e when e.verdict() == Verdict.WIND_DOWN ->
                    List.of(
                            new Reaction.Send<>(
                                    e.partnershipId(),
                                    new WindDownCommand.PlanByVerdict(
                                            e.partnershipId(),
                                            e.supplierId(),
                                            e.opening(),
                                            UUID.fromString(recorded.id()),
                                            e.reason(),
                                            e.on(),
                                            e.by())));
            case ReviewEvent.Opened _,
                    ReviewEvent.Prepared _,
                    ReviewEvent.OpinionGiven _,
                    ReviewEvent.Concluded _,
                    ReviewEvent.Dropped _ ->
                    List.of();
        };
    }
}
