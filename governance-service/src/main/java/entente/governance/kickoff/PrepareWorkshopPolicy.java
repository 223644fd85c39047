package entente.governance.kickoff;

import entente.governance.kickoff.WorkshopCommand.Prepare;
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

/** A partnership that is opened, also again, begins with a workshop. */
@Singleton
public class PrepareWorkshopPolicy implements Policy<PartnershipEvent, WorkshopCommand> {

    private final Supplier<CommandHandler<WorkshopCommand, ?, ?>> workshops;

    @Inject
    PrepareWorkshopPolicy(CommandHandler<WorkshopCommand, WorkshopState, WorkshopEvent> workshops) {
        this(() -> workshops);
    }

    PrepareWorkshopPolicy(Supplier<CommandHandler<WorkshopCommand, ?, ?>> workshops) {
        this.workshops = workshops;
    }

    @Override
    public String name() {
        return "prepare-workshop";
    }

    @Override
    public Feed<PartnershipEvent> feed() {
        return new Feed.Log<>(PartnershipEvent.CATEGORY);
    }

    @Override
    public CommandHandler<WorkshopCommand, ?, ?> handler() {
        return workshops.get();
    }

    @Override
    public List<Reaction<WorkshopCommand>> react(Recorded<PartnershipEvent> recorded) {
        return switch (recorded.event()) {
            case Opened e ->
                    List.of(
                            new Reaction.Send<>(
                                    WorkshopId.of(e.partnershipId(), e.opening()),
                                    new Prepare(e.partnershipId(), e.supplierId(), e.opening())));
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
