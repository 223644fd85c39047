package entente.governance.cadence;

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
import java.util.function.Supplier;

/** The cadence follows the calendar of its partnership and ends with it. */
@Singleton
public class CadenceEndPolicy implements Policy<PartnershipEvent, CadenceCommand> {

    private final Supplier<CommandHandler<CadenceCommand, ?, ?>> cadences;

    @Inject
    CadenceEndPolicy(CommandHandler<CadenceCommand, CadenceState, CadenceEvent> cadences) {
        this(() -> cadences);
    }

    CadenceEndPolicy(Supplier<CommandHandler<CadenceCommand, ?, ?>> cadences) {
        this.cadences = cadences;
    }

    @Override
    public String name() {
        return "cadence-of-partnership";
    }

    @Override
    public Feed<PartnershipEvent> feed() {
        return new Feed.Log<>(PartnershipEvent.CATEGORY);
    }

    @Override
    public CommandHandler<CadenceCommand, ?, ?> handler() {
        return cadences.get();
    }

    @Override
    public List<Reaction<CadenceCommand>> react(Recorded<PartnershipEvent> recorded) {
        return switch (recorded.event()) {
            case PartnershipEvent.CalendarSet e ->
                    List.of(
                            new Reaction.Send<>(
                                    e.partnershipId(),
                                    new CadenceCommand.SetCalendar(
                                            e.calendar(),
                                            LocalDate.ofInstant(
                                                    recorded.occurredAt(), e.calendar().zone()))));
            case PartnershipEvent.Closed e ->
                    List.of(
                            new Reaction.Send<>(
                                    e.partnershipId(),
                                    new CadenceCommand.Stop(recorded.occurredAt())));
            case PartnershipEvent.Opened _,
                    PartnershipEvent.ModelChanged _,
                    PartnershipEvent.SponsorNamed _,
                    PartnershipEvent.Activated _,
                    PartnershipEvent.ReviewDue _,
                    PartnershipEvent.Reviewed _,
                    PartnershipEvent.WindingDown _ ->
                    List.of();
        };
    }
}
