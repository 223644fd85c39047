package entente.governance.winddown;

import entente.governance.calendar.Due;
import entente.governance.people.Roster.Seat;
import entente.governance.people.Side;
import entente.governance.winddown.WindDownCommand.Arrange;
import entente.governance.winddown.WindDownCommand.Finish;
import entente.governance.winddown.WindDownCommand.MarkOverdue;
import entente.governance.winddown.WindDownCommand.Waive;
import entente.governance.winddown.WindDownEvent.Arranged;
import entente.governance.winddown.WindDownEvent.ItemDone;
import entente.governance.winddown.WindDownEvent.ItemOverdue;
import entente.governance.winddown.WindDownEvent.ItemWaived;
import entente.governance.winddown.WindDownEvent.Planned;
import entente.governance.winddown.WindDownState.Progress;
import entente.governance.winddown.WindDownState.Running;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** What is to be done before a partnership has ended. */
final class Checklist {

    private Checklist() {}

    /** Everything is due on the last day until it is arranged otherwise. */
    static List<Task> standard(LocalDate end, ZoneId zone) {
        return Arrays.stream(Item.values())
                .map(item -> new Task(item, item.owner(), end, zone))
                .toList();
    }

    static List<WindDownEvent> arrange(Arrange c, Running state) {
        Progress item = open(c.item(), state);
        Task task = new Task(c.item(), c.owner(), c.dueOn(), item.task().zone());
        if (task.equals(item.task())) {
            return List.of();
        }
        Due.require(c.dueOn(), c.today());
        Planned plan = state.plan();
        return List.of(
                new Arranged(
                        plan.partnershipId(), plan.supplierId(), plan.windDownId(), task, c.by()));
    }

    static List<WindDownEvent> finish(Finish c, Running state) {
        Progress item = known(c.item(), state);
        if (item.task().owner() != c.side()) {
            throw new Rejected("not-the-owner", "The side that owns an item says when it is done");
        }
        if (item.done() != null) {
            return List.of();
        }
        Progress _ = open(c.item(), state);
        Planned plan = state.plan();
        return List.of(
                new ItemDone(
                        plan.partnershipId(),
                        plan.supplierId(),
                        plan.windDownId(),
                        c.item(),
                        c.evidence(),
                        c.on(),
                        c.by()));
    }

    static List<WindDownEvent> waive(Waive c, Running state) {
        Seat _ = WindDown.sponsor(c.roster(), Side.OURS, c.by());
        if (known(c.item(), state).waived() != null) {
            return List.of();
        }
        Progress _ = open(c.item(), state);
        Planned plan = state.plan();
        return List.of(
                new ItemWaived(
                        plan.partnershipId(),
                        plan.supplierId(),
                        plan.windDownId(),
                        c.item(),
                        c.reason(),
                        c.on(),
                        c.by()));
    }

    static List<WindDownEvent> overdue(MarkOverdue c, Running state) {
        Planned plan = state.plan();
        return state.of(c.item())
                .filter(each -> !each.closed() && !each.overdue())
                .filter(each -> each.task().over().equals(c.over()))
                .map(each ->
                        List.<WindDownEvent>of(
                                new ItemOverdue(
                                        plan.partnershipId(),
                                        plan.supplierId(),
                                        plan.windDownId(),
                                        each.task())))
                .orElse(List.of());
    }

    private static Progress open(Item item, Running state) {
        Progress found = known(item, state);
        if (found.closed()) {
            throw new Rejected("item-closed", "This item is done or waived already");
        }
        return found;
    }

    private static Progress known(Item item, Running state) {
        return state.of(item)
                .orElseThrow(() -> new Rejected("item-unknown", "This checklist has no such item"));
    }
}
