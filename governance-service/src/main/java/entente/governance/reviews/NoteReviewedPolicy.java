package entente.governance.reviews;

import entente.governance.partnership.PartnershipCommand;
import entente.governance.partnership.PartnershipEvent;
import entente.governance.partnership.PartnershipState;
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

/** What a review came to is the partnership's, with the day of the next one. */
@Singleton
public class NoteReviewedPolicy implements Policy<ReviewEvent, PartnershipCommand> {

    private final Supplier<CommandHandler<PartnershipCommand, ?, ?>> partnerships;

    @Inject
    NoteReviewedPolicy(
            CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent> partnerships) {
        this(() -> partnerships);
    }

    NoteReviewedPolicy(Supplier<CommandHandler<PartnershipCommand, ?, ?>> partnerships) {
        this.partnerships = partnerships;
    }

    @Override
    public String name() {
        return "note-reviewed";
    }

    @Override
    public Feed<ReviewEvent> feed() {
        return new Feed.Log<>(ReviewEvent.CATEGORY);
    }

    @Override
    public CommandHandler<PartnershipCommand, ?, ?> handler() {
        return partnerships.get();
    }

    @Override
    public List<Reaction<PartnershipCommand>> react(Recorded<ReviewEvent> recorded) {
        return switch (recorded.event()) {
            case ReviewEvent.Concluded e ->
                    List.of(
                            new Reaction.Send<>(
                                    e.partnershipId(),
                                    new PartnershipCommand.NoteReviewed(
                                            UUID.fromString(recorded.id()),
                                            e.verdict(),
                                            e.on(),
                                            e.nextDueOn())));
            case ReviewEvent.Opened _,
                    ReviewEvent.Prepared _,
                    ReviewEvent.OpinionGiven _,
                    ReviewEvent.Dropped _ ->
                    List.of();
        };
    }
}
