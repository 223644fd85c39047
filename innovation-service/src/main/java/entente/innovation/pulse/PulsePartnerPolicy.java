package entente.innovation.pulse;

import entente.innovation.pulse.PartnerNews.ModelChanged;
import entente.innovation.pulse.PartnerNews.OffBoarded;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** Of a partner something new is expected, of others not. */
@Singleton
public class PulsePartnerPolicy implements Policy<PartnerNews, PulseCommand> {

    private final Supplier<CommandHandler<PulseCommand, ?, ?>> pulses;

    @Inject
    PulsePartnerPolicy(CommandHandler<PulseCommand, PulseState, PulseEvent> pulses) {
        this(() -> pulses);
    }

    PulsePartnerPolicy(Supplier<CommandHandler<PulseCommand, ?, ?>> pulses) {
        this.pulses = pulses;
    }

    @Override
    public String name() {
        return "pulse-of-partners";
    }

    @Override
    public Feed<PartnerNews> feed() {
        return new Feed.Topic<>("supplier-events", PartnerNews.class);
    }

    @Override
    public CommandHandler<PulseCommand, ?, ?> handler() {
        return pulses.get();
    }

    @Override
    public List<Reaction<PulseCommand>> react(Recorded<PartnerNews> recorded) {
        PartnerNews news = recorded.event();
        PulseCommand command =
                switch (news) {
                    case ModelChanged e ->
                            e.to().isPartnership()
                                    ? new PulseCommand.Begin(e.supplierId(), e.effectiveOn())
                                    : new PulseCommand.End();
                    case OffBoarded _ -> new PulseCommand.End();
                };
        return List.of(new Reaction.Send<>(PulseId.of(news.supplierId()), command));
    }
}
