package entente.innovation.initiatives;

import entente.innovation.initiatives.InitiativeCommand.MoveMilestone;
import entente.innovation.initiatives.InitiativeCommand.ReachMilestone;
import entente.innovation.initiatives.InitiativeCommand.SetMilestone;
import entente.innovation.initiatives.InitiativeState.Milestone;
import entente.innovation.initiatives.InitiativeState.Sheet;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.util.List;

/** Milestones: none before the start, and every move is measured from the first day. */
final class Planning {

    private Planning() {}

    static List<InitiativeEvent> set(SetMilestone c, Sheet sheet) {
        sheet.team().require(c.who());
        requireAhead(c.dueOn(), c.who().today(), sheet);
        return List.of(
                new InitiativeEvent.MilestoneSet(
                        sheet.started().supplierId(),
                        sheet.milestones().size() + 1,
                        c.title(),
                        c.dueOn(),
                        c.who().account()));
    }

    static List<InitiativeEvent> move(MoveMilestone c, Sheet sheet) {
        sheet.team().require(c.who());
        Milestone milestone = open(c.no(), sheet);
        if (milestone.dueOn().equals(c.dueOn())) {
            return List.of();
        }
        requireAhead(c.dueOn(), c.who().today(), sheet);
        return List.of(
                new InitiativeEvent.MilestoneMoved(
                        sheet.started().supplierId(),
                        c.no(),
                        c.dueOn(),
                        c.reason(),
                        c.who().account()));
    }

    static List<InitiativeEvent> reach(ReachMilestone c, Sheet sheet) {
        sheet.team().require(c.who());
        Milestone milestone = milestone(c.no(), sheet);
        if (milestone.reachedOn() != null) {
            return List.of();
        }
        if (c.on().isAfter(c.who().today())) {
            throw new Rejected("reached-in-the-future", "A milestone is reached when it is");
        }
        if (c.on().isBefore(sheet.started().startOn())) {
            throw new Rejected("milestone-before-start", "The initiative had not begun that day");
        }
        return List.of(
                new InitiativeEvent.MilestoneReached(
                        sheet.started().supplierId(), c.no(), c.on(), c.who().account()));
    }

    private static void requireAhead(LocalDate dueOn, LocalDate today, Sheet sheet) {
        if (dueOn.isBefore(sheet.started().startOn())) {
            throw new Rejected("milestone-before-start", "The initiative has not begun that day");
        }
        if (dueOn.isBefore(today)) {
            throw new Rejected("due-in-the-past", "That day is over");
        }
    }

    private static Milestone milestone(int no, Sheet sheet) {
        if (no < 1 || no > sheet.milestones().size()) {
            throw new Rejected(Rejected.Kind.MISSING, "not-found", "There is no such milestone");
        }
        return sheet.milestones().get(no - 1);
    }

    private static Milestone open(int no, Sheet sheet) {
        Milestone milestone = milestone(no, sheet);
        if (milestone.reachedOn() != null) {
            throw new Rejected("milestone-reached", "It was reached before");
        }
        return milestone;
    }
}
