package entente.innovation.ideas;

import entente.innovation.ideas.IdeaCommand.Link;
import entente.innovation.ideas.IdeaCommand.MarkOverdue;
import entente.innovation.ideas.IdeaCommand.Reply;
import entente.innovation.ideas.IdeaCommand.Submit;
import entente.innovation.ideas.IdeaCommand.Withdraw;
import entente.innovation.ideas.IdeaEvent.AnswerOverdue;
import entente.innovation.ideas.IdeaEvent.Answered;
import entente.innovation.ideas.IdeaEvent.Linked;
import entente.innovation.ideas.IdeaEvent.Submitted;
import entente.innovation.ideas.IdeaEvent.Withdrawn;
import entente.innovation.ideas.IdeaState.Absent;
import entente.innovation.ideas.IdeaState.Gone;
import entente.innovation.ideas.IdeaState.Known;
import entente.innovation.ideas.IdeaState.Open;
import entente.innovation.ideas.IdeaState.Settled;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.util.List;

/** An idea: whoever hands it in, the other side answers (rule I1). */
public final class Idea implements Decider<IdeaCommand, IdeaState, IdeaEvent> {

    private record On(IdeaCommand command, IdeaState state) {}

    @Override
    public IdeaState initial() {
        return new Absent();
    }

    @Override
    public List<IdeaEvent> decide(IdeaCommand command, IdeaState state) {
        return switch (new On(command, state)) {
            case On(Submit c, Absent _) -> submit(c);
            case On(Submit _, Known _) ->
                    throw new Rejected("idea-exists", "This idea was handed in before");
            case On(MarkOverdue _, Absent _) -> List.of();
            case On(IdeaCommand _, Absent _) ->
                    throw new Rejected(Rejected.Kind.MISSING, "not-found", "There is no such idea");
            case On(MarkOverdue c, Open s) ->
                    s.overdue() || s.deferred() != null || !c.over().equals(s.submitted().over())
                            ? List.of()
                            : List.of(
                                    new AnswerOverdue(
                                            s.submitted().supplierId(), s.submitted().dueOn()));
            case On(MarkOverdue _, Known _) -> List.of();
            case On(Link c, Known s) -> link(c, s);
            case On(Reply c, Open s) -> reply(c, s);
            case On(Reply _, Settled _) -> throw new Rejected("idea-answered", "It has its answer");
            case On(Withdraw c, Open s) -> withdraw(c, s);
            case On(Withdraw _, Settled _) ->
                    throw new Rejected("idea-answered", "It has its answer");
            case On(Withdraw _, Gone _) -> List.of();
            case On(IdeaCommand _, Gone _) ->
                    throw new Rejected("idea-withdrawn", "It was withdrawn");
        };
    }

    private static List<IdeaEvent> submit(Submit c) {
        if (c.proposal().workshopOn() != null && c.proposal().workshopOn().isAfter(c.today())) {
            throw new Rejected("workshop-in-the-future", "An idea comes from what has been");
        }
        return List.of(
                new Submitted(
                        c.supplierId(),
                        c.proposal(),
                        c.side(),
                        c.today(),
                        c.dueOn(),
                        c.over(),
                        c.by()));
    }

    private static List<IdeaEvent> reply(Reply c, Open state) {
        if (c.side() == state.submitted().origin()) {
            throw new Rejected("own-idea", "The other side answers an idea");
        }
        return List.of(
                new Answered(
                        state.submitted().supplierId(),
                        c.answer(),
                        c.reason(),
                        state.submitted().on(),
                        c.today(),
                        c.by()));
    }

    private static List<IdeaEvent> withdraw(Withdraw c, Open state) {
        if (c.side() != state.submitted().origin()) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN, "not-your-idea", "The side that had it withdraws it");
        }
        return List.of(new Withdrawn(state.submitted().supplierId(), c.reason(), c.by()));
    }

    private static List<IdeaEvent> link(Link c, Known state) {
        if (c.originalId().equals(state.duplicateOf())) {
            return List.of();
        }
        boolean same = c.id().equals(c.originalId());
        boolean ours =
                c.original() instanceof Known first
                        && first.submitted().supplierId().equals(state.submitted().supplierId());
        if (same || !ours) {
            throw new Rejected(
                    "original-unknown", "There is no other such idea in this partnership");
        }
        if (c.original() instanceof Known first && first.duplicateOf() != null) {
            throw new Rejected("original-is-duplicate", "Link it to the one that came first");
        }
        return List.of(new Linked(state.submitted().supplierId(), c.originalId(), c.by()));
    }

    @Override
    public IdeaState evolve(IdeaState state, IdeaEvent event) {
        return switch (event) {
            case Submitted e -> new Open(e, false, null, null);
            case Answered e when state instanceof Open s ->
                    e.answer() == Answer.DEFERRED
                            ? new Open(s.submitted(), s.overdue(), e, s.duplicateOf())
                            : new Settled(s.submitted(), e, s.duplicateOf());
            case AnswerOverdue _ when state instanceof Open s ->
                    new Open(s.submitted(), true, s.deferred(), s.duplicateOf());
            case Withdrawn e when state instanceof Open s ->
                    new Gone(s.submitted(), e, s.duplicateOf());
            case Linked e -> linked(state, e);
            case Answered _, AnswerOverdue _, Withdrawn _ -> state;
        };
    }

    private static IdeaState linked(IdeaState state, Linked e) {
        return switch (state) {
            case Absent _ -> state;
            case Open s -> new Open(s.submitted(), s.overdue(), s.deferred(), e.originalId());
            case Settled s -> new Settled(s.submitted(), s.answered(), e.originalId());
            case Gone s -> new Gone(s.submitted(), s.withdrawn(), e.originalId());
        };
    }
}
