package entente.governance.matters;

import entente.governance.partnership.PartnershipEvent;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What is open begins and ends with the partnership, and follows its calendar. */
@Singleton
public class BeginMattersPolicy implements Policy<PartnershipEvent, MatterCommand> {

    private final Supplier<CommandHandler<MatterCommand, ?, ?>> matters;

    @Inject
    BeginMattersPolicy(CommandHandler<MatterCommand, MatterState, MatterEvent> matters) {
        this(() -> matters);
    }

    BeginMattersPolicy(Supplier<CommandHandler<MatterCommand, ?, ?>> matters) {
        this.matters = matters;
    }

    @Override
    public String name() {
        return "matters-of-partnership";
    }

    @Override
    public Feed<PartnershipEvent> feed() {
        return new Feed.Log<>(PartnershipEvent.CATEGORY);
    }

    @Override
    public CommandHandler<MatterCommand, ?, ?> handler() {
        return matters.get();
    }

    @Override
    public List<Reaction<MatterCommand>> react(Recorded<PartnershipEvent> recorded) {
        UUID partnership = recorded.event().partnershipId();
        UUID supplier = recorded.event().supplierId();
        return switch (recorded.event()) {
            case PartnershipEvent.Opened e ->
                    send(
                            partnership,
                            new MatterCommand.Begin(partnership, supplier, e.calendar(), e.on()));
            case PartnershipEvent.CalendarSet e ->
                    send(
                            partnership,
                            new MatterCommand.Begin(
                                    partnership,
                                    supplier,
                                    e.calendar(),
                                    LocalDate.ofInstant(
                                            recorded.occurredAt(), e.calendar().zone())));
            case PartnershipEvent.Closed _ -> send(partnership, new MatterCommand.End());
            case PartnershipEvent.ModelChanged _,
                    PartnershipEvent.SponsorNamed _,
                    PartnershipEvent.Activated _,
                    PartnershipEvent.ReviewDue _,
                    PartnershipEvent.Reviewed _,
                    PartnershipEvent.WindingDown _ ->
                    List.of();
        };
    }

    private static List<Reaction<MatterCommand>> send(UUID partnership, MatterCommand command) {
        return List.of(new Reaction.Send<>(partnership, command));
    }
}
