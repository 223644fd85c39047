package entente.governance.matters;

import entente.governance.meetings.MeetingEvent;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/** A missed meeting is open between the sides; one that is held settles what it dealt with. */
@Singleton
public class NoteMeetingsPolicy implements Policy<MeetingEvent, MatterCommand> {

    private final Supplier<CommandHandler<MatterCommand, ?, ?>> matters;

    @Inject
    NoteMeetingsPolicy(CommandHandler<MatterCommand, MatterState, MatterEvent> matters) {
        this(() -> matters);
    }

    NoteMeetingsPolicy(Supplier<CommandHandler<MatterCommand, ?, ?>> matters) {
        this.matters = matters;
    }

    @Override
    public String name() {
        return "matters-of-meetings";
    }

    @Override
    public Feed<MeetingEvent> feed() {
        return new Feed.Log<>(MeetingEvent.CATEGORY);
    }

    @Override
    public CommandHandler<MatterCommand, ?, ?> handler() {
        return matters.get();
    }

    @Override
    public List<Reaction<MatterCommand>> react(Recorded<MeetingEvent> recorded) {
        UUID meeting = UUID.fromString(recorded.id());
        UUID partnership = recorded.event().partnershipId();
        return switch (recorded.event()) {
            case MeetingEvent.AgendaSet e ->
                    send(
                            partnership,
                            new MatterCommand.Take(
                                    e.points().stream()
                                            .flatMap(point -> point.matterIds().stream())
                                            .distinct()
                                            .toList(),
                                    meeting));
            case MeetingEvent.Held e ->
                    send(
                            partnership,
                            new MatterCommand.Deal(meeting, "Dealt with on " + e.heldOn()));
            case MeetingEvent.Missed e ->
                    send(
                            partnership,
                            new MatterCommand.Note(
                                    partnership, e.supplierId(), missed(recorded, meeting, e)));
            case MeetingEvent.Planned _,
                    MeetingEvent.Convened _,
                    MeetingEvent.Rescheduled _,
                    MeetingEvent.Minuted _,
                    MeetingEvent.MinutesApproved _,
                    MeetingEvent.Cancelled _ ->
                    List.of();
        };
    }

    private static Matter missed(Recorded<?> recorded, UUID meeting, MeetingEvent.Missed e) {
        String kind = e.slot().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Matter.plain(
                recorded.eventId(),
                MatterKind.MEETING_MISSED,
                meeting.toString(),
                "Not held: " + kind + ", " + e.inARow() + " in a row",
                LocalDate.ofInstant(e.slot().at(), e.slot().zone()));
    }

    private static List<Reaction<MatterCommand>> send(UUID partnership, MatterCommand command) {
        return List.of(new Reaction.Send<>(partnership, command));
    }
}
