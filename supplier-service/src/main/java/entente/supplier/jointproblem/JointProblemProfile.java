package entente.supplier.jointproblem;

import entente.supplier.jointproblem.JointProblemEvent.Decided;
import entente.supplier.jointproblem.JointProblemState.Case;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A joint problem as both sides see it. */
public record JointProblemProfile(
        UUID id,
        UUID supplierId,
        Party raisedBy,
        String title,
        String cause,
        List<Opinion> notes,
        Standing status,
        @Nullable Choice decision,
        @Nullable String result) {

    /** What one side thinks of an option. */
    public record Opinion(SolvingOption option, Party party, String note) {}

    /** What was chosen, and why. */
    public record Choice(SolvingOption option, String reason) {}

    static JointProblemProfile of(UUID id, JointProblemState.Known state) {
        Case matter = state.matter();
        return new JointProblemProfile(
                id,
                matter.raised().supplierId(),
                matter.raised().by(),
                matter.raised().title(),
                matter.raised().cause(),
                matter.notes().stream()
                        .map(n -> new Opinion(n.option(), n.party(), n.note()))
                        .toList(),
                switch (state) {
                    case JointProblemState.Open _ -> Standing.OPEN;
                    case JointProblemState.Settled _ -> Standing.DECIDED;
                    case JointProblemState.Over _ -> Standing.SOLVED;
                },
                switch (state) {
                    case JointProblemState.Open _ -> null;
                    case JointProblemState.Settled s -> choice(s.decision());
                    case JointProblemState.Over s -> choice(s.decision());
                },
                state instanceof JointProblemState.Over s ? s.result() : null);
    }

    private static Choice choice(Decided decision) {
        return new Choice(decision.option(), decision.reason());
    }
}
