package entente.governance.actions;

import entente.governance.calendar.Due;
import entente.governance.people.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the accountable owner stands for.
 *
 * @param dueOn last day
 * @param zone in which that day ends
 * @param meetingId the meeting it comes from; null outside one
 */
public record Pledge(
        UUID ownerId, Side ownerSide, LocalDate dueOn, ZoneId zone, @Nullable UUID meetingId) {

    Pledge due(LocalDate day) {
        return new Pledge(ownerId, ownerSide, day, zone, meetingId);
    }

    Pledge of(UUID owner, Side side) {
        return new Pledge(owner, side, dueOn, zone, meetingId);
    }

    /** When the due date is over. */
    Instant over() {
        return Due.over(dueOn, zone);
    }
}
