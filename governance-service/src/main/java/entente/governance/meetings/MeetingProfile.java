package entente.governance.meetings;

import entente.governance.charter.MeetingKind;
import entente.governance.meetings.MeetingEvent.Held;
import entente.governance.meetings.MeetingEvent.Minuted;
import entente.governance.meetings.MeetingEvent.Point;
import entente.governance.meetings.MeetingEvent.Slot;
import entente.governance.meetings.MeetingState.Known;
import entente.governance.meetings.MeetingState.TookPlace;
import entente.governance.people.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as both sides see it.
 *
 * @param on day on which it is planned, in {@code zone}
 * @param heldOn null with {@code quorum}: it did not take place
 * @param quorum whether decisions may be taken in it
 * @param minutesText null with {@code minutesSide}: none were written
 * @param missedInARow null: it was not missed
 * @param cancelledBecause null: it was not called off
 */
public record MeetingProfile(
        UUID id,
        UUID partnershipId,
        UUID supplierId,
        MeetingKind kind,
        Instant at,
        String zone,
        LocalDate on,
        int minutes,
        MeetingStatus status,
        List<Point> agenda,
        @Nullable LocalDate heldOn,
        List<Attendee> attendees,
        @Nullable Boolean quorum,
        List<Side> sponsorsPresent,
        @Nullable String minutesText,
        @Nullable Side minutesSide,
        @Nullable Integer missedInARow,
        @Nullable String cancelledBecause) {

    static MeetingProfile of(UUID id, Known state) {
        Slot slot = state.plan().slot();
        Held held = state instanceof TookPlace place ? place.held() : null;
        Minuted minutes = state instanceof TookPlace place ? place.minutes() : null;
        return new MeetingProfile(
                id,
                state.plan().partnershipId(),
                state.plan().supplierId(),
                slot.kind(),
                slot.at(),
                slot.zone().getId(),
                slot.on(),
                slot.minutes(),
                status(state),
                state.plan().agenda(),
                held == null ? null : held.heldOn(),
                held == null ? List.of() : held.attendees(),
                held == null ? null : held.quorum(),
                held == null ? List.of() : held.sponsorsPresent(),
                minutes == null ? null : minutes.text(),
                minutes == null ? null : minutes.side(),
                state instanceof MeetingState.Missed missed ? missed.inARow() : null,
                state instanceof MeetingState.Cancelled off ? off.reason() : null);
    }

    private static MeetingStatus status(Known state) {
        return switch (state) {
            case MeetingState.Planned _ -> MeetingStatus.PLANNED;
            case MeetingState.Missed _ -> MeetingStatus.MISSED;
            case MeetingState.Cancelled _ -> MeetingStatus.CANCELLED;
            case MeetingState.Open _ -> MeetingStatus.HELD;
            case MeetingState.Closed _ -> MeetingStatus.CLOSED;
        };
    }
}
