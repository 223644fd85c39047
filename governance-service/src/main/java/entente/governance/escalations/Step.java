package entente.governance.escalations;

import entente.governance.calendar.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A level that an escalation stands at.
 *
 * @param raisedOn day it reached this level
 * @param dueOn last day on which this level answers for it; null at the steering committee
 * @param zone in which that day ends
 */
public record Step(Level level, LocalDate raisedOn, @Nullable LocalDate dueOn, ZoneId zone) {

    /** When its time is over; null: never. */
    @Nullable Instant over() {
        return dueOn == null ? null : Due.over(dueOn, zone);
    }
}
