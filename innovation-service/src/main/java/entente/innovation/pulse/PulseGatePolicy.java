package entente.innovation.pulse;

import entente.innovation.initiatives.InitiativeEvent;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.platform.web.CompanyTime;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** A gate that is passed is something new. */
@Singleton
public class PulseGatePolicy implements Policy<InitiativeEvent, PulseCommand> {

    private final Supplier<CommandHandler<PulseCommand, ?, ?>> pulses;
    private final ZoneId zone;

    @Inject
    PulseGatePolicy(CommandHandler<PulseCommand, PulseState, PulseEvent> pulses, CompanyTime time) {
        this(() -> pulses, time.zone());
    }

    PulseGatePolicy(Supplier<CommandHandler<PulseCommand, ?, ?>> pulses, ZoneId zone) {
        this.pulses = pulses;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "pulse-of-gates";
    }

    @Override
    public Feed<InitiativeEvent> feed() {
        return new Feed.Log<>(InitiativeEvent.CATEGORY);
    }

    @Override
    public CommandHandler<PulseCommand, ?, ?> handler() {
        return pulses.get();
    }

    @Override
    public List<Reaction<PulseCommand>> react(Recorded<InitiativeEvent> recorded) {
        return recorded.event() instanceof InitiativeEvent.GatePassed e
                ? List.of(
                        new Reaction.Send<>(
                                PulseId.of(e.supplierId()),
                                new PulseCommand.Feel(
                                        e.supplierId(),
                                        LocalDate.ofInstant(recorded.occurredAt(), zone))))
                : List.of();
    }
}
