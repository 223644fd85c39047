package entente.governance.lessons;

import entente.governance.lessons.LessonCommand.Learn;
import entente.governance.lessons.LessonCommand.Revise;
import entente.governance.lessons.LessonCommand.Withdraw;
import entente.governance.lessons.LessonEvent.Learnt;
import entente.governance.lessons.LessonEvent.Revised;
import entente.governance.lessons.LessonEvent.Withdrawn;
import entente.governance.lessons.LessonState.Absent;
import entente.governance.lessons.LessonState.Known;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.util.List;

/** A lesson: learnt once, said better as often as needed, until it does not hold any more. */
public final class Lesson implements Decider<LessonCommand, LessonState, LessonEvent> {

    private record On(LessonCommand command, LessonState state) {}

    @Override
    public LessonState initial() {
        return new Absent();
    }

    @Override
    public List<LessonEvent> decide(LessonCommand command, LessonState state) {
        return switch (new On(command, state)) {
            case On(Learn c, Absent _) ->
                    List.of(
                            new Learnt(
                                    c.source(),
                                    c.sourceId(),
                                    c.supplierId(),
                                    c.content(),
                                    c.at(),
                                    c.by()));
            case On(Learn _, Known _) ->
                    throw new Rejected("lesson-exists", "This lesson was learnt before");
            case On(_, Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such lesson");
            case On(Revise _, Known s) when s.withdrawnBecause() != null ->
                    throw new Rejected("lesson-withdrawn", "This lesson does not hold any more");
            case On(Revise c, Known s) ->
                    c.content().equals(s.content())
                            ? List.of()
                            : List.of(new Revised(c.content(), c.by()));
            case On(Withdraw c, Known s) ->
                    s.withdrawnBecause() != null
                            ? List.of()
                            : List.of(new Withdrawn(c.reason(), c.by()));
        };
    }

    @Override
    public LessonState evolve(LessonState state, LessonEvent event) {
        return switch (event) {
            case Learnt e -> new Known(e, e.content(), null);
            case Revised e ->
                    state instanceof Known s
                            ? new Known(s.learnt(), e.content(), s.withdrawnBecause())
                            : state;
            case Withdrawn e ->
                    state instanceof Known s
                            ? new Known(s.learnt(), s.content(), e.reason())
                            : state;
        };
    }
}
