package entente.governance.meetings;

import entente.governance.cadence.CadenceCommand;
import entente.governance.cadence.CadenceEvent;
import entente.governance.cadence.CadenceState;
import entente.governance.cadence.Occurrence;
import entente.governance.meetings.MeetingEvent.Slot;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What the sides do with a meeting reaches the cadence, which counts and awaits. */
@Singleton
public class NoteMeetingPolicy implements Policy<MeetingEvent, CadenceCommand> {

    private final Supplier<CommandHandler<CadenceCommand, ?, ?>> cadences;

    @Inject
    NoteMeetingPolicy(CommandHandler<CadenceCommand, CadenceState, CadenceEvent> cadences) {
        this(() -> cadences);
    }

    NoteMeetingPolicy(Supplier<CommandHandler<CadenceCommand, ?, ?>> cadences) {
        this.cadences = cadences;
    }

    @Override
    public String name() {
        return "cadence-of-meetings";
    }

    @Override
    public Feed<MeetingEvent> feed() {
        return new Feed.Log<>(MeetingEvent.CATEGORY);
    }

    @Override
    public CommandHandler<CadenceCommand, ?, ?> handler() {
        return cadences.get();
    }

    @Override
    public List<Reaction<CadenceCommand>> react(Recorded<MeetingEvent> recorded) {
        UUID meeting = UUID.fromString(recorded.id());
        UUID partnership = recorded.event().partnershipId();
        return switch (recorded.event()) {
            case MeetingEvent.Convened e ->
                    tell(
                            partnership,
                            new CadenceCommand.Add(
                                    partnership, e.supplierId(), occurrence(meeting, e.slot())));
            case MeetingEvent.Rescheduled e ->
                    tell(partnership, new CadenceCommand.Move(meeting, e.slot().at()));
            case MeetingEvent.Held e ->
                    tell(
                            partnership,
                            new CadenceCommand.NoteHeld(meeting, e.slot().kind(), e.heldOn()));
            case MeetingEvent.Cancelled _ -> tell(partnership, new CadenceCommand.Cancel(meeting));
            case MeetingEvent.Planned _,
                    MeetingEvent.AgendaSet _,
                    MeetingEvent.Minuted _,
                    MeetingEvent.MinutesApproved _,
                    MeetingEvent.Missed _ ->
                    List.of();
        };
    }

    private static List<Reaction<CadenceCommand>> tell(UUID partnership, CadenceCommand command) {
        return List.of(new Reaction.Send<>(partnership, command));
    }

    private static Occurrence occurrence(UUID meeting, Slot slot) {
        return new Occurrence(
                meeting, slot.kind(), slot.at(), slot.zone(), slot.on(), null, slot.minutes());
    }
}
