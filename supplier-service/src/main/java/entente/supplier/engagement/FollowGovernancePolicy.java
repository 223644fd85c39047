package entente.supplier.engagement;

import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.supplier.engagement.EngagementCommand.CompleteWindDown;
import entente.supplier.engagement.EngagementCommand.Maintain;
import entente.supplier.engagement.EngagementCommand.ProposeStep;
import entente.supplier.engagement.EngagementCommand.WindDown;
import entente.supplier.engagement.EngagementModel.Direction;
import entente.supplier.engagement.Evidence.Kind;
import entente.supplier.engagement.Evidence.Reference;
import entente.supplier.engagement.GovernanceNews.ImprovementPlanFailed;
import entente.supplier.engagement.GovernanceNews.ReviewConcluded;
import entente.supplier.engagement.GovernanceNews.WindDownCompleted;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/** What governance concludes changes how the relationship is run, or proposes to (rule S8). */
@Singleton
public class FollowGovernancePolicy implements Policy<GovernanceNews, EngagementCommand> {

    private final Supplier<CommandHandler<EngagementCommand, ?, ?>> engagements;

    @Inject
    FollowGovernancePolicy(
            CommandHandler<EngagementCommand, EngagementState, EngagementEvent> engagements) {
        this(() -> engagements);
    }

    FollowGovernancePolicy(Supplier<CommandHandler<EngagementCommand, ?, ?>> engagements) {
        this.engagements = engagements;
    }

    @Override
    public String name() {
        return "follow-governance";
    }

    @Override
    public Feed<GovernanceNews> feed() {
        return new Feed.Topic<>("governance-events", GovernanceNews.class);
    }

    @Override
    public CommandHandler<EngagementCommand, ?, ?> handler() {
        return engagements.get();
    }

    @Override
    public List<Reaction<EngagementCommand>> react(Recorded<GovernanceNews> recorded) {
        EngagementCommand command =
                switch (recorded.event()) {
                    case ReviewConcluded e -> concluded(recorded.eventId(), e);
                    case ImprovementPlanFailed e ->
                            step(
                                    recorded.eventId(),
                                    Direction.DOWN,
                                    Cause.IMPROVEMENT_PLAN_FAILED,
                                    "An improvement plan failed: "
                                            + e.rootCause()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', ' '),
                                    new Reference(Kind.IMPROVEMENT_PLAN, e.planId().toString()));
                    case WindDownCompleted e -> new CompleteWindDown(e.completedOn());
                };
        return List.of(new Reaction.Send<>(recorded.event().supplierId(), command));
    }

    private static EngagementCommand concluded(UUID event, ReviewConcluded e) {
        return switch (e.verdict()) {
            case MAINTAIN -> new Maintain(e.reviewId());
            case WIND_DOWN -> new WindDown(e.reviewId());
            case DEEPEN ->
                    step(
                            event,
                            Direction.UP,
                            Cause.REVIEW_VERDICT,
                            "The annual review wants the relationship deepened",
                            new Reference(Kind.REVIEW, e.reviewId().toString()));
        };
    }

    /** The event names the proposal, so that hearing it twice makes one. */
    private static EngagementCommand step(
            UUID event, Direction direction, Cause cause, String text, Reference reference) {
        return new ProposeStep(
                event, direction, cause, new Evidence(text, List.of(reference)), "governance");
    }
}
