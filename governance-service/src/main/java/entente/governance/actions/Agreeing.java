package entente.governance.actions;

import entente.governance.actions.ActionCommand.Accept;
import entente.governance.actions.ActionCommand.Offer;
import entente.governance.actions.ActionCommand.Withdraw;
import entente.governance.actions.ActionEvent.ChangeOffered;
import entente.governance.actions.ActionEvent.WithdrawalOffered;
import entente.governance.actions.ActionState.Item;
import entente.governance.calendar.Due;
import entente.governance.people.Roster.Seat;
import entente.platform.Rejected;
import java.util.List;
import java.util.UUID;

/** What both sides of an action agree on: its owner, its due date, that it is given up. */
final class Agreeing {

    private Agreeing() {}

    static List<ActionEvent> offer(Offer c, Item item) {
        Pledge wanted = item.pledge();
        if (c.owner() != null) {
            wanted = wanted.of(c.owner().personId(), c.owner().side());
        }
        if (c.dueOn() != null) {
            wanted = wanted.due(c.dueOn());
        }
        ChangeOffered before = item.offer();
        if (wanted.equals(item.pledge())
                || (before != null
                        && before.pledge().equals(wanted)
                        && before.personId().equals(c.who().personId()))) {
            return List.of();
        }
        Due.require(wanted.dueOn(), c.today());
        if (!wanted.ownerId().equals(c.who().personId()) && wanted.ownerSide() == c.who().side()) {
            throw new Rejected(
                    "not-the-owner",
                    "Of your own side only who is accountable then may offer this");
        }
        return List.of(
                new ChangeOffered(
                        item.partnershipId(),
                        item.supplierId(),
                        wanted,
                        c.who().personId(),
                        c.who().side(),
                        c.by()));
    }

    static ActionEvent accept(Accept c, Item item) {
        ChangeOffered offer = item.offer();
        if (offer == null) {
            throw new Rejected("change-not-offered", "Nobody offered another owner or due date");
        }
        if (offer.side() == c.who().side()) {
            throw new Rejected("own-offer", "The other side accepts what yours offered");
        }
        Pledge agreed = offer.pledge();
        if (!offer.personId().equals(agreed.ownerId())) {
            requireOwner(c.who(), agreed.ownerId());
        }
        Due.require(agreed.dueOn(), c.today());
        Pledge before = item.pledge();
        return before.ownerId().equals(agreed.ownerId())
                ? new ActionEvent.DueChanged(
                        item.partnershipId(), item.supplierId(), agreed, before.dueOn(), c.by())
                : new ActionEvent.OwnerChanged(
                        item.partnershipId(), item.supplierId(), agreed, before.ownerId(), c.by());
    }

    static List<ActionEvent> withdraw(Withdraw c, Item item) {
        WithdrawalOffered offered = item.withdrawal();
        if (offered == null) {
            return List.of(
                    new WithdrawalOffered(
                            item.partnershipId(),
                            item.supplierId(),
                            c.who().side(),
                            c.reason(),
                            c.by()));
        }
        return offered.side() == c.who().side()
                ? List.of() // waits for the other side
                : List.of(
                        new ActionEvent.Withdrawn(
                                item.partnershipId(),
                                item.supplierId(),
                                item.pledge(),
                                offered.reason(),
                                c.today(),
                                c.by()));
    }

    static void requireOwner(Seat who, UUID owner) {
        if (!who.personId().equals(owner)) {
            throw new Rejected("not-the-owner", "Only the accountable owner commits");
        }
    }
}
