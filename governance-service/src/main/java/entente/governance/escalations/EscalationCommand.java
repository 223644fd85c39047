package entente.governance.escalations;

import entente.governance.calendar.Calendar;
import entente.governance.people.Roster.Seat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of an escalation's stream. */
public sealed interface EscalationCommand {

    /**
     * Escalates.
     *
     * @param by null: a policy
     */
    record Open(
            UUID partnershipId,
            UUID supplierId,
            EscalationCause cause,
            @Nullable String ref,
            String reason,
            Level level,
            Calendar calendar,
            LocalDate on,
            @Nullable String by)
            implements EscalationCommand {}

    /** Somebody takes it up a level before its time is over. */
    record Raise(String reason, LocalDate on, String by) implements EscalationCommand {}

    /** A level's time is over. */
    record RunOut(Instant over) implements EscalationCommand {}

    /** Somebody of the level says what is done about it; its time goes on. */
    record Answer(Seat who, String text, LocalDate on, String by) implements EscalationCommand {}

    /** Somebody of the level waits for something until a day. */
    record Pause(Seat who, LocalDate until, String reason, LocalDate on, String by)
            implements EscalationCommand {}

    record Resolve(Seat who, String resolution, LocalDate on, String by)
            implements EscalationCommand {}
}
