package entente.scorecard.targets;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.scorecard.targets.TargetCommand.Agree;
import entente.scorecard.targets.TargetCommand.Dismiss;
import entente.scorecard.targets.TargetCommand.MarkDue;
import entente.scorecard.targets.TargetCommand.Report;
import entente.scorecard.targets.TargetCommand.Verify;
import entente.scorecard.targets.TargetCommand.Withdraw;
import entente.scorecard.targets.TargetEvent.Agreed;
import entente.scorecard.targets.TargetEvent.Dismissed;
import entente.scorecard.targets.TargetEvent.Missed;
import entente.scorecard.targets.TargetEvent.Reached;
import entente.scorecard.targets.TargetEvent.Reported;
import entente.scorecard.targets.TargetEvent.Verified;
import entente.scorecard.targets.TargetEvent.Withdrawn;
import entente.scorecard.targets.TargetState.Known;
import entente.scorecard.targets.TargetState.Matter;
import entente.scorecard.targets.TargetState.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A sustainability target. Either side reports, only what another person verified counts, and what
 * stood so on the due date counts even when it is verified later.
 */
public final class Target implements Decider<TargetCommand, TargetState, TargetEvent> {

    private record On(TargetCommand command, TargetState state) {}

    @Override
    public TargetState initial() {
        return new TargetState.Absent();
    }

    @Override
    public List<TargetEvent> decide(TargetCommand command, TargetState state) {
        return switch (new On(command, state)) {
            case On(Agree c, TargetState.Absent _) -> List.of(agree(c));
            case On(Agree _, Known _) ->
                    throw new Rejected("target-exists", "This target was agreed before");
            case On(TargetCommand _, TargetState.Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such target");

            case On(MarkDue c, TargetState.Running s)
                    when c.today().isAfter(s.matter().agreed().dueOn()) ->
                    List.of(missed(s.matter()));
            case On(MarkDue _, Known _) -> List.of(); // not due, or settled already

            case On(Withdraw _, TargetState.Withdrawn _) -> List.of();
            case On(Withdraw c, TargetState.Running s) ->
                    List.of(new Withdrawn(supplier(s), c.reason(), c.by()));
            case On(Verify c, Known s) when verdict(c.no(), s) == Verdict.VERIFIED -> List.of();
            case On(Dismiss c, Known s) when verdict(c.no(), s) == Verdict.DISMISSED -> List.of();
            case On(TargetCommand _, TargetState.Met _) -> throw closed("It is reached");
            case On(TargetCommand _, TargetState.Withdrawn _) -> throw closed("It is withdrawn");
            case On(Withdraw _, TargetState.Missed _) ->
                    throw closed("What was missed cannot be withdrawn any more");

            case On(Report c, Known s) -> List.of(report(c, s));
            case On(Verify c, Known s) -> verify(c, s);
            case On(Dismiss c, Known s) -> {
                requireOpen(c.no(), s);
                yield List.of(new Dismissed(supplier(s), c.no(), c.reason(), c.by()));
            }
        };
    }

    private static Agreed agree(Agree c) {
        if (c.target().compareTo(c.baseline()) == 0) {
            throw new Rejected("target-equals-baseline", "There would be nothing to reach");
        }
        if (c.dueOn().isBefore(c.today())) {
            throw new Rejected("due-in-the-past", "A target is due today or later");
        }
        return new Agreed(
                c.supplierId(),
                c.area(),
                c.title(),
                c.unit(),
                c.baseline(),
                c.target(),
                c.dueOn(),
                c.by(),
                c.today());
    }

    private static Reported report(Report c, Known state) {
        if (c.evidence().isMissing()) {
            throw new Rejected("evidence-missing", "A report says what it rests on");
        }
        if (c.evidence().isHalf()) {
            throw new Rejected(
                    "evidence-malformed", "A file is named together with its SHA-256 in hex");
        }
        if (c.on().isAfter(c.today())) {
            throw new Rejected("reported-in-the-future", "What will be is not reported");
        }
        return new Reported(
                supplier(state),
                state.matter().reports().size() + 1,
                c.value(),
                c.on(),
                c.evidence(),
                c.side(),
                c.by());
    }

    private static List<TargetEvent> verify(Verify c, Known state) {
        Reported reported = requireOpen(c.no(), state);
        if (reported.by().equals(c.by())) {
            throw new Rejected(
                    "reporter-verifies", "Somebody other than its reporter verifies a report");
        }
        Agreed agreed = state.matter().agreed();
        List<TargetEvent> events = new ArrayList<>();
        events.add(new Verified(agreed.supplierId(), c.no(), c.by()));
        if (!reported.on().isAfter(agreed.dueOn()) && agreed.isMetBy(reported.value())) {
            events.add(new Reached(agreed.supplierId(), c.no(), reported.value(), reported.on()));
        }
        return events;
    }

    private static Missed missed(Matter matter) {
        Agreed agreed = matter.agreed();
        return new Missed(
                agreed.supplierId(),
                agreed.area(),
                agreed.unit(),
                agreed.baseline(),
                agreed.target(),
                agreed.dueOn(),
                matter.standing(agreed.dueOn()));
    }

    private static Verdict verdict(int no, Known state) {
        return state.matter().report(no).map(TargetState.Report::verdict).orElse(Verdict.OPEN);
    }

    private static Reported requireOpen(int no, Known state) {
        TargetState.Report report =
                state.matter()
                        .report(no)
                        .orElseThrow(
                                () -> new Rejected("report-unknown", "There is no report " + no));
        if (report.verdict() != Verdict.OPEN) {
            throw new Rejected("report-judged", "This report was verified or dismissed already");
        }
        return report.reported();
    }

    private static UUID supplier(Known state) {
        return state.matter().agreed().supplierId();
    }

    private static Rejected closed(String why) {
        return new Rejected("target-closed", why);
    }

    @Override
    public TargetState evolve(TargetState state, TargetEvent event) {
        if (event instanceof Agreed agreed) {
            return new TargetState.Running(new Matter(agreed, List.of()));
        }
        if (!(state instanceof Known known)) {
            return state;
        }
        Matter matter = known.matter();
        return switch (event) {
            case Agreed _ -> state; // above
            case Reported e -> known.with(matter.with(e));
            case Verified e -> known.with(matter.judged(e.no(), Verdict.VERIFIED, e.by(), null));
            case Dismissed e ->
                    known.with(matter.judged(e.no(), Verdict.DISMISSED, e.by(), e.reason()));
            case Reached e -> new TargetState.Met(matter, e);
            case Missed _ -> new TargetState.Missed(matter);
            case Withdrawn e -> new TargetState.Withdrawn(matter, e.reason());
        };
    }
}
