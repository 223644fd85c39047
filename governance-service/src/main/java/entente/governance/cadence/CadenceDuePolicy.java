package entente.governance.cadence;

import entente.governance.cadence.CadenceEvent.Cancelled;
import entente.governance.cadence.CadenceEvent.Extended;
import entente.governance.cadence.CadenceEvent.Held;
import entente.governance.cadence.CadenceEvent.Missed;
import entente.governance.cadence.CadenceEvent.Moved;
import entente.governance.cadence.CadenceEvent.Planned;
import entente.governance.cadence.CadenceEvent.Stopped;
import entente.governance.cadence.CadenceEvent.Withdrawn;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Says when a planned meeting should have been held, and plans on month by month. */
@Singleton
public class CadenceDuePolicy implements Policy<CadenceEvent, CadenceCommand> {

    private final Supplier<CommandHandler<CadenceCommand, ?, ?>> cadences;

    @Inject
    CadenceDuePolicy(CommandHandler<CadenceCommand, CadenceState, CadenceEvent> cadences) {
        this(() -> cadences);
    }

    CadenceDuePolicy(Supplier<CommandHandler<CadenceCommand, ?, ?>> cadences) {
        this.cadences = cadences;
    }

    @Override
    public String name() {
        return "cadence-due";
    }

    @Override
    public Feed<CadenceEvent> feed() {
        return new Feed.Log<>(CadenceEvent.CATEGORY);
    }

    @Override
    public CommandHandler<CadenceCommand, ?, ?> handler() {
        return cadences.get();
    }

    @Override
    public List<Reaction<CadenceCommand>> react(Recorded<CadenceEvent> recorded) {
        String id = recorded.id();
        return switch (recorded.event()) {
            case Planned e -> List.of(await(id, e.occurrence()));
            case Moved e -> List.of(await(id, e.occurrence()));
            case Withdrawn e -> List.of(new Reaction.Forget<>(key(id, e.meetingId())));
            case Cancelled e -> List.of(new Reaction.Forget<>(key(id, e.meetingId())));
            case Held e -> List.of(new Reaction.Forget<>(key(id, e.meetingId())));
            case Extended e ->
                    List.of(
                            new Reaction.Remind<>(
                                    id,
                                    e.until()
                                            .minusMonths(Cadence.HORIZON_MONTHS - 1L)
                                            .atStartOfDay(ZoneOffset.UTC)
                                            .toInstant()));
            case Stopped _ -> List.of(new Reaction.Forget<>(id));
            case CadenceEvent.Set _, Missed _ -> List.of();
        };
    }

    private static Reaction<CadenceCommand> await(String id, Occurrence occurrence) {
        return new Reaction.Remind<>(key(id, occurrence.meetingId()), occurrence.missedFrom());
    }

    private static String key(String id, UUID meetingId) {
        return id + "/" + meetingId;
    }

    @Override
    public List<Reaction<CadenceCommand>> deadlinePassed(String key, Instant due) {
        int slash = key.indexOf('/');
        return List.of(
                slash < 0
                        ? new Reaction.Send<>(
                                key,
                                new CadenceCommand.Extend(LocalDate.ofInstant(due, ZoneOffset.UTC)))
                        : new Reaction.Send<>(
                                key.substring(0, slash),
                                new CadenceCommand.Miss(
                                        UUID.fromString(key.substring(slash + 1)), due)));
    }
}
