package entente.supplier.questionnaire;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.questionnaire.QuestionEvent.Retired;
import entente.supplier.questionnaire.QuestionEvent.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A question of the library. Another wording is another revision; none is ever edited. */
public final class Question implements Decider<Question.Command, Question.State, QuestionEvent> {

    /** What can be asked of a question's stream. */
    public sealed interface Command {
        record Define(Wording wording) implements Command {}

        record Revise(Wording wording) implements Command {}

        record Retire() implements Command {}
    }

    /** The phases of a question. */
    public sealed interface State {

        /** Not asked yet. */
        record Absent() implements State {}

        /** In the library, in its revisions from 1 on. */
        record Known(List<Wording> revisions, boolean retired) implements State {
            public Known {
                revisions = List.copyOf(revisions);
            }

            Wording latest() {
                return revisions.getLast();
            }

            Optional<Wording> revision(int number) {
                return number <= revisions.size()
                        ? Optional.of(revisions.get(number - 1))
                        : Optional.empty();
            }
        }
    }

    private record On(Command command, State state) {}

    @Override
    public State initial() {
        return new State.Absent();
    }

    @Override
    public List<QuestionEvent> decide(Command command, State state) {
        return switch (new On(command, state)) {
            case On(Command.Define c, State.Absent _) ->
                    List.of(new Worded(1, c.wording().checked()));
            case On(Command.Define _, State.Known _) ->
                    throw new Rejected("question-exists", "This question is in the library");
            case On(Command _, State.Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such question");
            case On(Command.Revise c, State.Known s) when c.wording().equals(s.latest()) ->
                    List.of();
            case On(Command.Revise _, State.Known s) when s.retired() -> throw retired();
            case On(Command.Revise c, State.Known s) ->
                    List.of(new Worded(s.revisions().size() + 1, c.wording().checked()));
            case On(Command.Retire _, State.Known s) ->
                    s.retired() ? List.of() : List.of(new Retired());
        };
    }

    static Rejected retired() {
        return new Rejected("question-retired", "This question is not asked any more");
    }

    @Override
    public State evolve(State state, QuestionEvent event) {
        List<Wording> revisions =
                switch (state) {
                    case State.Absent _ -> List.of();
                    case State.Known s -> s.revisions();
                };
        return switch (event) {
            case Worded e -> {
                List<Wording> more = new ArrayList<>(revisions);
                more.add(e.wording());
                yield new State.Known(more, false);
            }
            case Retired _ -> new State.Known(revisions, true);
        };
    }
}
