package entente.governance.reviews;

import entente.governance.charter.CharterCommand;
import entente.governance.charter.CharterEvent;
import entente.governance.charter.CharterId;
import entente.governance.charter.CharterState;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/**
 * The objectives of a review are proposed as an amendment of the charter, which both sponsors sign.
 */
@Singleton
public class AmendObjectivesPolicy implements Policy<ReviewEvent, CharterCommand> {

    private final Supplier<CommandHandler<CharterCommand, ?, ?>> charters;

    @Inject
    AmendObjectivesPolicy(CommandHandler<CharterCommand, CharterState, CharterEvent> charters) {
        this(() -> charters);
    }

    AmendObjectivesPolicy(Supplier<CommandHandler<CharterCommand, ?, ?>> charters) {
        this.charters = charters;
    }

    @Override
    public String name() {
        return "amend-objectives";
    }

    @Override
    public Feed<ReviewEvent> feed() {
        return new Feed.Log<>(ReviewEvent.CATEGORY);
    }

    @Override
    public CommandHandler<CharterCommand, ?, ?> handler() {
        return charters.get();
    }

    @Override
    public List<Reaction<CharterCommand>> react(Recorded<ReviewEvent> recorded) {
        return switch (recorded.event()) {
            case ReviewEvent.Concluded e when !e.objectives().isEmpty() ->
                    List.of(
                            new Reaction.Send<>(
                                    CharterId.of(e.partnershipId(), e.opening()),
                                    new CharterCommand.TakeObjectives(
                                            e.objectives(),
                                            "Annual review: " + e.reason(),
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
