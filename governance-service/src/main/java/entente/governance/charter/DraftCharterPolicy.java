package entente.governance.charter;

import entente.governance.charter.CharterCommand.Draft;
import entente.governance.partnership.PartnershipEvent;
import entente.governance.partnership.PartnershipEvent.Activated;
import entente.governance.partnership.PartnershipEvent.CalendarSet;
import entente.governance.partnership.PartnershipEvent.Closed;
import entente.governance.partnership.PartnershipEvent.ModelChanged;
import entente.governance.partnership.PartnershipEvent.Opened;
import entente.governance.partnership.PartnershipEvent.ReviewDue;
import entente.governance.partnership.PartnershipEvent.Reviewed;
import entente.governance.partnership.PartnershipEvent.SponsorNamed;
import entente.governance.partnership.PartnershipEvent.WindingDown;
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
 * A partnership that is opened, also again, gets a draft of a charter with the standard cadence.
 */
@Singleton
public class DraftCharterPolicy implements Policy<PartnershipEvent, CharterCommand> {

    private final Supplier<CommandHandler<CharterCommand, ?, ?>> charters;

    @Inject
    DraftCharterPolicy(CommandHandler<CharterCommand, CharterState, CharterEvent> charters) {
        this(() -> charters);
    }

    DraftCharterPolicy(Supplier<CommandHandler<CharterCommand, ?, ?>> charters) {
        this.charters = charters;
    }

    @Override
    public String name() {
        return "draft-charter";
    }

    @Override
    public Feed<PartnershipEvent> feed() {
        return new Feed.Log<>(PartnershipEvent.CATEGORY);
    }

    @Override
    public CommandHandler<CharterCommand, ?, ?> handler() {
        return charters.get();
    }

    @Override
    public List<Reaction<CharterCommand>> react(Recorded<PartnershipEvent> recorded) {
        return switch (recorded.event()) {
            case Opened e ->
                    List.of(
                            new Reaction.Send<>(
                                    CharterId.of(e.partnershipId(), e.opening()),
                                    new Draft(
                                            e.partnershipId(),
                                            e.supplierId(),
                                            e.opening(),
                                            e.calendar())));
            case ModelChanged _,
                    SponsorNamed _,
                    CalendarSet _,
                    Activated _,
                    ReviewDue _,
                    Reviewed _,
                    WindingDown _,
                    Closed _ ->
                    List.of();
        };
    }
}
