package entente.governance.winddown;

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

/** A partnership that is closed for another reason is not wound down any more. */
@Singleton
public class OvertakeWindDownPolicy implements Policy<PartnershipEvent, WindDownCommand> {

    private final Supplier<CommandHandler<WindDownCommand, ?, ?>> windDowns;

    @Inject
    OvertakeWindDownPolicy(
            CommandHandler<WindDownCommand, WindDownState, WindDownEvent> windDowns) {
        this(() -> windDowns);
    }

    OvertakeWindDownPolicy(Supplier<CommandHandler<WindDownCommand, ?, ?>> windDowns) {
        this.windDowns = windDowns;
    }

    @Override
    public String name() {
        return "overtake-wind-down";
    }

    @Override
    public Feed<PartnershipEvent> feed() {
        return new Feed.Log<>(PartnershipEvent.CATEGORY);
    }

    @Override
    public CommandHandler<WindDownCommand, ?, ?> handler() {
        return windDowns.get();
    }

    @Override
    public List<Reaction<WindDownCommand>> react(Recorded<PartnershipEvent> recorded) {
        return switch (recorded.event()) {
            case PartnershipEvent.Closed e ->
                    List.of(
                            new Reaction.Send<>(
                                    e.partnershipId(), new WindDownCommand.Overtake(e.on())));
            case PartnershipEvent.Opened _,
                    PartnershipEvent.ModelChanged _,
                    PartnershipEvent.SponsorNamed _,
                    PartnershipEvent.CalendarSet _,
                    PartnershipEvent.Activated _,
                    PartnershipEvent.Reviewed _,
                    PartnershipEvent.WindingDown _,
                    PartnershipEvent.ReviewDue _ ->
                    List.of();
        };
    }
}
