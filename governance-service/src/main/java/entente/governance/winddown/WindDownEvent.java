package entente.governance.winddown;

import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts of winding a partnership down; the stream is named after it and has one wind-down after the
 * other.
 */
public sealed interface WindDownEvent {

    Category<WindDownEvent> CATEGORY = new Category<>("wind-down", WindDownEvent.class);

    UUID partnershipId();

    UUID supplierId();

    UUID windDownId();

    /**
     * We plan to end the partnership.
     *
     * @param opening of the partnership
     * @param run counts its wind-downs, from 1
     * @param reviewId whose verdict it is; null: none
     */
    @EventType("wind-down-planned")
    record Planned(
            UUID partnershipId,
            UUID supplierId,
            UUID windDownId,
            int opening,
            int run,
            EndCause cause,
            String reason,
            @Nullable UUID reviewId,
            LocalDate on,
            String by)
            implements WindDownEvent {}

    /** It is not ended after all; no notice was given. */
    @EventType("wind-down-called-off")
    record CalledOff(
            UUID partnershipId,
            UUID supplierId,
            UUID windDownId,
            EndCause cause,
            String reason,
            LocalDate on,
            String by)
            implements WindDownEvent {}

    /**
     * The partner was told.
     *
     * @param exit what the agreement says; null: none says anything, and the end was named
     * @param plannedEndOn last day of the transition
     * @param tasks one for each item of the checklist
     */
    @EventType("wind-down-notice-given")
    record NoticeGiven(
            UUID partnershipId,
            UUID supplierId,
            UUID windDownId,
            EndCause cause,
            String reason,
            @Nullable Exit exit,
            LocalDate plannedEndOn,
            List<Task> tasks,
            LocalDate on,
            String by)
            implements WindDownEvent {
        public NoticeGiven {
            tasks = List.copyOf(tasks);
        }
    }

    /** An item has another owner or due date. */
    @EventType("wind-down-item-arranged")
    record Arranged(UUID partnershipId, UUID supplierId, UUID windDownId, Task task, String by)
            implements WindDownEvent {}

    @EventType("wind-down-item-done")
    record ItemDone(
            UUID partnershipId,
            UUID supplierId,
            UUID windDownId,
            Item item,
            String evidence,
            LocalDate on,
            String by)
            implements WindDownEvent {}

    @EventType("wind-down-item-waived")
    record ItemWaived(
            UUID partnershipId,
            UUID supplierId,
            UUID windDownId,
            Item item,
            String reason,
            LocalDate on,
            String by)
            implements WindDownEvent {}

    @EventType("wind-down-item-overdue")
    record ItemOverdue(UUID partnershipId, UUID supplierId, UUID windDownId, Task task)
            implements WindDownEvent {}

    /** The sponsor of a side agrees that it ends before the transition period does. */
    @EventType("wind-down-early-end-agreed")
    record EarlyEndAgreed(
            UUID partnershipId,
            UUID supplierId,
            UUID windDownId,
            Side side,
            UUID personId,
            LocalDate on,
            String by)
            implements WindDownEvent {}

    @EventType("wind-down-completed")
    record Completed(UUID partnershipId, UUID supplierId, UUID windDownId, LocalDate on, String by)
            implements WindDownEvent {}

    /** The partnership was closed before that. */
    @EventType("wind-down-overtaken")
    record Overtaken(UUID partnershipId, UUID supplierId, UUID windDownId, LocalDate on)
            implements WindDownEvent {}
}
