package entente.governance.actions;

import entente.governance.actions.ActionCommand.Accept;
import entente.governance.actions.ActionCommand.Agree;
import entente.governance.actions.ActionCommand.Change;
import entente.governance.actions.ActionCommand.Complete;
import entente.governance.actions.ActionCommand.MarkOverdue;
import entente.governance.actions.ActionCommand.Offer;
import entente.governance.actions.ActionCommand.Remind;
import entente.governance.actions.ActionCommand.Reopen;
import entente.governance.actions.ActionCommand.Several;
import entente.governance.actions.ActionCommand.Start;
import entente.governance.actions.ActionCommand.Withdraw;
import entente.governance.actions.ActionEvent.ChangeOffered;
import entente.governance.actions.ActionEvent.WithdrawalOffered;
import entente.governance.actions.ActionState.Item;
import entente.governance.actions.ActionState.Known;
import entente.governance.actions.ActionState.Open;
import entente.governance.calendar.Due;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.util.ArrayList;
import java.util.List;

/**
 * An action item. Anybody at the table writes its words; the last writer wins and is told what was
 * written over unseen. Another owner or due date is offered by one side and accepted by the other,
 * and one of the two is the person who is accountable then.
 */
public final class Action implements Decider<ActionCommand, ActionState, ActionEvent> {

    private record On(ActionCommand command, ActionState state) {}

    @Override
    public ActionState initial() {
        return new ActionState.Absent();
    }

    @Override
    public List<ActionEvent> decide(ActionCommand command, ActionState state) {
        return switch (new On(command, state)) {
            case On(Several c, ActionState s) -> several(c, s);
            case On(Agree c, ActionState.Absent _) -> List.of(agree(c));
            case On(Agree _, Known _) ->
                    throw new Rejected("action-exists", "This action was agreed before");
            case On(ActionCommand _, ActionState.Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such action");

            case On(Remind c, Open s) -> remind(c, s.item());
            case On(MarkOverdue c, Open s) -> overdue(c, s.item());
            case On(Remind _, Known _), On(MarkOverdue _, Known _) -> List.of(); // settled

            case On(Change c, Open s) -> Writing.change(c, s.item());
            case On(Offer c, Open s) -> Agreeing.offer(c, s.item());
            case On(Accept c, Open s) -> List.of(Agreeing.accept(c, s.item()));
            case On(Start _, Open s) when s.started() -> List.of();
            case On(Start c, Open s) -> {
                Agreeing.requireOwner(c.who(), s.item().pledge().ownerId());
                Item item = s.item();
                yield List.of(
                        new ActionEvent.Started(item.partnershipId(), item.supplierId(), c.by()));
            }
            case On(Complete c, Open s) -> List.of(complete(c, s.item()));
            case On(Withdraw c, Open s) -> Agreeing.withdraw(c, s.item());
            case On(Reopen _, Open _) -> List.of();

            case On(Reopen c, ActionState.Done s) -> {
                Item item = s.item();
                yield List.of(
                        new ActionEvent.Reopened(
                                item.partnershipId(),
                                item.supplierId(),
                                item.pledge(),
                                c.reason(),
                                c.by()));
            }
            case On(Complete _, ActionState.Done _), On(Withdraw _, ActionState.Withdrawn _) ->
                    List.of();
            case On(ActionCommand _, ActionState.Done _) -> throw closed("It is done");
            case On(ActionCommand _, ActionState.Withdrawn _) -> throw closed("It is given up");
        };
    }

    private List<ActionEvent> several(Several all, ActionState state) {
        List<ActionEvent> events = new ArrayList<>();
        ActionState now = state;
        for (ActionCommand command : all.commands()) {
            for (ActionEvent event : decide(command, now)) {
                events.add(event);
                now = evolve(now, event);
            }
        }
        return events;
    }

    private static ActionEvent agree(Agree c) {
        Due.require(c.pledge().dueOn(), c.today());
        return new ActionEvent.Agreed(
                c.partnershipId(),
                c.supplierId(),
                c.title(),
                c.description(),
                c.priority(),
                c.pledge(),
                c.matterId(),
                c.by(),
                c.at());
    }

    private static List<ActionEvent> remind(Remind c, Item item) {
        Pledge pledge = item.pledge();
        boolean isOther = !pledge.over().equals(c.over());
        return isOther || item.isOverdue() || pledge.dueOn().equals(item.remindedFor())
                ? List.of()
                : List.of(
                        new ActionEvent.Reminded(item.partnershipId(), item.supplierId(), pledge));
    }

    private static List<ActionEvent> overdue(MarkOverdue c, Item item) {
        return item.isOverdue() || !item.pledge().over().equals(c.over())
                ? List.of()
                : List.of(
                        new ActionEvent.Overdue(
                                item.partnershipId(),
                                item.supplierId(),
                                item.title(),
                                item.pledge()));
    }

    private static ActionEvent complete(Complete c, Item item) {
        Agreeing.requireOwner(c.who(), item.pledge().ownerId());
        if (c.on().isAfter(c.today())) {
            throw new Rejected("done-in-the-future", "What will be is not done");
        }
        return new ActionEvent.Completed(
                item.partnershipId(), item.supplierId(), item.pledge(), c.on(), c.by());
    }

    private static Rejected closed(String why) {
        return new Rejected("action-closed", why);
    }

    @Override
    public ActionState evolve(ActionState state, ActionEvent event) {
        if (event instanceof ActionEvent.Agreed agreed) {
            return new Open(Item.of(agreed), false);
        }
        if (!(state instanceof Known known)) {
            return state;
        }
        Item item = known.item().next();
        Known next = known.with(item);
        return switch (event) {
            case ActionEvent.Agreed _ -> state; // above
            case ActionEvent.Retitled e ->
                    next.with(item.written(Field.TITLE, e.title(), e.by(), e.at(), e.overwrote()));
            case ActionEvent.Described e ->
                    next.with(
                            item.written(
                                    Field.DESCRIPTION,
                                    e.description(),
                                    e.by(),
                                    e.at(),
                                    e.overwrote()));
            case ActionEvent.Reprioritised e ->
                    next.with(
                            item.written(
                                    Field.PRIORITY,
                                    e.priority().name(),
                                    e.by(),
                                    e.at(),
                                    e.overwrote()));
            case ChangeOffered e -> next.with(item.offered(e));
            case ActionEvent.DueChanged e -> next.with(item.pledged(e.pledge()));
            case ActionEvent.OwnerChanged e -> next.with(item.pledged(e.pledge()));
            case ActionEvent.Started _ -> new Open(item, true);
            case ActionEvent.Completed e -> new ActionState.Done(item, e.on());
            case WithdrawalOffered e -> next.with(item.withdrawalOffered(e));
            case ActionEvent.Withdrawn e -> new ActionState.Withdrawn(item, e.on(), e.reason());
            case ActionEvent.Reopened e -> new Open(item.pledged(e.pledge()), true);
            case ActionEvent.Reminded e ->
                    next.with(item.told(item.overdueFor(), e.pledge().dueOn()));
            case ActionEvent.Overdue e ->
                    next.with(item.told(e.pledge().dueOn(), item.remindedFor()));
        };
    }
}
