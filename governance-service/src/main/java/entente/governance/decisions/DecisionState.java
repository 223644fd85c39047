package entente.governance.decisions;

import entente.governance.decisions.DecisionEvent.Taken;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The phases of a decision. */
public sealed interface DecisionState {

    record Absent() implements DecisionState {}

    /**
     * It was taken.
     *
     * @param supersededBy the decision that took its place; null: it holds
     */
    record Known(Taken taken, @Nullable UUID supersededBy) implements DecisionState {}
}
