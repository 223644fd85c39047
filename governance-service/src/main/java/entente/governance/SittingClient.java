package entente.governance;

import entente.governance.decisions.Sitting;
import entente.governance.heard.ScoreBook;
import entente.governance.meetings.Attendee;
import entente.governance.meetings.MeetingCommand;
import entente.governance.meetings.MeetingEvent;
import entente.governance.meetings.MeetingState;
import entente.governance.partnership.Footing;
import entente.governance.people.Roster.Seat;
import entente.platform.Rejected;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a decision has to know of the meeting in which it is taken, and of what was shown there. */
@Singleton
public class SittingClient {

    private final CommandHandler<MeetingCommand, MeetingState, MeetingEvent> meetings;
    private final PartnershipClient partnerships;
    private final Instance<ScoreBook> scores;

    /**
     * Who decides where.
     *
     * @param sitting null: outside a meeting
     */
    public record Seated(
            @Nullable Sitting sitting, List<Seat> deciders, List<Grounded.Seen> seen) {}

    SittingClient(
            CommandHandler<MeetingCommand, MeetingState, MeetingEvent> meetings,
            PartnershipClient partnerships,
            Instance<ScoreBook> scores) {
        this.meetings = meetings;
        this.partnerships = partnerships;
        this.scores = scores;
    }

    /**
     * In a meeting who was there, outside one the caller.
     *
     * @throws Rejected 422 {@code meeting-unknown, not-seated}
     */
    public Seated deciders(Footing footing, @Nullable UUID meetingId) {
        if (meetingId == null) {
            return new Seated(null, List.of(partnerships.seat(footing)), List.of());
        }
        Outcome<MeetingState> meeting = meetings.load(meetingId);
        MeetingState.Known known = known(footing, meeting);
        List<Grounded.Seen> seen = List.of(Grounded.Seen.of(meeting));
        return known instanceof MeetingState.TookPlace place
                ? new Seated(
                        new Sitting(meetingId, true, place.held().quorum()),
                        place.held().attendees().stream().map(SittingClient::seat).toList(),
                        seen)
                : new Seated(new Sitting(meetingId, false, false), List.of(), seen);
    }

    /**
     * Lets a meeting of this partnership pass; null passes, too.
     *
     * @throws Rejected 422 {@code meeting-unknown}
     */
    public void requireMeeting(Footing footing, @Nullable UUID meetingId) {
        if (meetingId != null) {
            MeetingState.Known _ = known(footing, meetings.load(meetingId));
        }
    }

    private static MeetingState.Known known(Footing footing, Outcome<MeetingState> meeting) {
        if (meeting.state() instanceof MeetingState.Known known
                && known.plan().partnershipId().equals(footing.partnershipId())) {
            return known;
        }
        throw new Rejected("meeting-unknown", "This partnership has no such meeting");
    }

    private static Seat seat(Attendee attendee) {
        return new Seat(attendee.personId(), attendee.side(), attendee.roles(), null);
    }

    /**
     * Lets a scorecard pass that was heard of in this version or a later one.
     *
     * @throws Rejected 422 {@code scorecard-unknown}
     */
    public void requireShown(UUID supplierId, String period, int version) {
        boolean heard =
                scores.isResolvable()
                        && scores.get().scorecards(supplierId).stream()
                                .anyMatch(shown ->
                                        shown.period().equals(period)
                                                && shown.version() >= version);
        if (!heard) {
            throw new Rejected(
                    "scorecard-unknown", "No such version of the scorecard was heard of yet");
        }
    }
}
