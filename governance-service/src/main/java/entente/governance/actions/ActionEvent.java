package entente.governance.actions;

import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of an action item, one per field that changes. Persons are ids, never names. */
public sealed interface ActionEvent {

    Category<ActionEvent> CATEGORY = new Category<>("action", ActionEvent.class);

    UUID partnershipId();

    UUID supplierId();

    /**
     * What somebody had written into a field before another wrote over it without having seen it.
     *
     * @param version of the action that made it so
     */
    record Overwrote(String value, String by, Instant at, int version) {}

    /**
     * Somebody is accountable for it until a day.
     *
     * @param matterId the open matter it deals with; null: none
     */
    @EventType("action-agreed")
    record Agreed(
            UUID partnershipId,
            UUID supplierId,
            String title,
            @Nullable String description,
            Priority priority,
            Pledge pledge,
            @Nullable UUID matterId,
            String by,
            Instant at)
            implements ActionEvent {}

    /**
     * It is called otherwise.
     *
     * @param overwrote what the writer had not seen; null: nothing
     */
    @EventType("action-retitled")
    record Retitled(
            UUID partnershipId,
            UUID supplierId,
            String title,
            String by,
            Instant at,
            @Nullable Overwrote overwrote)
            implements ActionEvent {}

    /**
     * It is described otherwise.
     *
     * @param description null: not any more
     * @param overwrote what the writer had not seen; null: nothing
     */
    @EventType("action-described")
    record Described(
            UUID partnershipId,
            UUID supplierId,
            @Nullable String description,
            String by,
            Instant at,
            @Nullable Overwrote overwrote)
            implements ActionEvent {}

    /**
     * It matters more or less.
     *
     * @param overwrote what the writer had not seen; null: nothing
     */
    @EventType("action-reprioritised")
    record Reprioritised(
            UUID partnershipId,
            UUID supplierId,
            Priority priority,
            String by,
            Instant at,
            @Nullable Overwrote overwrote)
            implements ActionEvent {}

    /**
     * A person asks the other side for another owner or due date; the newest offer counts.
     *
     * @param pledge as it would be
     * @param personId who asks
     */
    @EventType("action-change-offered")
    record ChangeOffered(
            UUID partnershipId, UUID supplierId, Pledge pledge, UUID personId, Side side, String by)
            implements ActionEvent {}

    /** Both sides agree on another due date. */
    @EventType("action-due-changed")
    record DueChanged(
            UUID partnershipId, UUID supplierId, Pledge pledge, LocalDate before, String by)
            implements ActionEvent {}

    /** Both sides agree on another owner, and perhaps on another due date with it. */
    @EventType("action-owner-changed")
    record OwnerChanged(UUID partnershipId, UUID supplierId, Pledge pledge, UUID before, String by)
            implements ActionEvent {}

    @EventType("action-started")
    record Started(UUID partnershipId, UUID supplierId, String by) implements ActionEvent {}

    @EventType("action-completed")
    record Completed(UUID partnershipId, UUID supplierId, Pledge pledge, LocalDate on, String by)
            implements ActionEvent {}

    /** A side would give it up. */
    @EventType("action-withdrawal-offered")
    record WithdrawalOffered(
            UUID partnershipId, UUID supplierId, Side side, String reason, String by)
            implements ActionEvent {}

    /** Both sides give it up. */
    @EventType("action-withdrawn")
    record Withdrawn(
            UUID partnershipId,
            UUID supplierId,
            Pledge pledge,
            String reason,
            LocalDate on,
            String by)
            implements ActionEvent {}

    /** It was not done after all. */
    @EventType("action-reopened")
    record Reopened(UUID partnershipId, UUID supplierId, Pledge pledge, String reason, String by)
            implements ActionEvent {}

    /** It will soon be due. */
    @EventType("action-reminded")
    record Reminded(UUID partnershipId, UUID supplierId, Pledge pledge) implements ActionEvent {}

    /** Its due date is over and it is open; once per due date. */
    @EventType("action-overdue")
    record Overdue(UUID partnershipId, UUID supplierId, String title, Pledge pledge)
            implements ActionEvent {}
}
