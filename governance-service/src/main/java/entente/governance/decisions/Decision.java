package entente.governance.decisions;

import entente.governance.decisions.DecisionCommand.Supersede;
import entente.governance.decisions.DecisionCommand.Take;
import entente.governance.decisions.DecisionEvent.Superseded;
import entente.governance.decisions.DecisionEvent.Taken;
import entente.governance.decisions.DecisionState.Absent;
import entente.governance.decisions.DecisionState.Known;
import entente.governance.people.Roster.Seat;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.util.HashSet;
import java.util.List;

/** A decision: taken once, by who has the right to it; another one may take its place. */
public final class Decision implements Decider<DecisionCommand, DecisionState, DecisionEvent> {

    private static final int LEAST_OPTIONS = 2;

    private record On(DecisionCommand command, DecisionState state) {}

    @Override
    public DecisionState initial() {
        return new Absent();
    }

    @Override
    public List<DecisionEvent> decide(DecisionCommand command, DecisionState state) {
        return switch (new On(command, state)) {
            case On(Take c, Absent _) -> List.of(take(c));
            case On(Take _, Known _) ->
                    throw new Rejected("decision-exists", "This decision was taken before");
            case On(Supersede _, Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such decision");
            case On(Supersede c, Known s) when c.decisionId().equals(s.supersededBy()) -> List.of();
            case On(Supersede _, Known s) when s.supersededBy() != null ->
                    throw new Rejected(
                            "decision-superseded", "Another decision took its place already");
            case On(Supersede c, Known s) ->
                    List.of(
                            new Superseded(
                                    s.taken().partnershipId(),
                                    s.taken().supplierId(),
                                    c.decisionId(),
                                    c.by()));
        };
    }

    private static DecisionEvent take(Take c) {
        Sitting sitting = c.sitting();
        if (sitting != null && !sitting.held()) {
            throw new Rejected("meeting-not-held", "This meeting did not take place");
        }
        if (sitting != null && !sitting.quorum()) {
            throw new Rejected(
                    "quorum-missing", "Who was needed was not there, so nothing is decided");
        }
        if (new HashSet<>(c.options()).size() < LEAST_OPTIONS) {
            throw new Rejected("options-missing", "A decision chooses among two options at least");
        }
        if (!c.options().contains(c.chosen())) {
            throw new Rejected("option-unknown", "What is chosen is one of the options");
        }
        if (!c.right().isWith(c.deciders())) {
            throw new Rejected(
                    "decision-right-missing",
                    "By the charter others decide on "
                            + c.topic()
                            + ": ours "
                            + c.right().ours()
                            + ", theirs "
                            + c.right().theirs());
        }
        return new Taken(
                c.partnershipId(),
                c.supplierId(),
                sitting == null ? null : sitting.meetingId(),
                c.topic(),
                c.question(),
                c.options(),
                c.chosen(),
                c.reason(),
                c.right(),
                c.deciders().stream().map(Seat::personId).sorted().toList(),
                c.scorecard(),
                c.revises(),
                c.on(),
                c.by());
    }

    @Override
    public DecisionState evolve(DecisionState state, DecisionEvent event) {
        return switch (event) {
            case Taken e -> new Known(e, null);
            case Superseded e ->
                    state instanceof Known known ? new Known(known.taken(), e.decisionId()) : state;
        };
    }
}
