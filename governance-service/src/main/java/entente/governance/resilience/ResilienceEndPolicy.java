package entente.governance.resilience;

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

/** Nothing is exercised with a partner that is none any more. */
@Singleton
public class ResilienceEndPolicy implements Policy<PartnershipEvent, ResilienceCommand> {

    private final Supplier<CommandHandler<ResilienceCommand, ?, ?>> resilience;

    @Inject
    ResilienceEndPolicy(
            CommandHandler<ResilienceCommand, ResilienceState, ResilienceEvent> resilience) {
        this(() -> resilience);
    }

    ResilienceEndPolicy(Supplier<CommandHandler<ResilienceCommand, ?, ?>> resilience) {
        this.resilience = resilience;
    }

    @Override
    public String name() {
        return "resilience-of-partnership";
    }

    @Override
    public Feed<PartnershipEvent> feed() {
        return new Feed.Log<>(PartnershipEvent.CATEGORY);
    }

    @Override
    public CommandHandler<ResilienceCommand, ?, ?> handler() {
        return resilience.get();
    }

    @Override
    public List<Reaction<ResilienceCommand>> react(Recorded<PartnershipEvent> recorded) {
        return switch (recorded.event()) {
            case PartnershipEvent.Closed e ->
                    List.of(new Reaction.Send<>(e.partnershipId(), new ResilienceCommand.End()));
            case PartnershipEvent.Opened _,
                    PartnershipEvent.ModelChanged _,
                    PartnershipEvent.SponsorNamed _,
                    PartnershipEvent.CalendarSet _,
                    PartnershipEvent.Activated _,
                    PartnershipEvent.ReviewDue _,
                    PartnershipEvent.Reviewed _,
                    PartnershipEvent.WindingDown _ ->
                    List.of();
        };
    }
}
