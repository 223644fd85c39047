package entente.governance.reviews;

import entente.governance.partnership.PartnershipEvent;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** A review that falls due is opened; one that is open when its partnership closes is dropped. */
@Singleton
public class OpenReviewPolicy implements Policy<PartnershipEvent, ReviewCommand> {

    private final Supplier<CommandHandler<ReviewCommand, ?, ?>> reviews;

    @Inject
    OpenReviewPolicy(CommandHandler<ReviewCommand, ReviewState, ReviewEvent> reviews) {
        this(() -> reviews);
    }

    OpenReviewPolicy(Supplier<CommandHandler<ReviewCommand, ?, ?>> reviews) {
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "open-review";
    }

    @Override
    public Feed<PartnershipEvent> feed() {
        return new Feed.Log<>(PartnershipEvent.CATEGORY);
    }

    @Override
    public CommandHandler<ReviewCommand, ?, ?> handler() {
        return reviews.get();
    }

    @Override
    public List<Reaction<ReviewCommand>> react(Recorded<PartnershipEvent> recorded) {
        return switch (recorded.event()) {
            case PartnershipEvent.ReviewDue e ->
                    List.of(
                            new Reaction.Send<>(
                                    e.reviewId(),
                                    new ReviewCommand.Open(
                                            e.partnershipId(),
                                            e.supplierId(),
                                            e.dueOn(),
                                            e.lastConcludedOn(),
                                            e.lastVerdict())));
            case PartnershipEvent.Closed e when e.reviewId() != null ->
                    List.of(new Reaction.Send<>(e.reviewId(), new ReviewCommand.Drop(e.on())));
            case PartnershipEvent.Opened _,
                    PartnershipEvent.ModelChanged _,
                    PartnershipEvent.SponsorNamed _,
                    PartnershipEvent.CalendarSet _,
                    PartnershipEvent.Activated _,
                    PartnershipEvent.Reviewed _,
                    PartnershipEvent.WindingDown _,
                    PartnershipEvent.Closed _ ->
                    List.of();
        };
    }
}
