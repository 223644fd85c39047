package entente.governance.actions;

import entente.governance.actions.ActionEvent.ChangeOffered;
import entente.governance.actions.ActionEvent.Overwrote;
import entente.governance.actions.ActionEvent.WithdrawalOffered;
import entente.governance.actions.ActionState.Item;
import entente.governance.people.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action item as both sides see it.
 *
 * @param version of the action; to be given as {@code seen} with a change
 * @param overdue whether its due date is over while it is open
 * @param offer another owner or due date that waits for the other side; null: none
 * @param withdrawal waits for the other side to give it up, too; null: none
 * @param closedOn when it was done or given up; null while it is open
 * @param overwrote what this very change wrote over without having seen it; null: nothing
 */
public record ActionProfile(
        UUID id,
        UUID partnershipId,
        UUID supplierId,
        int version,
        String title,
        @Nullable String description,
        Priority priority,
        UUID ownerId,
        Side ownerSide,
        LocalDate dueOn,
        ActionStatus status,
        boolean overdue,
        @Nullable UUID meetingId,
        @Nullable UUID matterId,
        @Nullable Offered offer,
        @Nullable Giving withdrawal,
        @Nullable LocalDate closedOn,
        @Nullable Unseen overwrote) {

    /** Another owner or due date, and by whom it was offered. */
    public record Offered(UUID ownerId, Side ownerSide, LocalDate dueOn, UUID personId, Side side) {

        private static @Nullable Offered of(@Nullable ChangeOffered offer) {
            return offer == null
                    ? null
                    : new Offered(
                            offer.pledge().ownerId(),
                            offer.pledge().ownerSide(),
                            offer.pledge().dueOn(),
                            offer.personId(),
                            offer.side());
        }
    }

    /** A side would give it up. */
    public record Giving(Side side, String reason) {

        private static @Nullable Giving of(@Nullable WithdrawalOffered offer) {
            return offer == null ? null : new Giving(offer.side(), offer.reason());
        }
    }

    /**
     * What was written over.
     *
     * @param by who had written it; null for the partner's people, who do not see our accounts
     */
    public record Unseen(String value, @Nullable String by, Instant at, int version) {

        private static @Nullable Unseen of(@Nullable Overwrote overwrote, boolean withPersons) {
            return overwrote == null
                    ? null
                    : new Unseen(
                            overwrote.value(),
                            withPersons ? overwrote.by() : null,
                            overwrote.at(),
                            overwrote.version());
        }
    }

    /**
     * The action.
     *
     * @param withPersons whether accounts may be seen
     */
    static ActionProfile of(UUID id, ActionState.Known state, boolean withPersons) {
        Item item = state.item();
        return new ActionProfile(
                id,
                item.partnershipId(),
                item.supplierId(),
                item.version(),
                item.title(),
                item.description(),
                item.priority(),
                item.pledge().ownerId(),
                item.pledge().ownerSide(),
                item.pledge().dueOn(),
                status(state),
                state instanceof ActionState.Open && item.isOverdue(),
                item.pledge().meetingId(),
                item.matterId(),
                Offered.of(item.offer()),
                Giving.of(item.withdrawal()),
                switch (state) {
                    case ActionState.Open _ -> null;
                    case ActionState.Done done -> done.on();
                    case ActionState.Withdrawn gone -> gone.on();
                },
                Unseen.of(item.overwrote(), withPersons));
    }

    static ActionStatus status(ActionState.Known state) {
        return switch (state) {
            case ActionState.Open open -> open.started() ? ActionStatus.STARTED : ActionStatus.OPEN;
            case ActionState.Done _ -> ActionStatus.DONE;
            case ActionState.Withdrawn _ -> ActionStatus.WITHDRAWN;
        };
    }
}
