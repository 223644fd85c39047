package entente.innovation.pulse;

import entente.innovation.ideas.IdeaEvent;
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

/** A new idea is something new. */
@Singleton
public class PulseIdeaPolicy implements Policy<IdeaEvent, PulseCommand> {

    private final Supplier<CommandHandler<PulseCommand, ?, ?>> pulses;
    private final ZoneId zone;

    @Inject
    PulseIdeaPolicy(CommandHandler<PulseCommand, PulseState, PulseEvent> pulses, CompanyTime time) {
        this(() -> pulses, time.zone());
    }

    PulseIdeaPolicy(Supplier<CommandHandler<PulseCommand, ?, ?>> pulses, ZoneId zone) {
        this.pulses = pulses;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "pulse-of-ideas";
    }

    @Override
    public Feed<IdeaEvent> feed() {
        return new Feed.Log<>(IdeaEvent.CATEGORY);
    }

    @Override
    public CommandHandler<PulseCommand, ?, ?> handler() {
        return pulses.get();
    }

    @Override
    public List<Reaction<PulseCommand>> react(Recorded<IdeaEvent> recorded) {
        return recorded.event() instanceof IdeaEvent.Submitted e
                ? List.of(
                        new Reaction.Send<>(
                                PulseId.of(e.supplierId()),
                                new PulseCommand.Feel(
                                        e.supplierId(),
                                        LocalDate.ofInstant(recorded.occurredAt(), zone))))
                : List.of();
    }
}
