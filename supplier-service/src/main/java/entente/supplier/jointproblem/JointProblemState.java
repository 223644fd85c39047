package entente.supplier.jointproblem;

import entente.supplier.jointproblem.JointProblemEvent.Decided;
import entente.supplier.jointproblem.JointProblemEvent.Noted;
import entente.supplier.jointproblem.JointProblemEvent.Raised;
import java.util.List;
import java.util.stream.Stream;

/** The phases of a joint problem. */
public sealed interface JointProblemState {

    /** Nobody raised it. */
    record Absent() implements JointProblemState {}

    /** Every phase after that. */
    sealed interface Known extends JointProblemState {
        Case matter();
    }

    /** What can be done is talked about. */
    record Open(Case matter) implements Known {}

    /** One option was chosen. */
    record Settled(Case matter, Decided decision) implements Known {}

    /** It is over. */
    record Over(Case matter, Decided decision, String result) implements Known {}

    /**
     * What it is and what both sides think.
     *
     * @param notes one per option and side
     */
    record Case(Raised raised, List<Noted> notes) {

        public Case {
            notes = List.copyOf(notes);
        }

        boolean isNoted(SolvingOption option, Party party) {
            return notes.stream().anyMatch(n -> n.option() == option && n.party() == party);
        }

        Case with(Noted note) {
            return new Case(
                    raised,
                    Stream.concat(
                                    notes.stream()
                                            .filter(n ->
                                                    n.option() != note.option()
                                                            || n.party() != note.party()),
                                    Stream.of(note))
                            .toList());
        }
    }
}
