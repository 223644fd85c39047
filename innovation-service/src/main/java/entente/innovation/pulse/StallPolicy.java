package entente.innovation.pulse;

import entente.innovation.pulse.PulseEvent.Begun;
import entente.innovation.pulse.PulseEvent.Ended;
import entente.innovation.pulse.PulseEvent.Felt;
import entente.innovation.pulse.PulseEvent.Stalled;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.platform.web.CompanyTime;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks again when so many whole days have gone by since something came. */
@Singleton
public class StallPolicy implements Policy<PulseEvent, PulseCommand> {

    private final Supplier<CommandHandler<PulseCommand, ?, ?>> pulses;
    private final ZoneId zone;
    private final int days;

    @Inject
    StallPolicy(
            CommandHandler<PulseCommand, PulseState, PulseEvent> pulses,
            CompanyTime time,
            @ConfigProperty(name = "entente.innovation.stall-days") int days) {
        this(() -> pulses, time.zone(), days);
    }

    StallPolicy(Supplier<CommandHandler<PulseCommand, ?, ?>> pulses, ZoneId zone, int days) {
        this.pulses = pulses;
        this.zone = zone;
        this.days = days;
    }

    @Override
    public String name() {
        return "stall";
    }

    @Override
    public Feed<PulseEvent> feed() {
        return new Feed.Log<>(PulseEvent.CATEGORY);
    }

    @Override
    public CommandHandler<PulseCommand, ?, ?> handler() {
        return pulses.get();
    }

    @Override
    public List<Reaction<PulseCommand>> react(Recorded<PulseEvent> recorded) {
        return switch (recorded.event()) {
            case Begun e -> await(recorded.id(), e.on());
            case Felt e -> await(recorded.id(), e.on());
            case Stalled _, Ended _ -> List.of();
        };
    }

    /** Each day has a look of its own: whether it was the last one is decided by the stream. */
    private List<Reaction<PulseCommand>> await(String pulse, LocalDate on) {
        Instant over = on.plusDays(days + 1L).atStartOfDay(zone).toInstant();
        return List.of(new Reaction.Remind<>(pulse + "/" + on, over));
    }

    @Override
    public List<Reaction<PulseCommand>> deadlinePassed(String key, Instant due) {
        int slash = key.indexOf('/');
        return List.of(
                new Reaction.Send<>(
                        UUID.fromString(key.substring(0, slash)),
                        new PulseCommand.Look(
                                LocalDate.parse(key.substring(slash + 1)),
                                LocalDate.ofInstant(due, zone))));
    }
}
