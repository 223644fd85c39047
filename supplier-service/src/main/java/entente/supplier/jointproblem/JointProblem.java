package entente.supplier.jointproblem;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.jointproblem.JointProblemCommand.Decide;
import entente.supplier.jointproblem.JointProblemCommand.Note;
import entente.supplier.jointproblem.JointProblemCommand.Raise;
import entente.supplier.jointproblem.JointProblemCommand.Solve;
import entente.supplier.jointproblem.JointProblemEvent.Decided;
import entente.supplier.jointproblem.JointProblemEvent.Noted;
import entente.supplier.jointproblem.JointProblemEvent.Raised;
import entente.supplier.jointproblem.JointProblemEvent.Solved;
import entente.supplier.jointproblem.JointProblemState.Case;
import java.util.List;
import java.util.UUID;

/** Rule S13: an option is chosen once both sides have said what they think of it. */
public final class JointProblem
        implements Decider<JointProblemCommand, JointProblemState, JointProblemEvent> {

    private record On(JointProblemCommand command, JointProblemState state) {}

    @Override
    public JointProblemState initial() {
        return new JointProblemState.Absent();
    }

    @Override
    public List<JointProblemEvent> decide(JointProblemCommand command, JointProblemState state) {
        return switch (new On(command, state)) {
            case On(Raise c, JointProblemState.Absent _) ->
                    List.of(new Raised(c.supplierId(), c.by(), c.title(), c.cause()));
            case On(Raise _, JointProblemState.Known _) ->
                    throw new Rejected("joint-problem-exists", "This problem was raised before");
            case On(JointProblemCommand _, JointProblemState.Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such problem");

            case On(Note c, JointProblemState.Open s) -> {
                Noted noted = new Noted(supplier(s), c.option(), c.party(), c.note());
                yield s.matter().notes().contains(noted) ? List.of() : List.of(noted);
            }
            case On(Note _, JointProblemState.Known _) -> throw decided();

            case On(Decide c, JointProblemState.Open s) -> List.of(decide(c, s.matter()));
            case On(Decide c, JointProblemState.Settled s)
                    when s.decision().option() == c.option() ->
                    List.of();
            case On(Decide _, JointProblemState.Known _) -> throw decided();

            case On(Solve c, JointProblemState.Settled s) ->
                    List.of(new Solved(supplier(s), c.result()));
            case On(Solve c, JointProblemState.Over s) when s.result().equals(c.result()) ->
                    List.of();
            case On(Solve _, JointProblemState.Known _) ->
                    throw new Rejected(
                            "joint-problem-not-decided", "A result follows a decision, once");
        };
    }

    private static Decided decide(Decide c, Case matter) {
        for (Party party : Party.values()) {
            if (!matter.isNoted(c.option(), party)) {
                throw new Rejected(
                        "notes-missing",
                        (party == Party.OURS ? "We have" : "The partner has")
                                + " not said what to think of this option");
            }
        }
        return new Decided(matter.raised().supplierId(), c.option(), c.reason());
    }

    private static UUID supplier(JointProblemState.Known state) {
        return state.matter().raised().supplierId();
    }

    private static Rejected decided() {
        return new Rejected("joint-problem-decided", "This problem is decided already");
    }

    @Override
    public JointProblemState evolve(JointProblemState state, JointProblemEvent event) {
        return switch (event) {
            case Raised e -> new JointProblemState.Open(new Case(e, List.of()));
            case Noted e ->
                    state instanceof JointProblemState.Open s
                            ? new JointProblemState.Open(s.matter().with(e))
                            : state;
            case Decided e ->
                    state instanceof JointProblemState.Open s
                            ? new JointProblemState.Settled(s.matter(), e)
                            : state;
            case Solved e ->
                    state instanceof JointProblemState.Settled s
                            ? new JointProblemState.Over(s.matter(), s.decision(), e.result())
                            : state;
        };
    }
}
