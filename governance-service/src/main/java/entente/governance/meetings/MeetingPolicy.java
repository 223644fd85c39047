package entente.governance.meetings;

import entente.governance.cadence.CadenceEvent;
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
import java.util.function.Supplier;

/** What the cadence plans, misses and drops becomes of its meetings. */
@Singleton
public class MeetingPolicy implements Policy<CadenceEvent, MeetingCommand> {

    private final Supplier<CommandHandler<MeetingCommand, ?, ?>> meetings;

    @Inject
    MeetingPolicy(CommandHandler<MeetingCommand, MeetingState, MeetingEvent> meetings) {
        this(() -> meetings);
    }

    MeetingPolicy(Supplier<CommandHandler<MeetingCommand, ?, ?>> meetings) {
        this.meetings = meetings;
    }

    @Override
    public String name() {
        return "meetings-of-cadence";
    }

    @Override
    public Feed<CadenceEvent> feed() {
        return new Feed.Log<>(CadenceEvent.CATEGORY);
    }

    @Override
    public CommandHandler<MeetingCommand, ?, ?> handler() {
        return meetings.get();
    }

    @Override
    public List<Reaction<MeetingCommand>> react(Recorded<CadenceEvent> recorded) {
        return switch (recorded.event()) {
            case CadenceEvent.Planned e ->
                    List.of(
                            new Reaction.Send<>(
                                    e.occurrence().meetingId(),
                                    new MeetingCommand.Plan(
                                            e.partnershipId(),
                                            e.supplierId(),
                                            slot(e.occurrence()))));
            case CadenceEvent.Missed e ->
                    List.of(
                            new Reaction.Send<>(
                                    e.occurrence().meetingId(),
                                    new MeetingCommand.MarkMissed(e.inARow())));
            case CadenceEvent.Withdrawn e ->
                    List.of(new Reaction.Send<>(e.meetingId(), new MeetingCommand.Withdraw()));
            // These the meeting itself told the cadence.
            case CadenceEvent.Moved _, CadenceEvent.Cancelled _, CadenceEvent.Held _ -> List.of();
            case CadenceEvent.Set _, CadenceEvent.Extended _, CadenceEvent.Stopped _ -> List.of();
        };
    }

    private static Slot slot(Occurrence occurrence) {
        return new Slot(
                occurrence.kind(), occurrence.at(), occurrence.zone(), occurrence.minutes());
    }
}
