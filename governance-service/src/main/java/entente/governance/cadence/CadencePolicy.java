package entente.governance.cadence;

import entente.governance.calendar.Calendar;
import entente.governance.charter.CharterEvent;
import entente.governance.charter.Terms;
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

/** The cadence is what the charter in force says. */
@Singleton
public class CadencePolicy implements Policy<CharterEvent, CadenceCommand> {

    private final Supplier<CommandHandler<CadenceCommand, ?, ?>> cadences;

    @Inject
    CadencePolicy(CommandHandler<CadenceCommand, CadenceState, CadenceEvent> cadences) {
        this(() -> cadences);
    }

    CadencePolicy(Supplier<CommandHandler<CadenceCommand, ?, ?>> cadences) {
        this.cadences = cadences;
    }

    @Override
    public String name() {
        return "cadence-of-charter";
    }

    @Override
    public Feed<CharterEvent> feed() {
        return new Feed.Log<>(CharterEvent.CATEGORY);
    }

    @Override
    public CommandHandler<CadenceCommand, ?, ?> handler() {
        return cadences.get();
    }

    @Override
    public List<Reaction<CadenceCommand>> react(Recorded<CharterEvent> recorded) {
        return switch (recorded.event()) {
            case CharterEvent.Activated e ->
                    set(recorded, e.version(), e.terms(), e.calendar(), e.validFrom());
            case CharterEvent.Amended e ->
                    set(recorded, e.version(), e.terms(), e.calendar(), e.validFrom());
            case CharterEvent.Drafted _,
                    CharterEvent.Edited _,
                    CharterEvent.Submitted _,
                    CharterEvent.Commented _,
                    CharterEvent.Signed _,
                    CharterEvent.AmendmentProposed _ ->
                    List.of();
        };
    }

    private static List<Reaction<CadenceCommand>> set(
            Recorded<CharterEvent> recorded,
            int version,
            Terms terms,
            Calendar calendar,
            LocalDate begin) {
        CharterEvent event = recorded.event();
        return List.of(
                new Reaction.Send<>(
                        event.partnershipId(),
                        new CadenceCommand.Set(
                                event.partnershipId(),
                                event.supplierId(),
                                version,
                                terms.cadence(),
                                calendar,
                                begin,
                                LocalDate.ofInstant(recorded.occurredAt(), calendar.zone()))));
    }
}
