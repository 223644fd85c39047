package entente.governance.escalations;

import entente.governance.calendar.Calendar;
import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of an escalation. Persons are ids, never names. */
public sealed interface EscalationEvent {

    Category<EscalationEvent> CATEGORY = new Category<>("escalation", EscalationEvent.class);

    UUID partnershipId();

    UUID supplierId();

    /** Whether the partner sees it, too. */
    boolean shared();

    /** The level that it stands at, and until when. */
    Step step();

    /**
     * Something is escalated.
     *
     * @param ref what it is about, e.g. the id of an action; null: nothing named
     * @param calendar by which its working days count
     * @param by null: a policy
     */
    @EventType("escalation-opened")
    record Opened(
            UUID partnershipId,
            UUID supplierId,
            boolean shared,
            EscalationCause cause,
            @Nullable String ref,
            String reason,
            Calendar calendar,
            Step step,
            @Nullable String by)
            implements EscalationEvent {}

    /**
     * It goes up a level.
     *
     * @param reason null: its time ran out
     * @param by null: its time ran out
     */
    @EventType("escalation-raised")
    record Raised(
            UUID partnershipId,
            UUID supplierId,
            boolean shared,
            EscalationCause cause,
            Step step,
            @Nullable String reason,
            @Nullable String by)
            implements EscalationEvent {}

    /** The level says what is done about it. */
    @EventType("escalation-answered")
    record Answered(
            UUID partnershipId,
            UUID supplierId,
            boolean shared,
            Step step,
            String text,
            LocalDate on,
            UUID personId,
            String by)
            implements EscalationEvent {}

    /**
     * The level waits for something, and its time is longer by the working days until then.
     *
     * @param step with its later end
     */
    @EventType("escalation-paused")
    record Paused(
            UUID partnershipId,
            UUID supplierId,
            boolean shared,
            Step step,
            LocalDate until,
            String reason,
            UUID personId,
            String by)
            implements EscalationEvent {}

    /**
     * It is settled.
     *
     * @param inTime at its first level and by the due date
     */
    @EventType("escalation-resolved")
    record Resolved(
            UUID partnershipId,
            UUID supplierId,
            boolean shared,
            Step step,
            String resolution,
            LocalDate on,
            boolean inTime,
            UUID personId,
            String by)
            implements EscalationEvent {}
}
